import { ValidationMessage } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useRequestsWords } from '../../../words/late/requests.ts'
import { DayField } from '../../editing/DayField.tsx'
import type { DecisionDraft } from './decision-draft.ts'

export interface PeriodFieldsProps {
  readonly draft: DecisionDraft
  readonly isWrong: boolean
  readonly onChange: (changed: Partial<DecisionDraft>) => void
}

/** How long the plan lasts, and when it is looked at first. */
export function PeriodFields({ draft, isWrong, onChange }: PeriodFieldsProps): ReactElement {
  const { words } = useRequestsWords()
  const { unit } = words
  return (
    <div className="ag-stack ag-stack-close">
      <div className="ag-unit-period">
        <DayField
          label={unit.start}
          value={draft.start}
          onRead={(read) => onChange({ start: read.isDay ? read.day : null })}
        />
        <DayField
          label={unit.end}
          value={draft.end}
          onRead={(read) => onChange({ end: read.isDay ? read.day : null })}
        />
        <DayField
          label={unit.nextRevision}
          value={draft.nextRevision}
          onRead={(read) => onChange({ nextRevision: read.isDay ? read.day : null })}
        />
      </div>
      {isWrong && <ValidationMessage>{unit.periodError}</ValidationMessage>}
    </div>
  )
}
