/**
 * Decides a step of the coordinating unit on a request. Pure.
 *
 * R1  A step follows where it may (E1 of `request-state.ts`), and says what the law wants said: a reason with every no
 *     and every delay, a day in the future with a delay, an answer to a wish.
 * R2  Nobody gets a plan who has not said yes, nor one nobody asked for; and no plan begins without a coordinator.
 * R3  A child's coordinator is for children: where the age is known, it decides.
 * R4  Who coordinates without a plan is asked to pass it on to another of the list, or it is ended, where somebody does.
 */
import {
  addDays,
  ageOn,
  coordinationOf,
  hasAgreed,
  mayFollow,
  requestState,
  type AppointedCoordinator,
  type Day,
  type Reason,
  type RequestEvent,
} from '@ansvarsgruppe/plan-model'
import type { UnitStep } from '@ansvarsgruppe/plan-model/contract'
import type { MunicipalityConfig } from '../../config.ts'
import type { StoredRequest } from '../../store/requests-store.ts'
import type { Person } from '../../store/store.ts'

/** Days from today by which an answer that is late may be expected: longer is no answer. */
const DELAY_DAYS_MAX = 366

export interface StepGrounds {
  readonly municipality: Pick<MunicipalityConfig, 'answerWithin' | 'childUnder'>
  /** Who may be appointed. */
  readonly coordinators: ReadonlyArray<Pick<Person, 'id' | 'name'>>
  readonly today: Day
}

export function decideStep(request: StoredRequest, step: UnitStep, grounds: StepGrounds): RequestEvent | Reason {
  const { municipality, today } = grounds
  const state = requestState(request.receivedOn, request.steps, municipality.answerWithin, today)
  if (!mayFollow(step.kind, state.phase)) return 'invalidInput'
  switch (step.kind) {
    case 'delayed':
      return step.expectedOn > today && step.expectedOn <= addDays(today, DELAY_DAYS_MAX) ? step : 'invalidInput'
    case 'complained':
      return state.decision !== null && step.receivedOn >= state.decision.on && step.receivedOn <= today
        ? step
        : 'invalidInput'
    case 'representationConfirmed':
      return request.words.asker === 'representative' && !state.isRepresentationConfirmed ? step : 'invalidInput'
    case 'agreed':
      return hasAgreed(request.words, request.steps) ? 'invalidInput' : step
    case 'reconsidered':
    case 'sentOn':
      return step
    case 'coordinatorAsked':
    case 'coordinatorDeclined':
    case 'coordinatorEnded':
      return passed(request, step, grounds)
    case 'decided':
      return decided(request, step, grounds)
  }
}

function decided(
  { words, steps }: StoredRequest,
  step: Extract<UnitStep, { kind: 'decided' }>,
  { coordinators, municipality, today }: StepGrounds,
): RequestEvent | Reason {
  const { plan, wishAnswer, reason } = step
  const isOpened = plan === 'granted'
  if (isOpened && !hasAgreed(words, steps)) return 'notAllowed'
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
  return { kind: 'decided', decision: { plan, coordinator, wishAnswer, reason } }
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
