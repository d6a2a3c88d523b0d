import { givesLess, type Day } from '@ansvarsgruppe/plan-model'
import { REQUEST_WORDS_MAX, type UnitRequestDetail, type UnitView } from '@ansvarsgruppe/plan-model/contract'
import { Button, Card, Fieldset, Notice, Radio, SelectField, TextField } from '@ansvarsgruppe/ui'
import { useRef, useState, type ReactElement, type SubmitEvent } from 'react'
import { PlanText } from '../../../words/index.ts'
import { useRequestsWords } from '../../../words/late/requests.ts'
import { ActLink } from '../../requests/ActLink.tsx'
import type { InboxItem } from '../inbox.ts'
import { ChildCoordinator } from './ChildCoordinator.tsx'
import {
  asksFor,
  newDecision,
  offersCoordinator,
  outcomesFor,
  periodOf,
  stepOf,
  type DecisionDraft,
} from './decision-draft.ts'
import { HowGiven, useGiven } from './HowGiven.tsx'
import { MeetsComplaint } from './MeetsComplaint.tsx'
import { PeriodFields } from './PeriodFields.tsx'
import { coordinatorText } from '../request-words.ts'
import { useStep } from './useStep.ts'

export interface DecisionFormProps {
  readonly detail: UnitRequestDetail
  readonly view: UnitView
  readonly today: Day
  readonly item: InboxItem
}

const NOBODY = ''

/** The answer: whether there is a plan, who coordinates, what became of the wish, and why not. */
export function DecisionForm({ detail, view, today, item }: DecisionFormProps): ReactElement {
  const { hasAgreed, decides, state } = item
  const { complaintStands } = state
  const { words } = useRequestsWords()
  const { unit, requests, form: wrong } = words
  const { take, isPending } = useStep(detail)
  const [begun, setBegun] = useState<DecisionDraft>(() => newDecision(detail, view.childUnder, hasAgreed, today))
  const [isTried, setIsTried] = useState(false)
  const giving = useGiven(detail, today)
  const form = useRef<HTMLFormElement>(null)
  const outcomes = outcomesFor(detail, hasAgreed)
  // What can be answered changes when the person has said yes, or has a plan: then the likeliest is chosen.
  const draft = outcomes.includes(begun.plan) ? begun : { ...begun, plan: outcomes[0] ?? 'declined' }
  const change = (changed: Partial<DecisionDraft>): void => setBegun({ ...draft, ...changed })
  const asks = asksFor(detail, draft)
  const chosen = view.coordinators.find(({ person }) => person === draft.coordinator)
  const coordinator = offersCoordinator(detail, draft.plan) ? chosen : undefined

  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setIsTried(true)
    const step = stepOf(detail, draft, { complaintStands, given: giving.given })
    if (step !== null) return take(step, giving.how === 'inProduct' ? unit.answerSent : unit.printAndSend)
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  return (
    <Card as="section" aria-labelledby="unit-decision">
      <form ref={form} className="ag-stack" onSubmit={send} noValidate>
        <h2 id="unit-decision">{unit.decisionTitle}</h2>
        {outcomes.length > 1 && (
          <Fieldset>
            <Fieldset.Legend>{unit.planQuestion}</Fieldset.Legend>
            {!hasAgreed && (
              <Fieldset.Description>{decides ? unit.needsAgreement : unit.needsParentsYes}</Fieldset.Description>
            )}
            {outcomes.map((outcome) => (
              <Radio
                key={outcome}
                name="plan"
                value={outcome}
                label={unit.outcomes[outcome]}
                checked={draft.plan === outcome}
                onChange={() => change({ plan: outcome })}
              />
            ))}
          </Fieldset>
        )}
        {offersCoordinator(detail, draft.plan) && (
          <SelectField
            label={unit.coordinatorQuestion}
            {...(draft.plan === 'existing' ? { description: unit.existingWithout } : {})}
            value={draft.coordinator ?? NOBODY}
            options={[
              { value: NOBODY, text: asks.coordinator ? wrong.choose : unit.noCoordinatorChosen },
              ...view.coordinators.map((one) => ({ value: one.person as string, text: coordinatorText(one, words) })),
            ]}
            error={isTried && asks.coordinator && coordinator === undefined ? wrong.required : undefined}
            onValueChange={(value) =>
              change({ coordinator: view.coordinators.find(({ person }) => person === value)?.person ?? null })
            }
          />
        )}
        {coordinator !== undefined && draft.plan !== 'continues' && (
          <ChildCoordinator
            detail={detail}
            childUnder={view.childUnder}
            today={today}
            isChild={draft.forChild}
            onChange={(forChild) => change({ forChild })}
          />
        )}
        {asks.wishAnswer && (
          <TextField
            label={unit.wishAnswer}
            description={<PlanText>{unit.wishWas(detail.words.coordinatorWish)}</PlanText>}
            value={draft.wishAnswer}
            isMultiline
            rows={2}
            maxLength={REQUEST_WORDS_MAX}
            error={isTried && draft.wishAnswer.trim() === '' ? wrong.required : undefined}
            onValueChange={(wishAnswer) => change({ wishAnswer })}
          />
        )}
        {asks.period && <PeriodFields draft={draft} isWrong={isTried && periodOf(draft) === null} onChange={change} />}
        {asks.reason && (
          <TextField
            label={draft.plan === 'continues' ? unit.changes : unit.reason}
            description={draft.plan === 'continues' ? unit.changesHelp : unit.reasonHelp}
            value={draft.reason}
            isMultiline
            maxLength={REQUEST_WORDS_MAX}
            error={isTried && draft.reason.trim() === '' ? wrong.required : undefined}
            onValueChange={(reason) => change({ reason })}
          />
        )}
        {complaintStands && (
          <MeetsComplaint
            isLess={givesLess(detail.wish, draft)}
            meets={draft.meetsComplaint}
            isTried={isTried}
            onChange={(meetsComplaint) => change({ meetsComplaint })}
          />
        )}
        <HowGiven detail={detail} draft={giving} isTried={isTried} />
        <Consequence detail={detail} draft={draft} coordinator={coordinator?.name ?? null} />
        <div>
          <Button type="submit" loading={isPending}>
            {giving.how === 'inProduct' ? unit.sendAnswer : unit.saveAnswer}
          </Button>
        </div>
        <ActLink before={requests.law} act="rights" />
      </form>
    </Card>
  )
}

/** What the answer leads to, before it is sent. */
function Consequence({
  detail: { name },
  draft,
  coordinator,
}: {
  readonly detail: UnitRequestDetail
  readonly draft: DecisionDraft
  readonly coordinator: string | null
}): ReactElement | null {
  const { words } = useRequestsWords()
  const { unit } = words
  if (coordinator === null && (draft.plan === 'existing' || draft.plan === 'granted')) return null
  return (
    <Notice>
      <p>
        {draft.plan === 'continues'
          ? unit.consequenceContinues(name)
          : coordinator === null
            ? unit.consequenceNo(name)
            : draft.plan === 'existing'
              ? unit.consequenceAppoint({ name, coordinator })
              : draft.plan === 'granted'
                ? unit.consequenceOpen({ name, coordinator })
                : unit.consequenceCoordinator({ name, coordinator })}
      </p>
    </Notice>
  )
}
