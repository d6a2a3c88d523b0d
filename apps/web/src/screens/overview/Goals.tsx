import { plainText, type LifeArea } from '@ansvarsgruppe/plan-model'
import { AppLink, AreaTile, Beads, Card, Glide, LoadingSkeleton, type BeadState } from '@ansvarsgruppe/ui'
import { useRef, type ReactElement, type RefObject } from 'react'
import { useRoom, type AreaRoom, type AreaRooms } from '../../rooms/index.ts'
import { ReadableSection } from '../../read-aloud/index.ts'
import { PlanText, useWords } from '../../words/index.ts'
import { actionsUnder, goalTree, orderOf, type GoalNode } from '../area/goal-tree.ts'
import { areaAddress, goalAddress } from '../plan/place.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { GoalStatusLabel } from '../status/GoalStatusLabel.tsx'
import { beadsOf } from '../status/progress.ts'

/** The goals of every area the reader may see, with how far they have come; then the areas that have none yet. */
export function Goals({ across }: { readonly across: AreaRooms }): ReactElement | null {
  const { words } = useWords()
  const { plan, owner, isOwner } = usePlanHere()
  const list = useRef<HTMLUListElement>(null)
  if (plan.lifeAreas.length === 0) return null
  // Those that have not come yet keep their place among the ones with goals.
  const withoutGoals = new Set(across.rooms.filter(isWithoutGoals).map(({ area }) => area))
  const isEmpty = across.isComplete && withoutGoals.size === across.rooms.length
  return (
    <ReadableSection id="goals" title={isOwner ? words.overview.goals : words.overview.goalsOf(owner.firstName)}>
      {isEmpty ? (
        <NoGoals />
      ) : (
        <>
          <Card padding="flush">
            <ul ref={list} className="ag-rows" aria-labelledby="goals">
              {plan.lifeAreas
                .filter((area) => !withoutGoals.has(area))
                .map((area) => (
                  <AreaGoals key={area} area={area} list={list} />
                ))}
            </ul>
          </Card>
          <Legend />
          {withoutGoals.size > 0 && (
            <>
              <p id="goals-none" className="ag-muted ag-small">
                {words.overview.goalsNoneIn}
              </p>
              <AreaLinks areas={plan.lifeAreas.filter((area) => withoutGoals.has(area))} labelledBy="goals-none" />
            </>
          )}
        </>
      )}
    </ReadableSection>
  )
}

function isWithoutGoals({ snapshot }: AreaRoom): boolean {
  return snapshot.collections.goals.every(({ removed }) => removed !== null)
}

/** A plan without any goal: the ways to where the first one is written. */
function NoGoals(): ReactElement {
  const { words } = useWords()
  const { plan } = usePlanHere()
  return (
    <>
      <p className="ag-muted">
        {words.overview.goalsEmpty} {words.overview.goalsStart}
      </p>
      <AreaLinks areas={plan.lifeAreas} labelledBy="goals" />
    </>
  )
}

interface AreaLinksProps {
  readonly areas: readonly LifeArea[]
  readonly labelledBy: string
}

function AreaLinks({ areas, labelledBy }: AreaLinksProps): ReactElement {
  const { words } = useWords()
  const { plan } = usePlanHere()
  return (
    <ul className="ag-overview-areas" aria-labelledby={labelledBy}>
      {areas.map((area) => (
        <li key={area}>
          <AppLink href={areaAddress(plan.planId, area)} className="ag-overview-area">
            <AreaTile area={area} size="s" />
            {words.area[area]}
          </AppLink>
        </li>
      ))}
    </ul>
  )
}

interface AreaGoalsProps {
  readonly area: LifeArea
  readonly list: RefObject<HTMLElement | null>
}

function AreaGoals({ area, list }: AreaGoalsProps): ReactElement | null {
  const { words } = useWords()
  const { plan } = usePlanHere()
  const view = useRoom(plan.planId, `area-${area}`)
  if (view.status === 'ended') return null
  if (view.status === 'loading') {
    return (
      <li className="ag-overview-goal">
        <LoadingSkeleton text={words.page.loadingWhat(words.area[area])} shape="rows" rows={1} />
      </li>
    )
  }
  const nodes = goalTree(view.snapshot)
  return (
    <>
      <Glide within={list} order={orderOf(nodes)} />
      {nodes.map((node) => (
        <GoalRow key={node.goal.id} node={node} area={area} />
      ))}
    </>
  )
}

function GoalRow({ node, area }: { readonly node: GoalNode; readonly area: LifeArea }): ReactElement {
  const { words } = useWords()
  const { plan, today } = usePlanHere()
  const { goal } = node
  const name = plainText(goal.text)
  return (
    <li className="ag-overview-goal" data-glide={goal.id}>
      <AreaTile area={area} />
      <div>
        <AppLink href={goalAddress(plan.planId, area, goal.id)} className="ag-overview-goal-link">
          {name === '' ? words.goal.name : <PlanText>{name}</PlanText>}
        </AppLink>
        <p className="ag-overview-goal-state">
          <GoalStatusLabel status={goal.status} />
          <Beads states={beadsOf(actionsUnder(node), today)} words={words.beads} />
          <span className="ag-muted ag-small">{words.area[area]}</span>
        </p>
      </div>
    </li>
  )
}

const LEGEND: readonly BeadState[] = ['overdue', 'done', 'inProgress', 'planned', 'onHold']

/** What the beads mean. Screen readers hear each goal's in words. */
function Legend(): ReactElement {
  const { words } = useWords()
  return (
    <p className="ag-overview-legend" aria-hidden>
      <span>{words.overview.dotIsAction}</span>
      {LEGEND.map((state) => (
        <span key={state} className="ag-overview-legend-item">
          <span className={`ag-bead ag-bead-${state}`} />
          {words.beadLegend[state]}
        </span>
      ))}
    </p>
  )
}
