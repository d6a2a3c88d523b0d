import { isDay, type Day } from '@ansvarsgruppe/plan-model'
import { DateField } from '@ansvarsgruppe/ui'
import { useState, type ReactElement } from 'react'

export interface DraftDayProps {
  readonly label: string
  readonly value: Day | null
  readonly onSave: (day: Day | null) => void
  readonly error?: string | undefined
}

/** While a year is typed the box holds 0002, 0020, 0202: days no plan means. */
const EARLIEST = '1900-01-01'

/** A day that is written as soon as it is one. */
export function DraftDay({ label, value, onSave, error }: DraftDayProps): ReactElement {
  const [draft, setDraft] = useState<string | null>(null)
  function change(typed: string): void {
    if (typed !== '' && !(isDay(typed) && typed >= EARLIEST)) return setDraft(typed)
    setDraft(null)
    const day = typed === '' ? null : typed
    if (day !== value) onSave(day)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- leaving the box drops half a date
    <div onBlur={() => setDraft(null)}>
      <DateField label={label} value={draft ?? value ?? ''} error={error} onValueChange={change} />
    </div>
  )
}
