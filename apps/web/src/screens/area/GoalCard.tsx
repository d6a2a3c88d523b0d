import { plainText } from '@ansvarsgruppe/plan-model'
import { GoalCardLayout } from '@ansvarsgruppe/ui'
import { useRef, type ReactElement } from 'react'
import { Quoting, useWords } from '../../words/index.ts'
import { ConversationButton } from '../conversation/ConversationButton.tsx'
import { ConversationPanel } from '../conversation/ConversationPanel.tsx'
import { EditableLine } from '../editing/EditableLine.tsx'
import { areaText } from '../editing/text-source.ts'
import { useShared } from '../frame/useShared.ts'
import { goalElementId } from '../plan/place.ts'
import { focusOf } from '../../rooms/index.ts'
import { ActionRow } from './ActionRow.tsx'
import { useAreaHere, useAreaPart, useLatestArea, type Goal } from './area-room.ts'
import { EvaluateGoal, Evaluations } from './Evaluations.tsx'
import { GoalStatusControls } from './GoalStatusControls.tsx'
import { OwnWords, Why } from './GoalTexts.tsx'
import { inOrder, type GoalNode, type InOrder } from './goal-tree.ts'
import { NewAction } from './NewAction.tsx'
import { NewSubGoal } from './NewGoal.tsx'
import { OthersHere } from './OthersHere.tsx'
import { MakeSuggestion } from './suggestions/MakeSuggestion.tsx'
import { Suggestions } from './suggestions/Suggestions.tsx'
import { useHereAt } from './useHereAt.ts'

export interface GoalCardProps {
  readonly node: GoalNode
  readonly siblings: readonly InOrder[]
}

export function GoalCard({ node, siblings }: GoalCardProps): ReactElement {
  const { words } = useWords()
  const { session, may } = useAreaHere()
  const { goal, actions } = node
  const name = plainText(goal.text)
  const here = focusOf('goals', goal.id)
  const order = useShared(inOrder(actions))
  const headingLevel = goal.parent === null ? 2 : 3
  return (
    <GoalCardLayout
      id={goalElementId(goal.id)}
      partId={goal.id}
      headingLevel={headingLevel}
      title={
        <EditableLine
          source={areaText(session, 'goals', goal.id, 'text')}
          text={goal.text}
          name={words.goal.text}
          editText={words.goal.edit}
          canEdit={may.change('goals', goal, 'text')}
          emptyText={words.goal.textHelp}
        />
      }
      here={<OthersHere here={here} />}
      {...useHereAt(here)}
      status={<GoalStatusControls node={node} name={name} siblings={siblings} />}
      ownWords={<OwnWords goal={goal} />}
      progress={<Evaluations goal={goal} />}
      actionsLabel={`${words.goal.actions}: ${name}`}
      actions={
        actions.length === 0
          ? undefined
          : actions.map((action) => (
              <ActionRow key={action.id} action={action} siblings={order} headingLevel={headingLevel === 2 ? 3 : 4} />
            ))
      }
      footer={may.create('actions') ? <Footer node={node} name={name} /> : undefined}
    >
      <Suggestions target={goal.id} />
      <GoalTalk goal={goal} name={name} />
    </GoalCardLayout>
  )
}

/** What can be added: an action, and to a goal that is no sub-goal itself, a sub-goal. */
function Footer({ node, name }: { readonly node: GoalNode; readonly name: string }): ReactElement {
  const { may } = useAreaHere()
  const { goal, actions, subGoals } = node
  return (
    <div className="ag-area-footer">
      <NewAction goal={goal} name={name} siblings={actions} />
      {goal.parent === null && may.create('goals') && (
        <NewSubGoal parent={goal.id} name={name} siblings={subGoals.map((below) => below.goal)} />
      )}
    </div>
  )
}

function GoalTalk({ goal, name }: { readonly goal: Goal; readonly name: string }): ReactElement {
  const { words } = useWords()
  const { talk } = useAreaHere()
  const isOpen = useAreaPart('opened', (opened) => opened.conversation === goal.id)
  const latest = useLatestArea()
  const button = useRef<HTMLButtonElement>(null)
  function toggle(): void {
    if (isOpen) button.current?.focus()
    latest().opened.toggleConversation(goal.id)
  }
  return (
    <>
      <div className="ag-area-tools">
        <Why goal={goal} />
        <ConversationButton ref={button} talk={talk} target={goal.id} about={name} isOpen={isOpen} onToggle={toggle} />
        <EvaluateGoal goal={goal} name={name} />
        <MakeSuggestion target={{ collection: 'goals', entry: goal }} name={name} />
      </div>
      {isOpen && (
        <div className="ag-action-thread">
          <ConversationPanel
            talk={talk}
            target={goal.id}
            title={<Quoting sentence={words.comment.about(name)} quotes={[name]} />}
            headingLevel={goal.parent === null ? 3 : 4}
            onClose={toggle}
            takesFocus={latest().opened.wasAsked}
          />
        </div>
      )}
    </>
  )
}
