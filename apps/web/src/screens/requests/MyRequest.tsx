import {
  dayInNorway,
  decidesThemselves,
  requestState,
  type Day,
  type DecidingAge,
  type RequestState,
} from '@ansvarsgruppe/plan-model'
import type { RequestsView, RequestView } from '@ansvarsgruppe/plan-model/contract'
import { AppLink, Card, Details, StatusLabel } from '@ansvarsgruppe/ui'
import { CheckmarkCircleIcon, ClockIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { PlanText } from '../../words/index.ts'
import { useRequestsWords } from '../../words/late/requests.ts'
import { useSignedIn } from '../frame/signed-in.ts'
import { Complaint } from './Complaint.tsx'
import { Letter } from './Letter.tsx'
import { letterAddress } from './requests-address.ts'

export interface MyRequestProps {
  readonly request: RequestView
  readonly view: RequestsView
  readonly today: Day
}

/** One request: what was asked, where it stands, and every letter about it. */
export function MyRequest({ request, view, today }: MyRequestProps): ReactElement {
  const { words: texts, formats } = useRequestsWords()
  const { requests } = texts
  const { person } = useSignedIn()
  const { words, receivedOn, steps } = request
  const state = requestState(receivedOn, steps ?? [], view.answerWithin, today)
  // Who asked for whom: only where it was not oneself for oneself.
  const others = [
    ...(words.name === person.name ? [] : [requests.forName(words.name)]),
    ...(words.askerName === person.name ? [] : [requests.byName(words.askerName)]),
  ]
  return (
    <Card as="li" className="ag-stack" aria-label={requests.wishes[words.wish]}>
      <div className="ag-request-head">
        <div>
          <h2>{requests.wishes[words.wish]}</h2>
          <p className="ag-muted ag-small">
            <PlanText>{[requests.received(formats.dateLong(receivedOn)), ...others].join(' · ')}</PlanText>
          </p>
        </div>
        {steps !== null && <Where state={state} />}
      </div>
      {request.isActing && (
        <p>
          <PlanText>{requests.acting(words.name)}</PlanText>
        </p>
      )}
      {steps === null ? (
        <Untold request={request} age={{ today, decidesFromAge: view.decidesFromAge }} />
      ) : (
        <>
          {(state.awaitsAnswer || state.phase === 'complained') && <Waiting state={state} />}
          {steps.map((step, index) => (
            // Steps are never moved nor taken away: their place is what they are known by.
            // oxlint-disable-next-line react/no-array-index-key
            <Letter key={index} step={step} wish={words.wish} isMine={words.askerName === person.name}>
              <AppLink href={letterAddress(request.id, index + 1)}>{requests.letter.title}</AppLink>
            </Letter>
          ))}
          <Readings readings={request.readings ?? []} />
          <Complaint request={request} state={state} municipality={view.municipality} today={today} />
        </>
      )}
    </Card>
  )
}

/** Who of the unit has read it, and when: as the plan's log tells of a plan. */
function Readings({ readings }: { readonly readings: NonNullable<RequestView['readings']> }): ReactElement {
  const { words, formats } = useRequestsWords()
  if (readings.length === 0) return <p className="ag-muted ag-small">{words.requests.noReadings}</p>
  return (
    <div>
      <Details className="ag-request-readings">
        <Details.Summary>{words.requests.readings}</Details.Summary>
        <Details.Content>
          <ul>
            {readings.map(({ name, at }) => (
              <li key={`${name} ${at}`}>
                <b>{name}</b>{' '}
                <time dateTime={at} className="ag-muted ag-small">
                  {formats.dateLong(dayInNorway(Date.parse(at)))}
                </time>
              </li>
            ))}
          </ul>
        </Details.Content>
      </Details>
    </div>
  )
}

/** Where it stands, in words first. */
function Where({ state }: { readonly state: RequestState }): ReactElement {
  const { words } = useRequestsWords()
  const text = words.requests.phase[state.phase]
  if (state.phase === 'answered')
    return (
      <StatusLabel tone="ok" icon={<CheckmarkCircleIcon />}>
        {text}
      </StatusLabel>
    )
  return state.needsNotice ? (
    <StatusLabel tone="late" icon={<ExclamationmarkTriangleIcon />}>
      {text}
    </StatusLabel>
  ) : (
    <StatusLabel tone="wait" icon={<ClockIcon />}>
      {text}
    </StatusLabel>
  )
}

function Waiting({ state }: { readonly state: RequestState }): ReactElement {
  const { words, formats } = useRequestsWords()
  const { requests } = words
  if (state.needsNotice) return <p>{requests.late}</p>
  if (state.phase !== 'open') return <p>{requests.answerBy(formats.dateLong(state.expectedBy))}</p>
  const left = state.daysLeft === 0 ? requests.openToday : requests.open(state.daysLeft)
  return (
    <p>
      {left} {requests.answerBy(formats.dateLong(state.expectedBy))}
    </p>
  )
}

/** To who asked for somebody else: that it came in, and that the answer is not theirs. */
function Untold({
  request: { words },
  age,
}: {
  readonly request: RequestView
  readonly age: DecidingAge
}): ReactElement {
  const { words: texts } = useRequestsWords()
  const { requests } = texts
  const { name, asker, representation } = words
  const isOfGrown = representation === 'parent' && decidesThemselves(words, age)
  return (
    <p>
      <PlanText>
        {asker !== 'representative'
          ? requests.answerGoesTo(name)
          : isOfGrown
            ? requests.parentNoMore({ name, age: age.decidesFromAge })
            : requests.answerAfterPapers(name)}
      </PlanText>
    </p>
  )
}
