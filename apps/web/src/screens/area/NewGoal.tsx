import { LINE_LENGTH_MAX, type EntryId } from '@ansvarsgruppe/plan-model'
import { Button, Card, useAnnounce } from '@ansvarsgruppe/ui'
import { PlusIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { Disclosed } from '../editing/Disclosed.tsx'
import { TextForm } from '../editing/TextForm.tsx'
import { usePlanHere } from '../plan/plan-context.ts'
import { useAreaHere, type Goal } from './area-room.ts'
import { addGoal } from './area-writing.ts'
import { suggestGoal } from './suggestions/suggestion-writing.ts'

export interface NewGoalProps {
  readonly siblings: readonly Goal[]
  /** The goal it becomes a sub-goal of. */
  readonly parent?: EntryId | undefined
}

/** A new goal by those who may make one; everyone else who may say something proposes one. */
export function NewGoal({ siblings, parent }: NewGoalProps): ReactElement | null {
  const { words } = useWords()
  const { session, may } = useAreaHere()
  const { isOwner } = usePlanHere()
  const announce = useAnnounce()
  const mayCreate = may.create('goals')
  if (!mayCreate && !may.create('suggestions')) return null
  const text = mayCreate ? (parent === undefined ? words.areaPage.newGoal : words.goal.newSubGoal) : words.areaPage.proposeGoal

  function add(goal: string): void {
    // The owner's own goal is agreed by being hers; somebody else's waits for her.
    const status = isOwner ? 'agreed' : 'proposed'
    if (mayCreate) addGoal(session, { text: goal, status, parent: parent ?? null }, siblings)
    else suggestGoal(session, goal)
    announce(words.announce.added(goal))
  }
  return (
    <Disclosed
      button={(opening) => (
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
          <TextForm
            label={text}
            description={words.goal.textHelp}
            submitText={mayCreate ? words.button.add : words.suggestion.send}
            maxLength={LINE_LENGTH_MAX}
            onSubmit={(goal) => {
              add(goal)
              close()
            }}
            onCancel={close}
          />
        </Card>
      )}
    </Disclosed>
  )
}
