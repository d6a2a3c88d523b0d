/**
 * Asking for a plan or a coordinator, and where one's own requests stand.
 *
 * A1  What is told after asking is the same whoever it is about, and made of the same steps: whether the person has a
 *     plan is not looked up.
 * A2  What came of a request is told to the person it is about and to who may speak for them, as the unit has seen.
 *     Everybody else is told no more than the receipt, however often they look.
 * A3  An identity number is hashed here, and goes no further.
 */
import {
  addDays,
  answerBy,
  bornOn,
  coordinationOf,
  dayInNorway,
  mayFollow,
  momentOf,
  requestState,
  type Day,
  type PersonId,
  type Reason,
  type RequestWords,
} from '@ansvarsgruppe/plan-model'
import {
  ORAL_DAYS_MAX,
  RECORDED_PER_DAY,
  REQUESTS_PER_DAY,
  type AskForPlan,
  type HomeCoordinated,
  type RequestDraft,
  type RequestReadingView,
  type RequestReceipt,
  type RequestsView,
  type RequestView,
} from '@ansvarsgruppe/plan-model/contract'
import type { MunicipalityConfig } from '../../config.ts'
import type { RequestsStore, StoredRequest, UnitStore } from '../../store/requests-store.ts'
import type { PeopleStore, Person } from '../../store/store.ts'
import { identityOfNumber } from '../sign-in/identity.ts'

const MILLISECONDS_PER_DAY = 86_400_000
/** Requests shown to one person, the latest. */
const SHOWN_MAX = 100

export interface RequestsDeps {
  readonly store: RequestsStore
  readonly unit: UnitStore
  readonly people: PeopleStore
  readonly municipality: MunicipalityConfig
  /** The keyed hash people are recognised by. */
  readonly identityOf: (identity: string) => string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

type Outcome<Result> = ({ readonly ok: true } & Result) | { readonly ok: false; readonly reason: Reason }

export class Requests {
  readonly #deps: RequestsDeps
  /** The last of what somebody asks just now, by who it is. */
  readonly #asking = new Map<PersonId, Promise<unknown>>()

  constructor(deps: RequestsDeps) {
    this.#deps = deps
  }

  /** What somebody asks at the same moment is taken one after the other: all that was asked before it counts. */
  async ask(person: Person, input: AskForPlan): Promise<Outcome<{ readonly receipt: RequestReceipt }>> {
    const turn = this.#afterOthers(person.id, () => this.#ask(person, input))
    this.#asking.set(person.id, turn)
    try {
      return await turn
    } finally {
      if (this.#asking.get(person.id) === turn) this.#asking.delete(person.id)
    }
  }

  async #afterOthers<Result>(person: PersonId, ask: () => Promise<Result>): Promise<Result> {
    // Whether what they asked before went well is not this one's to say.
    await Promise.allSettled([this.#asking.get(person)])
    return ask()
  }

  async #ask(person: Person, input: AskForPlan): Promise<Outcome<{ readonly receipt: RequestReceipt }>> {
    const { store, municipality, now } = this.#deps
    const today = dayInNorway(now())
    const isRecording = input.asker === 'oral'
    if (isRecording && !(await this.#mayRecord(person.id))) return no('notAllowed')
    const receivedOn = isRecording ? input.askedOn : today
    if (receivedOn > today || receivedOn < addDays(today, -ORAL_DAYS_MAX)) return no('invalidInput')
    const sent = await store.countSince(person.id, now() - MILLISECONDS_PER_DAY)
    if (sent >= (isRecording ? RECORDED_PER_DAY : REQUESTS_PER_DAY)) return no('tooFast')
    const concerns = await this.#identityIn(person.id, input)
    if (input.asker === 'self' && (await this.#waits(person.id, today))) return no('alreadyAsked')
    await store.create({
      id: crypto.randomUUID(),
      concerns,
      askedBy: person.id,
      at: now(),
      receivedOn,
      words: wordsOf(input, person.name),
    })
    await store.saveDraft(person.id, null)
    return { ok: true, receipt: { receivedOn, answerBy: answerBy(receivedOn, municipality.answerWithin) } }
  }

  async viewFor(person: PersonId): Promise<RequestsView> {
    const { store, municipality } = this.#deps
    const identities = await this.#deps.people.identitiesOf(person)
    const requests = await store.of(person, SHOWN_MAX)
    return {
      requests: await Promise.all(
        requests.map(async (request) =>
          tellsWhatCameOfIt(request, person, identities)
            ? { ...viewOf(request), steps: request.steps, readings: await this.#readingsOf(request) }
            : { ...viewOf(request), steps: null, readings: null },
        ),
      ),
      draft: await store.draft(person),
      answerWithin: municipality.answerWithin,
      mayRecord: await this.#mayRecord(person),
      municipality: municipality.name,
    }
  }

  async #readingsOf({ id }: StoredRequest): Promise<RequestReadingView[]> {
    const readings = await this.#deps.store.readings(id)
    return readings.map(({ name, at }) => ({ name, at: momentOf(at) }))
  }

  async saveDraft(person: PersonId, draft: RequestDraft | null): Promise<void> {
    await this.#deps.store.saveDraft(person, draft)
  }

  /** A request that is not there and one whose answer is not theirs to know look the same. */
  async complain(person: PersonId, id: string, words: string): Promise<Outcome<object>> {
    const { store, municipality, now } = this.#deps
    const today = dayInNorway(now())
    const request = await store.find(id)
    if (request === null || !tellsWhatCameOfIt(request, person, await this.#deps.people.identitiesOf(person)))
      return no('roomNotFound')
    const { phase, decision } = requestState(request.receivedOn, request.steps, municipality.answerWithin, today)
    // Who is late may still write to the unit, which says whether it takes the complaint.
    if (!mayFollow('complained', phase) || decision === null || today > decision.complaintUntil)
      return no('invalidInput')
    const place = { request: id, after: request.steps.length, by: person, on: today }
    return (await store.takeStep(place, { kind: 'complained', words, receivedOn: today }))
      ? { ok: true }
      : no('changedSince')
  }

  /** For whom a person coordinates without a plan, and for whom they are asked to. */
  async coordinatedBy(person: PersonId): Promise<HomeCoordinated[]> {
    const found = await this.#deps.store.coordinatedBy(person)
    return found.flatMap(({ request: { id, words, steps }, isAsked }) => {
      const coordination = coordinationOf(steps)
      if (coordination === null) return []
      const { coordinator, since, asked } = coordination
      return [
        {
          request: id,
          name: words.name,
          forChild: coordinator.forChild,
          since: isAsked ? (asked?.on ?? since) : since,
          askedToFollow: isAsked ? coordinator.name : null,
        },
      ]
    })
  }

  /** Who is asked to take over says yes or no; to everybody else the request is not there. */
  async answerTakeOver(person: PersonId, id: string, answer: 'yes' | 'no'): Promise<Outcome<object>> {
    const { store, now } = this.#deps
    const found = (await store.coordinatedBy(person)).find(({ request, isAsked }) => isAsked && request.id === id)
    if (found === undefined) return no('roomNotFound')
    const place = { request: id, after: found.request.steps.length, by: person, on: dayInNorway(now()) }
    const kind = answer === 'yes' ? 'coordinatorAccepted' : 'coordinatorDeclined'
    return (await store.takeStep(place, { kind })) ? { ok: true } : no('changedSince')
  }

  /** The unit and coordinators write down what others ask for. */
  async #mayRecord(person: PersonId): Promise<boolean> {
    const { unit, now } = this.#deps
    if (await unit.has(person, 'member')) return true
    return (await unit.coordinators(dayInNorway(now()))).some(({ id }) => id === person)
  }

  async #identityIn(person: PersonId, input: AskForPlan): Promise<string> {
    return input.asker === 'self'
      ? this.#ownIdentity(person)
      : this.#deps.identityOf(identityOfNumber(input.identityNumber))
  }

  /** One of those they are known by: whichever it is, it is theirs. */
  async #ownIdentity(person: PersonId): Promise<string> {
    const [identity] = await this.#deps.people.identitiesOf(person)
    if (identity === undefined) throw new Error('whoever is signed in has an identity')
    return identity
  }

  /** Whether the person waits for an answer to what they asked for themselves. */
  async #waits(person: PersonId, today: Day): Promise<boolean> {
    const requests = await this.#deps.store.of(person, SHOWN_MAX)
    return requests.some(
      ({ askedBy, words, receivedOn, steps }) =>
        askedBy === person &&
        words.asker === 'self' &&
        requestState(receivedOn, steps, this.#deps.municipality.answerWithin, today).phase === 'open',
    )
  }
}

/** A2 */
function tellsWhatCameOfIt(request: StoredRequest, person: PersonId, identities: readonly string[]): boolean {
  if (identities.includes(request.concerns)) return true
  const { asker } = request.words
  const isConfirmed = request.steps.some(({ kind }) => kind === 'representationConfirmed')
  return request.askedBy === person && asker === 'representative' && isConfirmed
}

function viewOf({ id, receivedOn, words }: StoredRequest): Pick<RequestView, 'id' | 'receivedOn' | 'words'> {
  return { id, receivedOn, words }
}

function wordsOf(input: AskForPlan, askerName: string): RequestWords {
  const { asker, wish, needs, services, coordinatorWish, language, interpreter } = input
  const isOther = asker !== 'self'
  return {
    wish,
    asker,
    name: isOther ? input.name : askerName,
    askerName,
    askerFrom: asker === 'professional' ? input.from : '',
    representation: asker === 'representative' ? input.representation : null,
    agreed: asker === 'self' || ('agreed' in input && input.agreed),
    needs,
    services,
    coordinatorWish,
    language,
    interpreter,
    bornOn: isOther ? bornOn(input.identityNumber.number) : null,
  }
}

function no(reason: Reason): { readonly ok: false; readonly reason: Reason } {
  return { ok: false, reason }
}
