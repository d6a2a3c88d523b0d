import { Fieldset, Radio, ValidationMessage } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useRequestsWords } from '../../../words/late/requests.ts'

export interface MeetsComplaintProps {
  /** The answer certainly gives less than what was asked: there is nothing to choose. */
  readonly isLess: boolean
  readonly meets: boolean | null
  readonly isTried: boolean
  readonly onChange: (meets: boolean) => void
}

/** A new answer after a complaint: whether it gives what was complained for. If not, the complaint is sent on. */
export function MeetsComplaint({ isLess, meets, isTried, onChange }: MeetsComplaintProps): ReactElement {
  const { words } = useRequestsWords()
  const { unit, form } = words
  if (isLess) return <p>{unit.meetsLess}</p>
  const isMissing = isTried && meets === null
  return (
    <Fieldset>
      <Fieldset.Legend>{unit.meetsQuestion}</Fieldset.Legend>
      {[true, false].map((each) => (
        <Radio
          key={String(each)}
          name="meets"
          value={String(each)}
          label={each ? unit.meetsYes : unit.meetsNo}
          checked={meets === each}
          aria-invalid={isMissing}
          onChange={() => onChange(each)}
        />
      ))}
      {isMissing && <ValidationMessage>{form.required}</ValidationMessage>}
    </Fieldset>
  )
}
