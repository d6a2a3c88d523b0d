import { GIVEN_WAYS, type Day, type Given, type GivenWay } from '@ansvarsgruppe/plan-model'
import type { UnitRequestDetail } from '@ansvarsgruppe/plan-model/contract'
import { Fieldset, Radio } from '@ansvarsgruppe/ui'
import { useId, useState, type ReactElement } from 'react'
import { useRequestsWords } from '../../../words/late/requests.ts'
import { DayField } from '../../editing/DayField.tsx'

export interface GivenDraft {
  readonly how: GivenWay
  readonly on: Day | null
  /** As the server wants it; null: the day is missing, or is none of those it can have been. */
  readonly given: Given | null
  readonly change: (changed: { readonly how?: GivenWay; readonly on?: Day | null }) => void
}

/** `isSentAnew`: it could be read here, and nobody did. */
export function useGiven({ isReachedHere, receivedOn }: UnitRequestDetail, today: Day, isSentAnew = false): GivenDraft {
  const [draft, setDraft] = useState<{ readonly how: GivenWay; readonly on: Day | null }>({
    how: isReachedHere && !isSentAnew ? 'inProduct' : 'post',
    on: today,
  })
  // Somebody may sign in for the first time meanwhile, never the other way round.
  const { how } = draft
  const on = how === 'inProduct' ? today : draft.on
  return {
    how,
    on: draft.on,
    given: on !== null && on >= receivedOn && on <= today ? { how, on } : null,
    change: (changed) => setDraft({ ...draft, ...changed }),
  }
}

export interface HowGivenProps {
  readonly detail: UnitRequestDetail
  readonly draft: GivenDraft
  readonly isTried: boolean
  readonly isSentAnew?: boolean
}

/** How a letter reaches the person, and on which day: what only is written here is sent to nobody. */
export function HowGiven({ detail, draft, isTried, isSentAnew = false }: HowGivenProps): ReactElement {
  const { words } = useRequestsWords()
  const { unit } = words
  const name = useId()
  const isOfferedHere = detail.isReachedHere && !isSentAnew
  return (
    <>
      <Fieldset>
        <Fieldset.Legend>{unit.howGiven}</Fieldset.Legend>
        {!isOfferedHere && !isSentAnew && <Fieldset.Description>{unit.notReachedHere}</Fieldset.Description>}
        {GIVEN_WAYS.filter((how) => isOfferedHere || how !== 'inProduct').map((how) => (
          <Radio
            key={how}
            name={name}
            value={how}
            label={unit.givenWays[how]}
            checked={draft.how === how}
            onChange={() => draft.change({ how })}
          />
        ))}
      </Fieldset>
      {draft.how !== 'inProduct' && (
        <DayField
          label={unit.givenOn}
          value={draft.on}
          error={isTried && draft.given === null ? unit.givenOnError : undefined}
          onRead={(read) => draft.change({ on: read.isDay ? read.day : null })}
        />
      )}
    </>
  )
}
