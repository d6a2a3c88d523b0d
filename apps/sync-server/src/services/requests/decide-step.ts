/**
 * Decides a step of the coordinating unit on a request. Pure.
 *
 * R1  A step follows where it may (E1 of `request-state.ts`), and says what the law wants said: a reason with every no
 *     and every delay, a day in the future with a delay, an answer to a wish.
 * R2  Nobody gets a plan who has not said yes, nor one nobody asked for; and no plan begins without a coordinator.
 *     Who says yes is W1–W3 of `who-decides.ts`: on the day, a parent of who does not decide yet.
 * R3  A child's coordinator is for children: where the age is known, it decides.
 * R4  Who coordinates without a plan is asked to pass it on to another of the list, or it is ended, where somebody does.
 * R5  A letter says how it is given and on which day; that it is read here, only where somebody who decides has ever
 *     signed in. Sent or given, it was so on a day since the request came, and not on one that is still to come.
 * R6  An answer that a complaint led to says whether it gives what was complained for, and never that it does where it
 *     gives less than what was asked. Where a plan was opened, it goes on, and what changes is said.
 */
import {
  addDays,
  ageOn,
  coordinationOf,
  decidesThemselves,
  hasAgreed,
  mayFollow,
  givesLess,
  hasOpenedPlan,
  mayRepresent,
  requestState,
  type AppointedCoordinator,
  type Asked,
  type Day,
  type Given,
  type Reason,
  type RequestEvent,
  type RequestState,
} from '@ansvarsgruppe/plan-model'
import type { UnitStep } from '@ansvarsgruppe/plan-model/contract'
import type { MunicipalityConfig } from '../../config.ts'
import type { StoredRequest } from '../../store/requests-store.ts'
import type { Person } from '../../store/store.ts'

/** Days from today by which an answer that is late may be expected: longer is no answer. */
const DELAY_DAYS_MAX = 366

export interface StepGrounds {
  readonly municipality: Pick<MunicipalityConfig, 'answerWithin' | 'childUnder' | 'decidesFromAge'>
  /** Who may be appointed. */
  readonly coordinators: ReadonlyArray<Pick<Person, 'id' | 'name'>>
  /** Whether somebody who decides has ever signed in. */
  readonly isReachedHere: boolean
  readonly today: Day
}

export function decideStep(request: StoredRequest, step: UnitStep, grounds: StepGrounds): RequestEvent | Reason {
  const { municipality, today } = grounds
  const state = requestState(request.receivedOn, request.steps, municipality.answerWithin, today)
  if (!mayFollow(step.kind, state)) return 'invalidInput'
  if ('given' in step && !isGiven(step.given, request, grounds)) return 'invalidInput'
  const age = { today, decidesFromAge: municipality.decidesFromAge }
  switch (step.kind) {
    case 'delayed':
      return step.expectedOn > today && step.expectedOn <= addDays(today, DELAY_DAYS_MAX) ? step : 'invalidInput'
    case 'complained':
      return isComplaintIn(state, step.receivedOn, today) ? step : 'invalidInput'
    case 'given':
      return state.decision?.arrivedOn === null && step.given.how !== 'inProduct' ? step : 'invalidInput'
    case 'representationConfirmed':
      return mayRepresent(request.words, age) && !state.isRepresentationConfirmed ? step : 'invalidInput'
    case 'parentConfirmed':
      return decidesThemselves(request.words, age)
        ? 'invalidInput'
        : { kind: step.kind, name: step.name, agrees: step.agrees }
    case 'agreed':
      return decidesThemselves(request.words, age) && !hasAgreed(askedIn(request), request.steps, age)
        ? step
        : 'invalidInput'
    case 'reconsidered':
      // There is nothing to change of an answer that is not there: it is given, or the complaint is sent on.
      return state.complainedOf === 'silence' && step.outcome === 'changed' ? 'invalidInput' : step
    case 'sentOn':
      return step
    case 'coordinatorAsked':
    case 'coordinatorDeclined':
    case 'coordinatorEnded':
      return passed(request, step, grounds)
    case 'decided':
      return decided(request, step, grounds, state)
  }
}

function askedIn({ words, receivedOn }: StoredRequest): Asked {
  return { ...words, receivedOn }
}

function decided(
  request: StoredRequest,
  step: Extract<UnitStep, { kind: 'decided' }>,
  { coordinators, municipality, today }: StepGrounds,
  { complaintStands }: RequestState,
): RequestEvent | Reason {
  const { words, steps } = request
  const { plan, wishAnswer, reason, given, meetsComplaint } = step
  if (complaintStands !== (meetsComplaint !== null)) return 'invalidInput'
  if (meetsComplaint === true && givesLess(words.wish, step)) return 'invalidInput'
  const isTold = { given, ...(meetsComplaint === null ? {} : { meetsComplaint }) }
  if (hasOpenedPlan(steps) !== (plan === 'continues')) return 'invalidInput'
  if (plan === 'continues') {
    if (step.coordinator !== null || step.period !== null || reason === '') return 'invalidInput'
    return { kind: 'decided', decision: { plan, coordinator: null, wishAnswer, reason }, ...isTold }
  }
  const isOpened = plan === 'granted'
  const age = { today, decidesFromAge: municipality.decidesFromAge }
  if (isOpened && !hasAgreed(askedIn(request), steps, age)) return 'notAllowed'
  if (isOpened && (words.wish === 'coordinator' || step.coordinator === null)) return 'invalidInput'
  if (isOpened !== (step.period !== null)) return 'invalidInput'
  const isRefused = plan === 'declined' || (step.coordinator === null && plan !== 'existing')
  if (isRefused && reason === '') return 'invalidInput'
  const coordinator = step.coordinator === null ? null : appointed(step.coordinator, coordinators)
  if (coordinator === undefined) return 'invalidInput'
  if (coordinator !== null && words.coordinatorWish !== '' && wishAnswer === '') return 'invalidInput'
  if (coordinator !== null && words.bornOn !== null) {
    const isChild = ageOn(words.bornOn, today) < municipality.childUnder
    if (coordinator.forChild !== isChild) return 'invalidInput'
  }
  return { kind: 'decided', decision: { plan, coordinator, wishAnswer, reason }, ...isTold }
}

/** R4 */
function isGiven({ how, on }: Given, { receivedOn }: StoredRequest, { isReachedHere, today }: StepGrounds): boolean {
  return how === 'inProduct' ? isReachedHere && on === today : on >= receivedOn && on <= today
}

/** It came after what it is of, and not on a day that is still to come. */
function isComplaintIn({ mayComplainOf, decision, answerBy }: RequestState, receivedOn: Day, today: Day): boolean {
  if (receivedOn > today) return false
  if (mayComplainOf === 'silence') return receivedOn > answerBy
  return mayComplainOf === 'answer' && decision !== null && receivedOn >= (decision.arrivedOn ?? decision.on)
}

/** R4 */
function passed(
  { steps }: StoredRequest,
  step: Extract<UnitStep, { kind: 'coordinatorAsked' | 'coordinatorDeclined' | 'coordinatorEnded' }>,
  { coordinators }: StepGrounds,
): RequestEvent | Reason {
  const coordination = coordinationOf(steps)
  if (coordination === null) return 'invalidInput'
  if (step.kind === 'coordinatorEnded') return step
  if (step.kind === 'coordinatorDeclined') return coordination.asked === null ? 'invalidInput' : step
  const { person, forChild } = coordination.coordinator
  const to = step.person === person ? undefined : appointed({ person: step.person, forChild }, coordinators)
  return to === undefined ? 'invalidInput' : { kind: 'coordinatorAsked', to }
}

function appointed(
  { person, forChild }: { readonly person: string; readonly forChild: boolean },
  coordinators: StepGrounds['coordinators'],
): AppointedCoordinator | undefined {
  const known = coordinators.find(({ id }) => id === person)
  return known === undefined ? undefined : { person: known.id, name: known.name, forChild }
}
