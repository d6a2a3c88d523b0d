/** Facts of plans: read through one cache, changed by commands, told to whoever listens. */
import type { ParticipantId, PersonId, PlanFacts, PlanId } from '@ansvarsgruppe/plan-model'
import type { FactsStore } from '../../store/store.ts'
import type { FactsCommand } from './commands.ts'
import { decide, type Decision } from './decide.ts'

/** How often a command is tried anew when another one was faster. */
const ATTEMPTS = 5

export interface Participation {
  readonly facts: PlanFacts
  readonly participant: ParticipantId
}

export class Plans {
  readonly #store: FactsStore
  readonly #now: () => number
  readonly #cache = new Map<PlanId, PlanFacts>()
  readonly #listeners = new Set<(facts: PlanFacts) => void>()

  constructor(store: FactsStore, now: () => number) {
    this.#store = store
    this.#now = now
  }

  /** The facts as the store has them. Throws when there is no such plan: callers come with a plan they know. */
  async current(plan: PlanId): Promise<PlanFacts> {
    const cached = this.#cache.get(plan)
    if (cached !== undefined) return cached
    const facts = await this.#store.load(plan)
    if (facts === null) throw new Error('no such plan')
    return this.#remember(facts)
  }

  /** The facts of a plan that {@link current} has been asked for before. */
  known(plan: PlanId): PlanFacts {
    const facts = this.#cache.get(plan)
    if (facts === undefined) throw new Error('facts asked for before they were loaded')
    return facts
  }

  /** The person's part in the plan; null when there is none, or no such plan: the two look the same from outside. */
  async participation(plan: string, person: PersonId): Promise<Participation | null> {
    const parts = await this.#store.participationsOf(person)
    const part = parts.find((candidate) => candidate.plan === plan)
    return part === undefined ? null : { facts: await this.current(part.plan), participant: part.participant }
  }

  async participationsOf(person: PersonId): Promise<Participation[]> {
    const parts = await this.#store.participationsOf(person)
    return Promise.all(parts.map(async ({ plan, participant }) => ({ facts: await this.current(plan), participant })))
  }

  /** Carries out a command: decided by the facts as they are, written only if they still are. */
  async command(plan: PlanId, by: ParticipantId, command: FactsCommand): Promise<Decision> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const facts = await this.current(plan)
      const decision = decide(facts, by, command, this.#now())
      if (!decision.ok) return decision
      const audit = { actor: by, at: this.#now(), command: command.kind }
      if (await this.#store.save(decision.facts, audit)) {
        this.#remember(decision.facts)
        for (const listener of this.#listeners) listener(decision.facts)
        return decision
      }
      this.#cache.delete(plan)
      await this.current(plan)
    }
    return { ok: false, reason: 'serverBusy' }
  }

  /** Called with the new facts right after they are on disk, before the command is answered. */
  onChange(listener: (facts: PlanFacts) => void): void {
    this.#listeners.add(listener)
  }

  #remember(facts: PlanFacts): PlanFacts {
    const known = this.#cache.get(facts.planId)
    // Two loads may cross a change: the newer facts stay.
    if (known !== undefined && known.version > facts.version) return known
    this.#cache.set(facts.planId, facts)
    return facts
  }
}
