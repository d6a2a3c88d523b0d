import { TextField } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useDraft } from './useDraft.ts'

export interface DraftTextProps {
  readonly label: string
  readonly description?: string | undefined
  readonly value: string
  readonly maxLength: number
  readonly onSave: (value: string) => void
}

/** A short text that is written when the person leaves it. */
export function DraftText({ label, description, value, maxLength, onSave }: DraftTextProps): ReactElement {
  const { shown, change, handlers } = useDraft(value, onSave)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the box inside is what one acts on
    <div {...handlers}>
      <TextField label={label} description={description} value={shown} maxLength={maxLength} onValueChange={change} />
    </div>
  )
}
