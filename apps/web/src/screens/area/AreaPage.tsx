import type { Standing } from '@ansvarsgruppe/plan-model'
import { AreaTile, EmptyState, Glide, mainContentId, MarginLayout, Notice, PageHeading } from '@ansvarsgruppe/ui'
import { HourglassIcon } from '@navikt/aksel-icons'
import { memo, useMemo, useRef, type ReactElement } from 'react'
import { ReadAloudButton } from '../../read-aloud/index.ts'
import { useWords } from '../../words/index.ts'
import { useCountedUp } from '../frame/useCountedUp.ts'
import { usePageHeading } from '../frame/usePageHeading.ts'
import { useShared } from '../frame/useShared.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { useGoToNamed } from '../plan/useGoToNamed.ts'
import { Removed } from '../removed/Removed.tsx'
import { removedThings } from '../removed/removed-things.ts'
import { useAreaHere, useAreaPart } from './area-room.ts'
import { GoalBranch } from './GoalBranch.tsx'
import { actionsUnder, countGoals, goalTree, inOrder, orderOf, type GoalNode } from './goal-tree.ts'
import { NewGoal } from './NewGoal.tsx'
import { ProposedGoals } from './ProposedGoals.tsx'
import { Readers } from './Readers.tsx'

/** Goals drawn with the page; the others follow one by one while the page already answers. */
const GOALS_AT_ONCE = 6

export const AreaPage = memo(function AreaPage({ standing }: { readonly standing: Standing | null }): ReactElement {
  const { words } = useWords()
  const { area } = useAreaHere()
  const nodes = useGoalTree()
  const siblings = useShared(inOrder(nodes.map(({ goal }) => goal)))
  // An address that names a goal or an action shows it at once.
  const atOnce = window.location.hash === '' ? GOALS_AT_ONCE : nodes.length
  const drawn = useCountedUp(nodes.length, atOnce)
  const cards = useRef<HTMLDivElement>(null)
  const actions = nodes.flatMap(actionsUnder).length
  usePageHeading(words.area[area])
  useGoToNamed()
  return (
    <>
      <PageHeading
        title={words.area[area]}
        subtitle={
          <>
            <span className="ag-area-summary">{words.areaPage.summary({ goals: countGoals(nodes), actions })}</span>
            <Waiting />
          </>
        }
        tile={<AreaTile area={area} size="l" />}
        end={
          <>
            <ReadAloudButton part={mainContentId} text={words.readAloud.page} />
            <Readers />
          </>
        }
      />
      <MarginLayout ref={cards}>
        <Glide within={cards} order={orderOf(nodes)} />
        <ReadingOnly standing={standing} />
        <ProposedGoals />
        {nodes.length === 0 && (
          <EmptyState title={words.areaPage.empty}>
            <p>{words.areaPage.emptyStart}</p>
          </EmptyState>
        )}
        {nodes.slice(0, drawn).map((node) => (
          <GoalBranch key={node.goal.id} node={node} siblings={siblings} />
        ))}
        <NewGoal siblings={siblings} />
        <RemovedHere />
      </MarginLayout>
    </>
  )
})

function RemovedHere(): ReactElement {
  const spoken = useWords()
  const { session, snapshot, may } = useAreaHere()
  return <Removed session={session} things={removedThings(snapshot, may, spoken)} />
}

/** Branches that nothing happened to are the very ones of the last drawing. */
function useGoalTree(): readonly GoalNode[] {
  const goals = useAreaPart('snapshot', (snapshot) => snapshot.collections.goals)
  const actions = useAreaPart('snapshot', (snapshot) => snapshot.collections.actions)
  return useShared(useMemo(() => goalTree({ collections: { goals, actions } }), [goals, actions]))
}

/** What waits for the owner, and a way to the first of it. */
function Waiting(): ReactElement | null {
  const { words } = useWords()
  const suggestions = useAreaPart('snapshot', (snapshot) => snapshot.collections.suggestions)
  const { owner, isOwner } = usePlanHere()
  const n = suggestions.filter(({ status, removed }) => status === 'open' && removed === null).length
  if (n === 0) return null
  return (
    <button type="button" className="ag-area-waiting" onClick={goToFirst}>
      <HourglassIcon aria-hidden />
      {isOwner ? words.facts.waitForYou(n) : words.facts.waitFor({ n, name: owner.firstName })}
    </button>
  )
}

function goToFirst(): void {
  const first = document.querySelector<HTMLElement>('.ag-suggestion')
  if (first === null) return
  first.tabIndex = -1
  first.focus({ preventScroll: true })
  first.scrollIntoView({ block: 'center' })
}

/** Those who cannot change anything are told so, and what they can do. */
function ReadingOnly({ standing }: { readonly standing: Standing | null }): ReactElement | null {
  const { words } = useWords()
  const { plan, owner } = usePlanHere()
  if (plan.closed) return <Notice>{words.connection.planClosed(owner.firstName)}</Notice>
  if (standing === 'comment') return <Notice>{words.areaPage.readOnly}</Notice>
  return standing === 'read' ? <Notice>{words.areaPage.readOnlySilent(owner.firstName)}</Notice> : null
}
