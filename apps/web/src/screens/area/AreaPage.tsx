import type { Standing } from '@ansvarsgruppe/plan-model'
import {
  AreaTile,
  EmptyState,
  FaceStack,
  Glide,
  mainContentId,
  MarginLayout,
  Notice,
  OnlyWide,
  PageHeading,
} from '@ansvarsgruppe/ui'
import { EyeIcon, HourglassIcon } from '@navikt/aksel-icons'
import { useEffect, useRef, type ReactElement } from 'react'
import { ReadAloudButton } from '../../read-aloud/index.ts'
import { useWords } from '../../words/index.ts'
import { usePageHeading } from '../frame/usePageHeading.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { Removed } from '../removed/Removed.tsx'
import { removedThings } from '../removed/removed-things.ts'
import { useAreaHere } from './area-room.ts'
import { GoalBranch } from './GoalBranch.tsx'
import { actionsUnder, countGoals, goalTree, orderOf } from './goal-tree.ts'
import { NewGoal } from './NewGoal.tsx'
import { ProposedGoals } from './ProposedGoals.tsx'

export function AreaPage({ standing }: { readonly standing: Standing | null }): ReactElement {
  const { words } = useWords()
  const { area, session, snapshot, may } = useAreaHere()
  const nodes = goalTree(snapshot)
  const cards = useRef<HTMLDivElement>(null)
  const actions = nodes.flatMap(actionsUnder).length
  usePageHeading(words.area[area])
  useScrollToNamed()
  return (
    <>
      <PageHeading
        title={words.area[area]}
        subtitle={
          <>
            {words.areaPage.summary({ goals: countGoals(nodes), actions })}
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
        {nodes.map((node) => (
          <GoalBranch key={node.goal.id} node={node} siblings={nodes.map(({ goal }) => goal)} />
        ))}
        <NewGoal siblings={nodes.map(({ goal }) => goal)} />
        <Removed session={session} things={removedThings(snapshot, may)} />
      </MarginLayout>
    </>
  )
}

/** The browser looked for the named row before it was there. */
function useScrollToNamed(): void {
  useEffect(() => {
    const id = window.location.hash.slice(1)
    if (id !== '') document.getElementById(id)?.scrollIntoView({ block: 'start' })
  }, [])
}

/** What waits for the owner, and a way to the first of it. */
function Waiting(): ReactElement | null {
  const { words } = useWords()
  const { snapshot } = useAreaHere()
  const { owner, isOwner } = usePlanHere()
  const n = snapshot.collections.suggestions.filter(
    ({ status, removed }) => status === 'open' && removed === null,
  ).length
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

function Readers(): ReactElement {
  const { words } = useWords()
  const { area } = useAreaHere()
  const { readersOf, person } = usePlanHere()
  return (
    <OnlyWide>
      <span className="ag-area-readers" data-unread>
        <EyeIcon aria-hidden />
        {words.areaPage.readers}
        <FaceStack persons={readersOf(area).map(({ id }) => person(id).face)} label={words.areaPage.readers} max={8} />
      </span>
    </OnlyWide>
  )
}

/** Those who cannot change anything are told so, and what they can do. */
function ReadingOnly({ standing }: { readonly standing: Standing | null }): ReactElement | null {
  const { words } = useWords()
  const { plan, owner } = usePlanHere()
  if (plan.closed) return <Notice>{words.connection.planClosed(owner.firstName)}</Notice>
  if (standing === 'comment') return <Notice>{words.areaPage.readOnly}</Notice>
  return standing === 'read' ? <Notice>{words.areaPage.readOnlySilent}</Notice> : null
}
