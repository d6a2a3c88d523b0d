/** Facts of plans: read through one cache, changed by commands, told to whoever listens. */
import {
  actorKey,
  asSelf,
  dayInNorway,
  isId,
  memberId,
  newEntryId,
  participantId,
  planId,
  takesPart,
  type Actor,
  type Day,
  type ParticipantId,
  type PersonId,
  type PlanFacts,
  type PlanId,
  type Reason,
} from '@ansvarsgruppe/plan-model'
import { reaches, type AssuranceLevel } from '@ansvarsgruppe/plan-model/contract'
import { HIGH_FOR_ALL, type RequiredLevels } from '../../config.ts'
import type { FactsStore, StoredPart } from '../../store/store.ts'
import { identitiesAdded, subjectOf, type FactsCommand } from './commands.ts'
import { decide, type Decision } from './decide.ts'
import { withUnitMember, type UnitMember } from './unit-part.ts'

/** How often a command is tried anew when another one was faster. */
const ATTEMPTS = 5

/** Plans whose facts are remembered beside those that are held: some 10 KB each. */
const PLANS_REMEMBERED_MAX = 2_000

export interface PlansOptions {
  /** How many plans' facts are remembered beside those that are held. */
  readonly remembered?: number
  /** How safely one must have signed in, by role. */
  readonly required?: RequiredLevels
  /** Whether somebody is of the coordinating unit today; only tests leave it out. */
  readonly isUnitMember?: (person: PersonId) => Promise<boolean>
  /** Years from which an owner decides for herself; left out: the law's. */
  readonly decidesFromAge?: number
  /** The same person as the unit's member in a plan; null: they are not of it. Left out: nobody comes as the unit. */
  readonly unitMember?: (person: PersonId) => Promise<UnitMember | null>
}

export interface Participation {
  readonly facts: PlanFacts
  /** As themselves, until they say otherwise: see `acting.ts`. */
  readonly actor: Actor
}

/** Who asks for a plan, and how sure it is that it is they: of a session, never of anything they say. */
export interface Visitor {
  readonly personId: PersonId
  readonly level: AssuranceLevel
}

export class Plans {
  readonly #store: FactsStore
  readonly #now: () => number
  readonly #remembered: number
  readonly #required: RequiredLevels
  readonly #isUnitMember: NonNullable<PlansOptions['isUnitMember']>
  /** Beside the facts of every plan: the one place where the setting comes to whoever asks them. */
  readonly #setting: Pick<PlanFacts, 'decidesFromAge'>
  readonly #unitMember: NonNullable<PlansOptions['unitMember']>
  /** The longest unused first. */
  readonly #cache = new Map<PlanId, PlanFacts>()
  /** How many rely on {@link known}. */
  readonly #held = new Map<PlanId, number>()
  readonly #listeners = new Set<(facts: PlanFacts) => void>()

  constructor(
    store: FactsStore,
    now: () => number,
    {
      remembered = PLANS_REMEMBERED_MAX,
      required = HIGH_FOR_ALL,
      isUnitMember = async () => true,
      decidesFromAge,
      unitMember = async () => null,
    }: PlansOptions = {},
  ) {
    this.#store = store
    this.#now = now
    this.#remembered = remembered
    this.#required = required
    this.#isUnitMember = isUnitMember
    this.#setting = decidesFromAge === undefined ? {} : { decidesFromAge }
    this.#unitMember = unitMember
  }

  /** The facts as the store has them. Throws when there is no such plan: callers come with a plan they know. */
  async current(plan: PlanId): Promise<PlanFacts> {
    const facts = this.#cache.get(plan)
    return facts === undefined ? this.#load(plan) : this.#remember(facts)
  }

  /** As {@link current}; from here on until {@link release} they are known at any moment. */
  async hold(plan: PlanId): Promise<PlanFacts> {
    this.#held.set(plan, (this.#held.get(plan) ?? 0) + 1)
    try {
      return await this.current(plan)
    } catch (error) {
      this.release(plan)
      throw error
    }
  }

  release(plan: PlanId): void {
    const others = (this.#held.get(plan) ?? 0) - 1
    if (others > 0) this.#held.set(plan, others)
    else this.#held.delete(plan)
  }

  /** The facts of a plan that is held. */
  known(plan: PlanId): PlanFacts {
    const facts = this.#cache.get(plan)
    if (facts === undefined) throw new Error('facts asked for before they were loaded')
    return facts
  }

  /**
   * The person's part in the plan; null when there is none (any more), or no such plan: from outside they look the same.
   * Who is of the coordinating unit and has none of their own comes as the unit, and is of its part from then on.
   */
  async participation(plan: string, visitor: Visitor): Promise<Participation | null> {
    const part = await this.#partIn(plan, visitor)
    if (part !== null) return this.#isEnough(part, visitor) ? part : null
    return reaches(visitor.level, this.#required.coordinatingUnit) ? this.#joinUnit(plan, visitor) : null
  }

  /** Who the person, who takes part no more, was in the plan; null: nobody. */
  async formerPart(plan: PlanId, person: PersonId): Promise<ParticipantId | null> {
    const parts = await this.#store.participationsOf(person)
    return parts.find((part) => part.plan === plan && part.member === undefined)?.participant ?? null
  }

  /**
   * Those they have signed in safely enough for, one in every plan, and whether there are others. The unit's are not
   * among them: it has every plan, and a list of its own.
   */
  async participationsOf(visitor: Visitor): Promise<{ safe: Participation[]; needsSaferSignIn: boolean }> {
    const parts = await this.#store.participationsOf(visitor.personId)
    const now = await Promise.all(parts.map((part) => this.#partNow(part, visitor)))
    const there = new Map<PlanId, Participation>()
    // Who was of one service and is of another has a part in both; one of them is over.
    for (const part of now)
      if (part !== null && !isUnits(part) && !there.has(part.facts.planId)) there.set(part.facts.planId, part)
    const safe = [...there.values()].filter((part) => this.#isEnough(part, visitor))
    return { safe, needsSaferSignIn: safe.length < there.size }
  }

  /** Why {@link participation} said null. Whoever takes part is told what to do; nobody else learns that there is a plan. */
  async whyNot(plan: string, visitor: Visitor): Promise<Reason> {
    if ((await this.#partIn(plan, visitor)) !== null) return 'wrongLevel'
    const isUnits = (await this.#unitMember(visitor.personId)) !== null && (await this.#openPlan(plan)) !== null
    return isUnits && !reaches(visitor.level, this.#required.coordinatingUnit) ? 'wrongLevel' : 'roomNotFound'
  }

  /** Whether somebody who was let in as the participant may stay, by what they are in the plan now. */
  isSafeEnough(facts: PlanFacts, participant: ParticipantId, level: AssuranceLevel): boolean {
    const role = facts.participants.get(participant)?.role
    return role !== undefined && reaches(level, this.#required[role])
  }

  /**
   * Carries out a command: decided by the facts as they are, written only if they still are; by `save`, where more is
   * written with them.
   */
  async command(
    plan: PlanId,
    by: Actor,
    command: FactsCommand,
    save: FactsStore['save'] = (next, audit, added) => this.#store.save(next, audit, added),
  ): Promise<Decision> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const facts = await this.current(plan)
      const decision = decide(facts, by, command, this.#now())
      if (!decision.ok) return decision
      const audit = { actor: actorKey(by), at: this.#now(), command: command.kind, subject: subjectOf(command) }
      const saved = await save(decision.facts, audit, identitiesAdded(command))
      if (saved === 'hasPlan') return { ok: false, reason: 'planClosed' }
      if (saved === 'takesPart') return { ok: false, reason: 'alreadyTakesPart' }
      if (saved) {
        this.#told(decision.facts)
        return decision
      }
      // What is known stays until the new facts are here: rooms judge by it meanwhile, and the commit would refuse.
      await this.#load(plan)
    }
    return { ok: false, reason: 'serverBusy' }
  }

  /** Facts later than a version; those there are, where there are none. */
  async later(plan: PlanId, than: number): Promise<PlanFacts> {
    const known = this.#cache.get(plan)
    return known !== undefined && known.version > than ? known : this.#load(plan)
  }

  /** Called with the new facts as soon as they are known here, before the command is answered. */
  onChange(listener: (facts: PlanFacts) => void): void {
    this.#listeners.add(listener)
  }

  async #partIn(plan: string, visitor: Visitor): Promise<Participation | null> {
    for (const part of await this.#store.participationsOf(visitor.personId)) {
      const now = part.plan === plan ? await this.#partNow(part, visitor) : null
      if (now !== null) return now
    }
    return null
  }

  /**
   * As whom somebody of the unit is told of a plan, where they are told without coming to it: in a plan that has ended, too,
   * which they do not come to. Null: they are not of it, or there is no such plan.
   */
  async unitPart(plan: PlanId, visitor: Visitor): Promise<Participation | null> {
    const part = await this.participation(plan, visitor)
    if (part !== null || (await this.#unitMember(visitor.personId)) === null) return part
    const facts = await this.current(plan)
    for (const { plan: of, participant, member } of await this.#store.participationsOf(visitor.personId)) {
      const known: Participation = {
        facts,
        actor: { ...asSelf(participant), ...(member === undefined ? {} : { member }) },
      }
      // As the unit, or as who they were there themselves.
      if (of === plan) return known
    }
    return this.#joinUnit(plan, visitor, async () => this.current(plan))
  }

  /** Whoever is of the unit acts as it, as one of its members and under their own name. */
  async #joinUnit(
    plan: string,
    visitor: Visitor,
    find: () => Promise<PlanFacts | null> = async () => this.#openPlan(plan),
  ): Promise<Participation | null> {
    const who = await this.#unitMember(visitor.personId)
    if (who === null) return null
    const [member, newPart] = [memberId(newEntryId()), participantId(newEntryId())]
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const facts = await find()
      const joined =
        facts === null ? null : withUnitMember(facts, { id: member, name: who.name }, newPart, this.#today())
      if (joined === null) return null
      const actor: Actor = { ...asSelf(joined.participant), member }
      const audit = { actor: actorKey(actor), at: this.#now(), command: 'joinUnit', subject: joined.participant }
      const saved = await this.#store.save(joined.facts, audit, new Map([[actorKey(actor), who.identity]]))
      if (saved === true) {
        this.#told(joined.facts)
        return { facts: joined.facts, actor }
      }
      await this.#load(joined.facts.planId)
      // They may have come by another page at the same moment.
      const part = await this.#partIn(plan, visitor)
      if (part !== null) return part
      // Who took part as themselves does not come back as the unit.
      if (saved === 'takesPart') return null
    }
    return null
  }

  /** Null: there is no such plan, or it has ended. */
  async #openPlan(plan: string): Promise<PlanFacts | null> {
    if (!isId(plan)) return null
    const id = planId(plan)
    if (!this.#cache.has(id) && (await this.#store.load(id)) === null) return null
    const facts = await this.current(id)
    return facts.closed ? null : facts
  }

  #today(): Day {
    return dayInNorway(this.#now())
  }

  /** New facts that are on disk. Whoever read them from the store before has told of them. */
  #told(facts: PlanFacts): void {
    const known = this.#cache.get(facts.planId)
    this.#remember(facts)
    if (known === undefined || known.version < facts.version) this.#tell(facts)
  }

  #isEnough({ facts, actor }: Participation, { level }: Visitor): boolean {
    return this.isSafeEnough(facts, actor.participant, level)
  }

  async #partNow({ plan, participant, member }: StoredPart, { personId }: Visitor): Promise<Participation | null> {
    const facts = await this.current(plan)
    const actor: Actor = { ...asSelf(participant), ...(member === undefined ? {} : { member }) }
    const part = facts.participants.get(participant)
    if (part === undefined || !takesPart(part, actor, this.#today())) return null
    // The part is the unit's: whoever has gone on to other work has none any more, and nobody has in a plan that has ended.
    if (isUnits({ facts, actor }) && (facts.closed || !(await this.#isUnitMember(personId)))) return null
    return { facts, actor }
  }

  async #load(plan: PlanId): Promise<PlanFacts> {
    const facts = await this.#store.load(plan)
    if (facts === null) throw new Error('no such plan')
    const known = this.#cache.get(plan)
    const newest = this.#remember({ ...facts, ...this.#setting })
    // Nothing is done by them before whoever may no longer read is out.
    if (known !== undefined && known.version < newest.version) this.#tell(newest)
    return newest
  }

  #tell(facts: PlanFacts): void {
    for (const listener of this.#listeners) listener(facts)
  }

  #remember(facts: PlanFacts): PlanFacts {
    const known = this.#cache.get(facts.planId)
    // Two loads may cross a change: the newer facts stay. Of the same version the first do: many hold on to what they get.
    const newest = known !== undefined && known.version >= facts.version ? known : facts
    this.#cache.delete(newest.planId)
    this.#cache.set(newest.planId, newest)
    this.#forgetUnused()
    return newest
  }

  #forgetUnused(): void {
    if (this.#cache.size - this.#held.size <= this.#remembered) return
    for (const plan of this.#cache.keys()) {
      if (this.#held.has(plan)) continue
      this.#cache.delete(plan)
      return
    }
  }
}

function isUnits({ facts, actor }: Participation): boolean {
  return facts.participants.get(actor.participant)?.role === 'coordinatingUnit'
}
