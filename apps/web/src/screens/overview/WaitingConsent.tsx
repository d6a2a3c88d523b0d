import { addDays, latestConsentEnd, type Consent, type Day } from '@ansvarsgruppe/plan-model'
import { factsOfView, readerOf, type PlanView } from '@ansvarsgruppe/plan-model/contract'
import { AppLink, Button, Face, useToast } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useGiveConsent } from '../../api/index.ts'
import { useWords } from '../../words/index.ts'
import { consentAddress } from '../plan/place.ts'
import { usePlanHere } from '../plan/plan-context.ts'

const DAYS_PER_YEAR = 365

export interface WaitingConsentProps {
  readonly consent: Consent
  readonly onAnswer: () => void
}

/** As long as the plan, or a year more where it ends with it; as far as that is allowed. */
function extendedEnd(plan: PlanView, { to }: Consent, today: Day): Day {
  const latest = latestConsentEnd(factsOfView(plan), readerOf(plan), today)
  const wished = plan.period.end > to ? plan.period.end : addDays(to, DAYS_PER_YEAR)
  return wished < latest ? wished : latest
}

/** A consent that ends soon: what it lets somebody see, and what a yes leads to, before it is given. */
export function WaitingConsent({ consent, onAnswer }: WaitingConsentProps): ReactElement {
  const { words, formats } = useWords()
  const { plan, person, today } = usePlanHere()
  const { mutateAsync, isPending } = useGiveConsent(plan.planId)
  const showToast = useToast()
  const { face, firstName } = person(consent.participant)
  const end = extendedEnd(plan, consent, today)
  const areas =
    consent.areas.length === 0
      ? words.waiting.overviewOnly
      : formats.list(consent.areas.map((area) => formats.insideSentence(words.area[area])))
  const [date, oldDate] = [formats.dateLong(end), formats.dateNear(consent.to, today)]

  /** The news of it may come before the answer, and the question is gone then: what follows waits for the answer. */
  async function extend(): Promise<void> {
    const { participant, level } = consent
    try {
      await mutateAsync({ participant, areas: [...consent.areas], level, to: end })
      showToast({ text: words.waiting.extended(firstName) })
      onAnswer()
    } catch {
      showToast({ text: words.page.errorText })
    }
  }
  return (
    <>
      <h2 id="waiting-title">{words.waiting.consentTitle(firstName)}</h2>
      <div className="ag-overview-waiting-what">
        <Face person={face} isDecorative />
        <p>{words.waiting.consentText({ name: firstName, areas, date: oldDate })}</p>
      </div>
      <p className="ag-muted ag-small">{words.consent.extend({ date, oldDate })}</p>
      <p className="ag-muted ag-small">{words.waiting.consentLapses({ name: firstName, date: oldDate })}</p>
      <div className="ag-overview-waiting-answers">
        <Button loading={isPending} onClick={() => void extend()}>
          {words.waiting.extend(formats.dateNear(end, today))}
        </Button>
        <AppLink className="ag-link-alone ag-small" href={consentAddress(plan.planId)}>
          {words.legal.h.press}
        </AppLink>
      </div>
    </>
  )
}
