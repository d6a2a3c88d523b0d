/**
 * The coordinating unit at work: its inbox, its answers, and plans as frames. What it reads is of requests and facts:
 * nothing here ever asks a room (S3 of `standing.ts`).
 */
import {
  dayInNorway,
  memberId,
  momentOf,
  newEntryId,
  participantId,
  planId,
  type AppointedCoordinator,
  type PersonId,
  type Reason,
  type RequestEvent,
} from '@ansvarsgruppe/plan-model'
import type {
  AddCoordinator,
  TakeStep,
  UnitPlan,
  UnitRequest,
  UnitRequestDetail,
  UnitView,
} from '@ansvarsgruppe/plan-model/contract'
import type { PlanFrame, StoredRequest } from '../../store/requests-store.ts'
import type { Person } from '../../store/store.ts'
import { identityOfNumber, personOf } from '../sign-in/identity.ts'
import { decideStep } from './decide-step.ts'
import { newPlan } from './new-plan.ts'
import type { RequestsDeps } from './requests.ts'
import { unitMemberIn } from './unit-member.ts'

/** Days for which a request stays in the inbox after it came in, answered or not. */
const INBOX_DAYS = 120
const MILLISECONDS_PER_DAY = 86_400_000

export class Unit {
  readonly #deps: RequestsDeps

  constructor(deps: RequestsDeps) {
    this.#deps = deps
  }

  async has(person: PersonId): Promise<boolean> {
    return this.#deps.unit.has(person, 'member')
  }

  async view(): Promise<UnitView> {
    const { store, unit, municipality, now } = this.#deps
    const today = dayInNorway(now())
    const [requests, plans, known] = [
      await store.inbox(now() - INBOX_DAYS * MILLISECONDS_PER_DAY),
      await unit.plans(today),
      await unit.coordinators(today),
    ]
    const coordinators = known
      .map(({ id, name }) => ({
        person: id,
        name,
        plans: plans.filter((plan) => plan.coordinators.some(({ person }) => person === id)).length,
      }))
      .toSorted((a, b) => b.plans - a.plans || a.name.localeCompare(b.name, 'nb'))
    return {
      requests: requests.map((request) => headOf(request)),
      coordinators,
      // Whoever has nobody to hold the threads first: the unit appoints one.
      plans: [...plans.filter(isWithout), ...plans.filter((plan) => !isWithout(plan))].map((plan) => frameOf(plan)),
      answerWithin: municipality.answerWithin,
      municipality: municipality.name,
      childUnder: municipality.childUnder,
    }
  }

  async request(id: string): Promise<UnitRequestDetail | null> {
    const request = await this.#deps.store.find(id)
    return request === null ? null : this.#detailOf(request)
  }

  /** Null: there is no such request. */
  async takeStep(member: Person, id: string, { after, step }: TakeStep): Promise<UnitRequestDetail | Reason | null> {
    const { store, unit, municipality, now } = this.#deps
    const request = await store.find(id)
    if (request === null) return null
    if (request.steps.length !== after) return 'changedSince'
    const today = dayInNorway(now())
    const event = decideStep(request, step, { municipality, today, coordinators: await unit.coordinators(today) })
    if (typeof event === 'string') return event
    const reason =
      step.kind === 'decided' && step.period !== null
        ? await this.#openPlan(member, request, event, step.period)
        : (await store.takeStep({ request: id, after, by: member.id, on: today }, event))
          ? null
          : 'changedSince'
    return reason ?? this.request(id)
  }

  async addCoordinator({ name, identityNumber }: AddCoordinator): Promise<void> {
    const { unit, people, identityOf } = this.#deps
    const identity = identityOf(identityOfNumber(identityNumber))
    await personOf(people, [identity], name)
    await unit.add(identity, 'coordinator')
  }

  async #openPlan(
    member: Person,
    request: StoredRequest,
    event: RequestEvent,
    period: Parameters<typeof newPlan>[0]['period'],
  ): Promise<Reason | null> {
    const { store, unit, people, municipality, now } = this.#deps
    const owner = await personOf(people, [request.concerns], request.words.name)
    const coordinator = coordinatorIn(event)
    // Nobody coordinates their own plan, nor opens it.
    if (coordinator === null || coordinator.person === owner.id || member.id === owner.id) return 'invalidInput'
    const known = await unitMemberIn({ unit, people }, member.id)
    if (known === null) return 'notAllowed'
    const opened = await store.openPlan(
      { request: request.id, after: request.steps.length, by: member.id, on: dayInNorway(now()) },
      event,
      newPlan({
        plan: planId(crypto.randomUUID()),
        owner: { id: owner.id, name: owner.name || request.words.name },
        coordinator,
        unitMember: { ...known, person: member.id, id: memberId(newEntryId()) },
        municipality: municipality.name,
        ownerBirthDate: request.words.bornOn,
        period,
        at: now(),
        newParticipant: () => participantId(newEntryId()),
      }),
    )
    return opened === 'opened' ? null : opened
  }

  async #detailOf(request: StoredRequest): Promise<UnitRequestDetail> {
    const { unit, now } = this.#deps
    const found = await unit.planOf(request.concerns, dayInNorway(now()))
    const isOther = found !== null && found.plan !== request.plan
    return {
      ...headOf(request),
      words: request.words,
      otherPlan: isOther
        ? { openedOn: dayInNorway(found.openedAt), coordinator: found.coordinator, isEnded: found.isClosed }
        : null,
    }
  }
}

function isWithout({ coordinators }: PlanFrame): boolean {
  return coordinators.length === 0
}

function coordinatorIn(event: RequestEvent): AppointedCoordinator | null {
  return event.kind === 'decided' ? event.decision.coordinator : null
}

function headOf({ id, receivedOn, steps, words }: StoredRequest): UnitRequest {
  const { name, wish, asker, askerFrom, representation, agreed, bornOn } = words
  return { id, name, wish, asker, askerFrom, representation, agreed, bornOn, receivedOn, steps }
}

function frameOf({ planId: id, ownerName, coordinators, period, lastActivity }: PlanFrame): UnitPlan {
  return {
    planId: id,
    ownerName,
    coordinator: coordinators[0]?.name ?? null,
    period,
    lastActivity: lastActivity === null ? null : momentOf(lastActivity),
  }
}
