/**
 * The coordinating unit at work: its inbox, its answers, and plans as frames. What it reads is of requests and facts:
 * nothing here ever asks a room (S3 of `standing.ts`).
 */
import {
  ageOn,
  dayInNorway,
  daysBetween,
  memberId,
  newEntryId,
  participantId,
  planId,
  type AppointedCoordinator,
  type Day,
  type ParticipantId,
  type PersonId,
  type PlanFacts,
  type Reason,
  type RequestEvent,
} from '@ansvarsgruppe/plan-model'
import {
  QUIET_DAYS,
  type AddCoordinator,
  type AssuranceLevel,
  type TakeStep,
  type UnitPlan,
  type UnitRequest,
  type UnitRequestDetail,
  type UnitStep,
  type UnitView,
} from '@ansvarsgruppe/plan-model/contract'
import type { PlanFrame, StoredRequest } from '../../store/requests-store.ts'
import type { FactsStore, Person } from '../../store/store.ts'
import type { AccessLog } from '../access-log/access-log.ts'
import { SITTING_GAP } from '../access-log/sittings.ts'
import type { Plans } from '../plans/plans.ts'
import { identityOfNumber, personOf } from '../sign-in/identity.ts'
import { decideStep } from './decide-step.ts'
import { newPlan } from './new-plan.ts'
import { isReachedHere } from './reach.ts'
import type { RequestsDeps } from './requests.ts'
import { unitMemberIn } from './unit-member.ts'

/** Days for which a request stays in the inbox after it came in, answered or not. */
const INBOX_DAYS = 120
const MILLISECONDS_PER_DAY = 86_400_000

export interface UnitDeps extends RequestsDeps {
  readonly facts: FactsStore
  readonly plans: Plans
  readonly accessLog: Pick<AccessLog, 'reached' | 'wrote'>
}

/** One of the unit, and how sure it is that it is they. */
export interface UnitVisitor extends Person {
  readonly level: AssuranceLevel
}

export class Unit {
  readonly #deps: UnitDeps

  constructor(deps: UnitDeps) {
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
      .map(({ id, name, isNamed, withoutPlan }) => ({
        person: id,
        name,
        isNamed,
        withoutPlan,
        plans: plans.filter((plan) => plan.coordinators.some(({ person }) => person === id)).length,
      }))
      .toSorted((a, b) => b.plans + b.withoutPlan - a.plans - a.withoutPlan || a.name.localeCompare(b.name, 'nb'))
    return {
      requests: requests.map((request) => headOf(request)),
      coordinators,
      // Whoever has nobody to hold the threads first: the unit appoints one.
      plans: [...plans.filter(isWithout), ...plans.filter((plan) => !isWithout(plan))].map((plan) =>
        frameOf(plan, today),
      ),
      answerWithin: municipality.answerWithin,
      municipality: municipality.name,
      childUnder: municipality.childUnder,
      decidesFromAge: municipality.decidesFromAge,
    }
  }

  /** Kept with the request before it is told: who has read it is told to the person it is about. */
  async request(member: UnitVisitor, id: string): Promise<UnitRequestDetail | null> {
    const { store, now } = this.#deps
    const request = await store.find(id)
    if (request === null) return null
    await store.opened(id, member, now(), SITTING_GAP)
    return { ...(await this.#detailOf(member, request)), isOwn: await this.#isOwn(member.id, request) }
  }

  /**
   * Nobody judges what they asked for, for whomever, nor what is about them. What somebody said and they wrote down is that
   * person's: a unit of one answers it.
   */
  async #isOwn(member: PersonId, { askedBy, concerns, words }: StoredRequest): Promise<boolean> {
    const isAsker = askedBy === member && words.asker !== 'oral'
    return isAsker || (await this.#deps.people.identitiesOf(member)).includes(concerns)
  }

  /** Null: there is no such request. */
  async takeStep(
    member: UnitVisitor,
    id: string,
    { after, step }: TakeStep,
  ): Promise<UnitRequestDetail | Reason | null> {
    const { store, unit, municipality, now } = this.#deps
    const request = await store.find(id)
    if (request === null) return null
    if (await this.#isOwn(member.id, request)) return 'ownCase'
    if (request.steps.length !== after) return 'changedSince'
    const today = dayInNorway(now())
    const event = decideStep(request, step, {
      municipality,
      today,
      coordinators: await unit.coordinators(today),
      isReachedHere: await this.#isReachedHere(request),
    })
    if (typeof event === 'string') return event
    // Nobody coordinates for themselves.
    const next = event.kind === 'coordinatorAsked' ? event.to : coordinatorIn(event)
    if (next !== null && (await this.#deps.people.identitiesOf(next.person)).includes(request.concerns))
      return 'invalidInput'
    const reason =
      step.kind === 'decided' && step.period !== null
        ? await this.#openPlan(member, request, event, step.period)
        : await this.#append(member, request, event, this.#parentIn(step))
    return reason ?? this.request(member, id)
  }

  /** A coordinator of the unit's own list, for a plan that has none. Null: there is no such plan for the unit. */
  async appoint(member: UnitVisitor, plan: string, person: PersonId): Promise<UnitView | Reason | null> {
    const reason = await this.#appointIn(member, plan, person, this.#deps.facts)
    return reason === 'roomNotFound' ? null : (reason ?? this.view())
  }

  async #append(
    member: UnitVisitor,
    request: StoredRequest,
    event: RequestEvent,
    parent: string | undefined,
  ): Promise<Reason | null> {
    const { store, unit, now } = this.#deps
    const today = dayInNorway(now())
    const place = { request: request.id, after: request.steps.length, by: member.id, on: today }
    const coordinator = coordinatorIn(event)
    if (coordinator === null || event.kind !== 'decided' || event.decision.plan !== 'existing')
      return (await store.takeStep(place, event, undefined, parent)) ? null : 'changedSince'
    // The person has a plan: whoever is to coordinate does so there.
    const found = await unit.planOf(request.concerns, today)
    if (found === null || found.isClosed) return 'invalidInput'
    const reason = await this.#appointIn(member, found.plan, coordinator.person, {
      save: (next, audit, _, arriving = new Map()) => store.takeStep(place, event, { next, audit, arriving }),
    })
    // Neither was written, however often it was tried: the request is not as it was.
    return reason === 'serverBusy' ? 'changedSince' : reason
  }

  async #appointIn(
    member: UnitVisitor,
    plan: string,
    person: PersonId,
    store: Pick<FactsStore, 'save'>,
  ): Promise<Reason | null> {
    const { unit, plans, accessLog, municipality, now } = this.#deps
    const today = dayInNorway(now())
    const known = (await unit.coordinators(today)).find(({ id }) => id === person)
    if (known === undefined) return 'invalidInput'
    const participation = await plans.participation(plan, { personId: member.id, level: member.level })
    if (participation === null) return 'roomNotFound'
    const { facts, actor } = participation
    // Whoever is somebody else there does not decide it for the unit.
    if (facts.participants.get(actor.participant)?.role !== 'coordinatingUnit') return 'notAllowed'
    const { active, ended } = await this.#partsOf(person, facts, today)
    const participant = active ?? participantId(newEntryId())
    const born = facts.ownerBirthDate
    const forChild = born !== null && ageOn(born, today) < municipality.childUnder
    const newcomer = { name: known.name, organisation: municipality.name ?? '', forChild }
    // Who was there before and has left is another participant now, as with whoever is invited again.
    const arriving = new Map<ParticipantId, PersonId | null>([
      ...ended.map((id) => [id, null] as const),
      [participant, person],
    ])
    const decision = await plans.command(
      facts.planId,
      actor,
      { kind: 'appointCoordinator', input: { participant }, ...(active === null ? { newcomer } : {}) },
      (next, audit, added) => store.save(next, audit, added, active === null ? arriving : new Map()),
    )
    if (!decision.ok) return decision.reason
    accessLog.wrote(facts, actor, 'plan')
    return null
  }

  /** As whom a person takes part in the plan, and as whom they did. */
  async #partsOf(
    person: PersonId,
    { planId: plan, participants }: PlanFacts,
    today: Day,
  ): Promise<{ active: ParticipantId | null; ended: ParticipantId[] }> {
    const parts = (await this.#deps.facts.participationsOf(person)).filter((part) => part.plan === plan)
    const isOver = (id: ParticipantId): boolean => {
      const endsOn = participants.get(id)?.endsOn ?? null
      return endsOn !== null && endsOn < today
    }
    const own = parts.filter(({ member }) => member === undefined).map(({ participant }) => participant)
    return { active: own.find((id) => !isOver(id)) ?? null, ended: own.filter((id) => isOver(id)) }
  }

  async #isReachedHere(request: StoredRequest): Promise<boolean> {
    const { people, municipality, now } = this.#deps
    return isReachedHere(people, request, {
      today: dayInNorway(now()),
      decidesFromAge: municipality.decidesFromAge,
    })
  }

  /** As a keyed hash: the number goes no further. */
  #parentIn(step: UnitStep): string | undefined {
    return step.kind === 'parentConfirmed' ? this.#deps.identityOf(identityOfNumber(step.identityNumber)) : undefined
  }

  async addCoordinator({ name, identityNumber }: AddCoordinator): Promise<void> {
    const { unit, people, identityOf } = this.#deps
    const identity = identityOf(identityOfNumber(identityNumber))
    await personOf(people, [identity], name)
    await unit.add(identity, 'coordinator')
  }

  /** What they coordinate stays theirs until somebody takes over. */
  async removeCoordinator(person: PersonId): Promise<void> {
    const { unit, people } = this.#deps
    // Named by one of what they are known by: whichever it was.
    for (const identity of await people.identitiesOf(person)) await unit.remove(identity, 'coordinator')
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
    // Nobody coordinates their own plan.
    if (coordinator === null || coordinator.person === owner.id) return 'invalidInput'
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

  async #detailOf(member: UnitVisitor, request: StoredRequest): Promise<Omit<UnitRequestDetail, 'isOwn'>> {
    const { unit, plans, accessLog, now } = this.#deps
    const found = await unit.planOf(request.concerns, dayInNorway(now()))
    const isOther = found !== null && found.plan !== request.plan
    if (isOther) {
      // That there is a plan, and who coordinates it, is of the plan: its owner is told who was told.
      const part = await plans.unitPart(found.plan, { personId: member.id, level: member.level })
      if (part !== null) await accessLog.reached([{ ...part, part: 'plan', act: 'read' }])
    }
    return {
      ...headOf(request),
      words: request.words,
      isReachedHere: await this.#isReachedHere(request),
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

/** What following up needs, and no more: when a plan was used is told once it has not been for long. */
function frameOf({ planId: id, ownerName, coordinators, period, lastActivity }: PlanFrame, today: Day): UnitPlan {
  const last = lastActivity === null ? period.start : dayInNorway(lastActivity)
  return {
    planId: id,
    ownerName,
    coordinator: coordinators[0]?.name ?? null,
    nextRevision: period.nextRevision,
    end: period.end,
    quietSince: daysBetween(last, today) >= QUIET_DAYS ? last : null,
  }
}
