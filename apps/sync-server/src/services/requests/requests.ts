/**
 * Asking for a plan or a coordinator, and where one's own requests stand.
 *
 * A1  What is told after asking is the same whoever it is about, and made of the same steps: whether the person has a
 *     plan is not looked up.
 * A2  What came of a request is told to the person it is about and to who may speak for them on the day (T1–T5 of
 *     `who-is-told.ts`). Everybody else is told no more than the receipt, however often they look.
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
  type DecidingAge,
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
import { hasReadForThem, isToldOf, type Somebody } from './who-is-told.ts'

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
  /** By what those are known for whom somebody may act in requests today. */
  readonly actsFor: (person: PersonId) => Promise<readonly string[]>
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
    // Some providers give no name: then what one calls oneself is what the unit has.
    const askerName = person.name === '' ? input.askerName : person.name
    if (askerName === '') return no('invalidInput')
    const words = wordsOf(input, askerName)
    const signIn = input.asker === 'self' ? await this.#deps.people.signInOf(concerns) : null
    await store.create({
      id: crypto.randomUUID(),
      concerns,
      askedBy: person.id,
      at: now(),
      receivedOn,
      words: signIn === null ? words : { ...words, bornOn: signIn.bornOn },
    })
    await store.saveDraft(person.id, null)
    return { ok: true, receipt: { receivedOn, answerBy: answerBy(receivedOn, municipality.answerWithin) } }
  }

  async viewFor(person: PersonId): Promise<RequestsView> {
    const { store, municipality } = this.#deps
    const somebody = await this.#somebody(person)
    const theirs = (await this.#known(somebody)).filter((request) => this.#isTheirs(request, somebody))
    const read = await Promise.all(theirs.map((request) => this.#read(request, somebody)))
    return {
      requests: await Promise.all(read.map((request) => this.#viewOf(request, somebody))),
      draft: await store.draft(person),
      answerWithin: municipality.answerWithin,
      decidesFromAge: municipality.decidesFromAge,
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
  async complain(person: Person, id: string, words: string): Promise<Outcome<object>> {
    const { store, municipality, now } = this.#deps
    const today = dayInNorway(now())
    const request = await store.find(id)
    const somebody = await this.#somebody(person.id)
    if (request === null || !this.#isTold(request, somebody)) return no('roomNotFound')
    const state = requestState(request.receivedOn, request.steps, municipality.answerWithin, today)
    // Who is late may still write to the unit, which says whether it takes the complaint.
    const until = state.decision?.complaintUntil ?? null
    const isLate = state.mayComplainOf === 'answer' && until !== null && today > until
    if (state.mayComplainOf === null || isLate) return no('invalidInput')
    const place = { request: id, after: request.steps.length, by: person.id, on: today }
    const by = somebody.identities.includes(request.concerns) ? {} : { by: person.name }
    return (await store.takeStep(place, { kind: 'complained', words, receivedOn: today, ...by }))
      ? { ok: true }
      : no('changedSince')
  }

  async #somebody(id: PersonId): Promise<Somebody> {
    return { id, identities: await this.#deps.people.identitiesOf(id), actsFor: await this.#deps.actsFor(id) }
  }

  /** Those they see as themselves, and those of whom they act for; the latest first. */
  async #known({ id, actsFor }: Somebody): Promise<readonly StoredRequest[]> {
    const { store } = this.#deps
    const own = await store.of(id, SHOWN_MAX)
    if (actsFor.length === 0) return own
    const all = [...own, ...(await store.about(actsFor, SHOWN_MAX))]
    return [...new Map(all.map((request) => [request.id, request])).values()].toSorted((a, b) => b.at - a.at)
  }

  /** By what whoever asked can be reached is theirs and the unit's to know. */
  async #viewOf({ words: { contact, ...others }, ...request }: StoredRequest, reader: Somebody): Promise<RequestView> {
    const { id, receivedOn, steps, askedBy } = request
    const whole = { ...request, words: others }
    const tells = this.#isTold(whole, reader)
    const words = askedBy === reader.id && contact !== undefined ? { ...others, contact } : others
    const isActing = tells && !this.#isTold(whole, { ...reader, actsFor: [] })
    const told = tells ? { steps, readings: await this.#readingsOf(whole) } : { steps: null, readings: null }
    return { id, receivedOn, words, isActing, ...told }
  }

  #isTold(request: StoredRequest, somebody: Somebody): boolean {
    return isToldOf(request, somebody, this.#age())
  }

  #age(): DecidingAge {
    const { municipality, now } = this.#deps
    return { today: dayInNorway(now()), decidesFromAge: municipality.decidesFromAge }
  }

  /** T6: an answer that waits to be read is read now, and that is kept: from this day on counts how long one may complain. */
  async #read(request: StoredRequest, somebody: Somebody): Promise<StoredRequest> {
    const { store, municipality } = this.#deps
    const age = this.#age()
    const { receivedOn, steps } = request
    const state = requestState(receivedOn, steps, municipality.answerWithin, age.today)
    const isUnread = state.decision?.arrivedOn === null && mayFollow('seen', state)
    if (!isUnread || !hasReadForThem(request, somebody, age)) return request
    const seen = { kind: 'seen' } as const
    const place = { request: request.id, after: steps.length, by: somebody.id, on: age.today }
    // Somebody took a step at this very moment: it is kept the next time they look.
    if (!(await store.takeStep(place, seen))) return request
    return { ...request, steps: [...steps, { on: age.today, ...seen }] }
  }

  /** Whoever asked sees that it came in, however old somebody is by now; for everybody else it is there while they are told. */
  #isTheirs(request: StoredRequest, somebody: Somebody): boolean {
    return request.askedBy === somebody.id || this.#isTold(request, somebody)
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

function wordsOf(input: AskForPlan, askerName: string): RequestWords {
  const { asker, wish, needs, services, coordinatorWish, language, interpreter, contact } = input
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
    contact,
    bornOn: isOther ? bornOn(input.identityNumber.number) : null,
  }
}

function no(reason: Reason): { readonly ok: false; readonly reason: Reason } {
  return { ok: false, reason }
}
