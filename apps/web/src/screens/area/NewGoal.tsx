import { LINE_LENGTH_MAX, type EntryId } from '@ansvarsgruppe/plan-model'
import { Button, Card, useAnnounce } from '@ansvarsgruppe/ui'
import { PlusIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { Disclosed } from '../editing/Disclosed.tsx'
import { TextForm } from '../editing/TextForm.tsx'
import { usePlanHere } from '../plan/plan-context.ts'
import { useAreaHere } from './area-room.ts'
import { addGoal } from './area-writing.ts'
import type { InOrder } from './goal-tree.ts'
import { suggestGoal } from './suggestions/suggestion-writing.ts'

export interface NewGoalProps {
  readonly siblings: readonly InOrder[]
}

/** A new goal by those who may make one; everyone else who may say something proposes one. */
export function NewGoal({ siblings }: NewGoalProps): ReactElement | null {
  const { words } = useWords()
  const { area, session, may } = useAreaHere()
  const announce = useAnnounce()
  const add = useAddGoal(siblings, null)
  const draftKey = `goal/${area}`
  const mayCreate = may.create('goals')
  if (!mayCreate && !may.create('suggestions')) return null
  const text = mayCreate ? words.areaPage.newGoal : words.areaPage.proposeGoal
  function propose(goal: string): void {
    suggestGoal(session, goal)
    announce(words.announce.added(goal))
  }
  return (
    <Disclosed
      draftKey={draftKey}
      renderButton={(opening) => (
        <div className="ag-button-row">
          <Button {...opening} variant="secondary">
            <PlusIcon aria-hidden />
            {text}
          </Button>
        </div>
      )}
    >
      {(close) => (
        <Card>
          <GoalForm
            draftKey={draftKey}
            label={text}
            submitText={mayCreate ? words.button.add : words.suggestion.send}
            onSubmit={mayCreate ? add : propose}
            onClose={close}
          />
        </Card>
      )}
    </Disclosed>
  )
}

export interface NewSubGoalProps extends NewGoalProps {
  readonly parent: EntryId
  readonly name: string
}

/** A goal on the way to another. */
export function NewSubGoal({ parent, name, siblings }: NewSubGoalProps): ReactElement {
  const { words } = useWords()
  const add = useAddGoal(siblings, parent)
  const draftKey = `goal/${parent}`
  return (
    <Disclosed
      draftKey={draftKey}
      renderButton={(opening) => (
        <Button {...opening} variant="tertiary" aria-label={`${words.goal.newSubGoal}: ${name}`}>
          <PlusIcon aria-hidden />
          {words.goal.newSubGoal}
        </Button>
      )}
    >
      {(close) => (
        <div className="ag-area-form">
          <GoalForm
            draftKey={draftKey}
            label={words.goal.newSubGoal}
            submitText={words.button.add}
            onSubmit={add}
            onClose={close}
          />
        </div>
      )}
    </Disclosed>
  )
}

function useAddGoal(siblings: readonly InOrder[], parent: EntryId | null): (text: string) => void {
  const { words } = useWords()
  const { session } = useAreaHere()
  const { actsAsOwner } = usePlanHere()
  const announce = useAnnounce()
  return (text) => {
    // The owner's own goal is agreed by being hers; somebody else's waits for her.
    addGoal(session, { text, status: actsAsOwner ? 'agreed' : 'proposed', parent }, siblings)
    announce(words.announce.added(text))
  }
}

interface GoalFormProps {
  readonly draftKey: string
  readonly label: string
  readonly submitText: string
  readonly onSubmit: (text: string) => void
  readonly onClose: () => void
}

function GoalForm({ draftKey, label, submitText, onSubmit, onClose }: GoalFormProps): ReactElement {
  const { words } = useWords()
  return (
    <TextForm
      draftKey={draftKey}
      label={label}
      description={words.goal.textHelp}
      submitText={submitText}
      maxLength={LINE_LENGTH_MAX}
      onSubmit={(text) => {
        onSubmit(text)
        onClose()
      }}
      onCancel={onClose}
    />
  )
}
