import type { MemberId } from '@ansvarsgruppe/plan-model'
import type { ParticipantView } from '@ansvarsgruppe/plan-model/contract'
import { SelectField } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useConsentPageWords } from '../../words/late/consent-page.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { membersToday } from './useMemberName.ts'

/** For whom a consent to a service is; undefined: not chosen yet. */
export type ForWhom = MemberId | null | undefined

export interface ForWhomFieldProps {
  readonly participant: ParticipantView
  readonly value: ForWhom
  readonly error?: string | undefined
  readonly onValueChange: (value: MemberId | null) => void
}

/** Whoever of the service, or one of them alone. A person has no such choice. */
export function ForWhomField({ participant, value, error, onValueChange }: ForWhomFieldProps): ReactElement | null {
  const { words } = useConsentPageWords()
  const { today } = usePlanHere()
  if (participant.members === undefined) return null
  const members = membersToday(participant, today)
  return (
    <SelectField
      label={words.consentPage.forWhom(participant.name)}
      description={words.consentPage.forWhomHelp}
      value={value === undefined ? UNCHOSEN : (value ?? WHOEVER)}
      error={error}
      options={[
        ...(value === undefined ? [{ value: UNCHOSEN, text: words.consentPage.forWhomUnchosen }] : []),
        { value: WHOEVER, text: words.consentPage.whoever(participant.name) },
        ...members.map(({ id, name }) => ({ value: id, text: words.consentPage.onlyOne(name) })),
      ]}
      onValueChange={(chosen) => onValueChange(members.find(({ id }) => id === chosen)?.id ?? null)}
    />
  )
}

/** No ids: those have no spaces. */
const UNCHOSEN = 'not chosen'
const WHOEVER = 'who ever'
