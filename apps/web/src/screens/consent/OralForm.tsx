import {
  CONSENT_LEVELS,
  lastUnconfirmedDay,
  latestConsentEnd,
  ORAL_CONSENT_DAYS,
  PURPOSE_LENGTH_MAX,
  type ConsentLevel,
  type LifeArea,
  type MemberId,
  type ParticipantId,
} from '@ansvarsgruppe/plan-model'
import { factsOfView, readerOf } from '@ansvarsgruppe/plan-model/contract'
import { Checkbox, Fieldset, SelectField, TextButton, TextField, useToast } from '@ansvarsgruppe/ui'
import { useState, type ReactElement } from 'react'
import { useConsentHistory, useRecordConsent } from '../../api/index.ts'
import { useConsentPageWords } from '../../words/late/consent-page.ts'
import { DayField } from '../editing/DayField.tsx'
import { Disclosed } from '../editing/Disclosed.tsx'
import type { TypedDay } from '../editing/useTypedDay.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import type { ConsentRow } from './consent-rows.ts'
import { ForWhomField } from './ForWhomField.tsx'
import { SaidForm } from './SaidForm.tsx'
import { useSayWhy } from './useSayWhy.ts'

/** A yes the owner said to the coordinator, written down by them; she confirms it. */
export function OralForm({ rows }: { readonly rows: readonly ConsentRow[] }): ReactElement | null {
  const { words } = useConsentPageWords()
  const { plan, owner } = usePlanHere()
  const others = rows.filter(({ participant }) => participant.id !== plan.me)
  const [first] = others
  if (first === undefined || plan.closed) return null
  return (
    <section className="ag-consent-oral" aria-labelledby="oral-consent">
      <h2 id="oral-consent">{words.consentPage.oralTitle}</h2>
      <p>{words.consentPage.oralLead({ owner: owner.firstName, days: ORAL_CONSENT_DAYS })}</p>
      <Disclosed
        draftKey="record-consent"
        renderButton={(opening) => <TextButton {...opening}>{words.consentPage.oralTitle}</TextButton>}
      >
        {(close) => <Form rows={others} first={first} onClose={close} />}
      </Disclosed>
    </section>
  )
}

interface FormProps {
  readonly rows: readonly ConsentRow[]
  readonly first: ConsentRow
  readonly onClose: () => void
}

function Form({ rows, first, onClose }: FormProps): ReactElement {
  const { words, formats } = useConsentPageWords()
  const { plan, owner, person, today } = usePlanHere()
  const [participant, setParticipant] = useState<ParticipantId>(first.participant.id)
  const chosen = rows.find((row) => row.participant.id === participant) ?? first
  const [areas, setAreas] = useState<readonly LifeArea[]>([])
  const [level, setLevel] = useState<ConsentLevel>('read')
  const [boundTo, setBoundTo] = useState<MemberId | null>(null)
  const latest = latestConsentEnd(factsOfView(plan), readerOf(plan), today)
  const usual = plan.period.end > today && plan.period.end < latest ? plan.period.end : latest
  const [to, setTo] = useState<TypedDay>({ isDay: true, day: usual })
  const [purpose, setPurpose] = useState('')
  const { mutate, isPending } = useRecordConsent(plan.planId)
  const showToast = useToast()
  const sayWhy = useSayWhy()
  // The whole history: what she has said no to, only she says yes to again.
  const history = useConsentHistory(plan.planId, participant, plan.version)
  const last = history.data === undefined ? today : lastUnconfirmedDay(history.data.versions, [participant], today)
  const until = to.isDay ? to.day : null
  const isRightEnd = until !== null && until >= today && until <= latest
  const grantee = person(participant).firstName
  return (
    <SaidForm
      sendText={words.consentPage.oralSend}
      isSending={isPending}
      onSend={(said) => {
        if (!isRightEnd || last === null) return
        mutate(
          { participant, areas: [...areas], level, to: until, boundTo, purpose: purpose.trim(), ...said },
          {
            onSuccess: () => {
              const counts = until < last ? until : last
              showToast({ text: words.consentPage.oralDone({ grantee, date: formats.dateNear(counts, today) }) })
              onClose()
            },
            onError: sayWhy,
          },
        )
      }}
      onCancel={onClose}
    >
      <SelectField
        label={words.consentPage.oralWho}
        value={participant}
        options={rows.map((row) => ({ value: row.participant.id, text: person(row.participant.id).name }))}
        error={last === null ? words.consentPage.oralOwnerFirst({ owner: owner.firstName, grantee }) : undefined}
        onValueChange={(value) => {
          setParticipant(value)
          setAreas([])
          setBoundTo(null)
        }}
      />
      <ForWhomField participant={chosen.participant} value={boundTo} onValueChange={setBoundTo} />
      <Fieldset>
        <Fieldset.Legend>{words.consent.areas}</Fieldset.Legend>
        {plan.lifeAreas.map((area) => (
          <Checkbox
            key={area}
            label={words.area[area]}
            value={area}
            checked={areas.includes(area)}
            description={
              chosen.consent?.areas.includes(area) === true ? words.consentPage.sight[chosen.consent.level] : undefined
            }
            onChange={() => setAreas(areas.includes(area) ? areas.filter((one) => one !== area) : [...areas, area])}
          />
        ))}
      </Fieldset>
      <SelectField
        label={words.consentPage.level({ grantee })}
        value={level}
        options={CONSENT_LEVELS.map((one) => ({ value: one, text: words.consentLevel[one] }))}
        onValueChange={setLevel}
      />
      <DayField
        label={words.consent.until}
        value={until}
        error={isRightEnd ? undefined : words.consentPage.tooFar(formats.dateLong(latest))}
        onRead={setTo}
      />
      <TextField
        label={words.consentPage.purpose}
        value={purpose}
        maxLength={PURPOSE_LENGTH_MAX}
        onValueChange={setPurpose}
      />
    </SaidForm>
  )
}
