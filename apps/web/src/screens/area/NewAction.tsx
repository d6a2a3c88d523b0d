import { LINE_LENGTH_MAX } from '@ansvarsgruppe/plan-model'
import { Button, useAnnounce } from '@ansvarsgruppe/ui'
import { PlusIcon } from '@navikt/aksel-icons'
import { useEffect, useRef, type ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { Disclosed } from '../editing/Disclosed.tsx'
import { TextForm } from '../editing/TextForm.tsx'
import { focusEntry } from '../others/go-to.ts'
import { actionElementId } from '../plan/place.ts'
import { useAreaHere, useLatestArea, type Goal } from './area-room.ts'
import { addAction } from './area-writing.ts'
import type { InOrder } from './goal-tree.ts'

export interface NewActionProps {
  readonly goal: Goal
  readonly name: string
  readonly siblings: readonly InOrder[]
}

/** What is to be done, in a few words. The rest is written in the row, which opens at once. */
export function NewAction({ goal, name, siblings }: NewActionProps): ReactElement {
  const { words } = useWords()
  const { session } = useAreaHere()
  const latest = useLatestArea()
  const announce = useAnnounce()
  const added = useRef<string | null>(null)
  // In the row that has opened one goes on: by whom, and until when.
  useEffect(() => {
    const row = added.current === null ? null : document.getElementById(actionElementId(added.current))
    if (row === null) return
    added.current = null
    focusEntry(row)
    row.scrollIntoView({ block: 'nearest' })
  })
  return (
    <Disclosed
      draftKey={`action/${goal.id}`}
      renderButton={(opening) => (
        <Button {...opening} variant="tertiary" aria-label={`${words.action.add}: ${name}`}>
          <PlusIcon aria-hidden />
          {words.action.add}
        </Button>
      )}
    >
      {(close) => (
        <div className="ag-area-form">
          <TextForm
            draftKey={`action/${goal.id}`}
            label={words.action.what}
            submitText={words.button.add}
            maxLength={LINE_LENGTH_MAX}
            onSubmit={(what) => {
              const id = addAction(session, goal.id, what, siblings)
              if (id !== undefined) {
                latest().opened.toggleAction(id)
                announce(words.announce.added(what))
                added.current = id
              }
              close()
            }}
            onCancel={close}
          />
        </div>
      )}
    </Disclosed>
  )
}
