import { plainText, type AREA, type LifeArea, type RoomSnapshot } from '@ansvarsgruppe/plan-model'
import type { PlanView } from '@ansvarsgruppe/plan-model/contract'
import { ActionRowLayout, FaceName, GoalCardLayout, LoadingSkeleton, OwnerQuote } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useSeenRoom, type SeenBy } from '../../api/index.ts'
import { RichTextView } from '../../rich-text/index.ts'
import { PlanText, useWords } from '../../words/index.ts'
import type { Action } from '../area/area-room.ts'
import { goalTree, type GoalNode } from '../area/goal-tree.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { ActionStatusLabel } from '../status/ActionStatusLabel.tsx'
import { GoalStatusLabel } from '../status/GoalStatusLabel.tsx'
import { isOverdue } from '../status/progress.ts'
import { SeenMessages } from './SeenMessages.tsx'
import { SeenSuggestions } from './SeenSuggestions.tsx'

type Room = RoomSnapshot<typeof AREA>

export interface SeenAreaProps {
  readonly view: PlanView
  readonly seen: SeenBy
  readonly area: LifeArea
}

export function SeenArea({ view, seen, area }: SeenAreaProps): ReactElement {
  const { words } = useWords()
  const { data, error } = useSeenRoom<Room>(view.planId, seen, view.version, `area-${area}`)
  if (error !== null) return <p>{words.page.errorText}</p>
  if (data === undefined) return <LoadingSkeleton text={words.page.loading} />
  const goals = goalTree(data)
  return (
    <div className="ag-seen">
      {goals.length === 0 && <p className="ag-muted">{words.seeAs.noGoals}</p>}
      {goals.map((node) => (
        <SeenGoal key={node.goal.id} node={node} view={view} room={data} />
      ))}
      <SeenSuggestions room={data} target={null} />
      <SeenMessages comments={data.collections.comments} target={null} />
    </div>
  )
}

interface SeenGoalProps {
  readonly node: GoalNode
  readonly view: PlanView
  readonly room: Room
}

function SeenGoal({ node, view, room }: SeenGoalProps): ReactElement {
  const { words } = useWords()
  const { goal, actions, subGoals } = node
  const { evaluations, comments } = room.collections
  return (
    <>
      <GoalCardLayout
        headingLevel={goal.parent === null ? 2 : 3}
        title={<RichTextView text={goal.text} variant="line" />}
        status={<GoalStatusLabel status={goal.status} />}
        ownWords={
          plainText(goal.ownWords) === '' ? undefined : (
            <OwnerQuote>
              <RichTextView text={goal.ownWords} />
            </OwnerQuote>
          )
        }
        progress={evaluations
          .filter((one) => one.removed === null && one.goal === goal.id)
          .map(({ id, result, text }) => (
            <p key={id} className="ag-small">
              {words.evaluation[result]}. <PlanText>{text}</PlanText>
            </p>
          ))}
        actionsLabel={`${words.goal.actions}: ${plainText(goal.text)}`}
        actions={
          actions.length === 0
            ? undefined
            : actions.map((action) => <SeenAction key={action.id} action={action} view={view} room={room} />)
        }
      >
        {plainText(goal.why) !== '' && <RichTextView text={goal.why} />}
        <SeenSuggestions room={room} target={goal.id} />
        <SeenMessages comments={comments} target={goal.id} />
      </GoalCardLayout>
      {subGoals.map((sub) => (
        <SeenGoal key={sub.goal.id} node={sub} view={view} room={room} />
      ))}
    </>
  )
}

interface SeenActionProps {
  readonly action: Action
  readonly view: PlanView
  readonly room: Room
}

function SeenAction({ action, view, room }: SeenActionProps): ReactElement {
  const { formats } = useWords()
  const { person, today } = usePlanHere()
  const responsible = view.responsibilities.find((fact) => fact.action === action.id)?.responsible ?? null
  const notes = room.collections.progressNotes.filter((note) => note.removed === null && note.action === action.id)
  return (
    <ActionRowLayout
      title={<RichTextView text={action.what} variant="line" />}
      who={
        responsible === null ? undefined : (
          <FaceName person={person(responsible).face}>{person(responsible).firstName}</FaceName>
        )
      }
      when={action.due === null ? undefined : formats.dateNear(action.due, today)}
      extent={action.extent === '' ? undefined : <PlanText>{action.extent}</PlanText>}
      status={<ActionStatusLabel status={action.status} isOverdue={isOverdue(action, today)} />}
    >
      {plainText(action.how) !== '' && <RichTextView text={action.how} />}
      {notes.map(({ id, text, createdBy }) => (
        <p key={id} className="ag-small">
          {person(createdBy).firstName}: <PlanText>{text}</PlanText>
        </p>
      ))}
      <SeenSuggestions room={room} target={action.id} />
      <SeenMessages comments={room.collections.comments} target={action.id} />
    </ActionRowLayout>
  )
}
