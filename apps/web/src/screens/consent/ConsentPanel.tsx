import {
  CONSENT_LEVELS,
  latestConsentEnd,
  PURPOSE_LENGTH_MAX,
  type ConsentLevel,
  type Day,
  type LifeArea,
} from '@ansvarsgruppe/plan-model'
import { factsOfView, readerOf, type PlanView } from '@ansvarsgruppe/plan-model/contract'
import { Button, SelectField, TextButton, TextField } from '@ansvarsgruppe/ui'
import { useEffect, useId, useRef, useState, type ReactElement, type SubmitEvent } from 'react'
import { useGiveConsent, useWithdrawConsent } from '../../api/index.ts'
import { PlanText } from '../../words/index.ts'
import { useConsentPageWords } from '../../words/late/consent-page.ts'
import { DayField } from '../editing/DayField.tsx'
import type { TypedDay } from '../editing/useTypedDay.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import type { ConsentRow } from './consent-rows.ts'
import { consequencesOf, type ConsentDraft } from './consequences.ts'
import { Consequences } from './Consequences.tsx'
import { ForWhomField, type ForWhom } from './ForWhomField.tsx'
import { useMemberName } from './useMemberName.ts'
import { useSayWhy } from './useSayWhy.ts'

export interface ConsentPanelProps {
  readonly row: ConsentRow
  /** The area that is given or taken away; null: the rest of the consent. */
  readonly area: LifeArea | null
  /** Under the page's own heading, or under a person's. */
  readonly headingLevel: 2 | 3
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** One change of one consent: what it leads to, then yes or no. Nothing is changed before that. */
export function ConsentPanel({ row, area, headingLevel, onDone, onCancel }: ConsentPanelProps): ReactElement {
  const { words, formats } = useConsentPageWords()
  const { plan, person, today } = usePlanHere()
  const { participant, consent, lost } = row
  // Whom it was for is gone: what she gives now begins with what it was, where all of it is asked.
  const former = consent ?? (area === null ? lost : undefined)
  const memberName = useMemberName()
  const Heading = headingLevel === 2 ? 'h2' : 'h3'
  const titleId = useId()
  const title = useRef<HTMLHeadingElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const give = useGiveConsent(plan.planId)
  const withdraw = useWithdrawConsent(plan.planId)
  const sayWhy = useSayWhy()
  const [isWithdrawing, setIsWithdrawing] = useState(false)
  const [level, setLevel] = useState<ConsentLevel>(former?.level ?? 'read')
  const [to, setTo] = useState<TypedDay>({ isDay: true, day: former?.to ?? usualEnd(plan, today) })
  const [purpose, setPurpose] = useState(former?.record?.purpose ?? '')
  // Who is to have it instead of somebody who has left is hers to say.
  const [boundTo, setBoundTo] = useState<ForWhom>(lost === undefined ? (consent?.boundTo ?? null) : undefined)
  const [isTried, setIsTried] = useState(false)
  useEffect(() => title.current?.focus(), [])

  const had = former?.areas ?? []
  const isTakenAway = area !== null && had.includes(area)
  const areas = area === null ? had : isTakenAway ? had.filter((one) => one !== area) : [...had, area]
  const day = to.isDay ? to.day : null
  const dayError = whatIsWrongWith(day)
  const draft: ConsentDraft | null = isWithdrawing
    ? null
    : {
        areas,
        level,
        to: dayError === null && day !== null ? day : (consent?.to ?? today),
        purpose: purpose.trim(),
        boundTo: boundTo ?? null,
      }
  const consequences = boundTo === undefined && draft !== null ? [] : consequencesOf(plan, participant, consent, draft)
  const service = person(participant.id).firstName
  const one = draft === null ? (consent ?? lost)?.boundTo : draft.boundTo
  /** The one whose consent it is, or all of the service. */
  const grantee =
    one === undefined || one === null
      ? service
      : words.consentPage.memberOf({ member: memberName(participant, one), service })
  // Whoever has a consent already keeps its level and last day when an area is pressed.
  const asksForAll = area === null || consent === undefined

  function whatIsWrongWith(read: Day | null): string | null {
    if (read === null) return words.form.date
    if (read < today) return words.consentPage.tooEarly
    const latest = latestConsentEnd(factsOfView(plan), readerOf(plan), today)
    return read > latest ? words.consentPage.tooFar(formats.dateLong(latest)) : null
  }

  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setIsTried(true)
    if (draft !== null && (dayError !== null || boundTo === undefined)) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    const outcome = { onSuccess: onDone, onError: sayWhy }
    if (draft === null) withdraw.mutate(participant.id, outcome)
    else give.mutate({ participant: participant.id, ...draft, areas: [...draft.areas] }, outcome)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape is its button's shortcut
    <form
      ref={form}
      className="ag-consent-panel"
      aria-labelledby={titleId}
      noValidate
      onSubmit={send}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <Heading ref={title} id={titleId} tabIndex={-1}>
        {titleText()}
      </Heading>
      {asksForAll && !isWithdrawing && (
        <div className="ag-consent-fields">
          <ForWhomField
            participant={participant}
            value={boundTo}
            error={isTried && boundTo === undefined ? words.form.required : undefined}
            onValueChange={setBoundTo}
          />
          <SelectField
            label={words.consentPage.level({ grantee })}
            value={level}
            options={CONSENT_LEVELS.map((one) => ({ value: one, text: words.consentLevel[one] }))}
            onValueChange={setLevel}
          />
          <DayField
            label={words.consent.until}
            value={day}
            error={isTried || (day !== null && dayError !== null) ? (dayError ?? undefined) : undefined}
            onRead={setTo}
          />
          <TextField
            label={words.consentPage.purpose}
            description={words.consentPage.purposeHelp}
            value={purpose}
            maxLength={PURPOSE_LENGTH_MAX}
            onValueChange={setPurpose}
          />
        </div>
      )}
      {!asksForAll && purpose !== '' && !isTakenAway && (
        <p className="ag-muted">
          <PlanText>{words.oralConsent.purposeWas(purpose)}</PlanText>
        </p>
      )}
      <Consequences grantee={grantee} participant={participant} consequences={consequences} />
      <div className="ag-button-row">
        <Button
          type="submit"
          disabled={consequences.length === 0 && boundTo !== undefined}
          loading={give.isPending || withdraw.isPending}
          tone={isWithdrawing ? 'danger' : 'accent'}
        >
          {yesText()}
        </Button>
        <Button variant="secondary" onClick={onCancel}>
          {words.consentPage.keep}
        </Button>
        {area === null && (consent ?? lost) !== undefined && !isWithdrawing && (
          <TextButton
            onClick={() => {
              setIsWithdrawing(true)
              title.current?.focus()
            }}
          >
            {words.consentPage.withdraw}
          </TextButton>
        )}
      </div>
      <p className="ag-muted ag-small">{words.consentPage.atOnce({ grantee: service })}</p>
    </form>
  )

  function titleText(): string {
    if (isWithdrawing) return words.consentPage.withdrawTitle({ grantee })
    if (area === null) return words.consentPage.changeTitle({ grantee: service })
    const name = words.area[area]
    return isTakenAway
      ? words.consentPage.removeArea({ grantee, area: name })
      : words.consentPage.giveArea({ grantee, area: name })
  }
  function yesText(): string {
    if (isWithdrawing) return words.consentPage.yesWithdraw
    if (isTakenAway) return words.consentPage.yesRemove
    return area !== null || consent === undefined ? words.consentPage.yesGive : words.consentPage.yesChange
  }
}

/** As long as the plan, as far as that is allowed. */
function usualEnd(plan: PlanView, today: Day): Day {
  const latest = latestConsentEnd(factsOfView(plan), readerOf(plan), today)
  const { end } = plan.period
  return end < today || end > latest ? latest : end
}
