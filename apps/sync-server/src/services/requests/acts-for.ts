/**
 * For whom somebody may act in requests and complaints: the owners of plans who have given them that, or whose guardian
 * or parent they are, in a mandate that holds today. Of a plan that is ended nobody acts for its owner.
 */
import { decidesAsOwner, dayInNorway, type PersonId } from '@ansvarsgruppe/plan-model'
import type { UnitStore } from '../../store/requests-store.ts'
import type { FactsStore } from '../../store/store.ts'
import type { Plans } from '../plans/plans.ts'

export interface ActsForDeps {
  readonly facts: Pick<FactsStore, 'participationsOf'>
  readonly plans: Pick<Plans, 'current'>
  readonly unit: Pick<UnitStore, 'ownerOf'>
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** Answers keyed hashes, as of requests: all by which those people are known. */
export function actsForIn({ facts, plans, unit, now }: ActsForDeps): (person: PersonId) => Promise<readonly string[]> {
  return async (person) => {
    const today = dayInNorway(now())
    const parts = await facts.participationsOf(person)
    const identities = await Promise.all(
      parts.map(async ({ plan, participant, member }) => {
        // A service represents nobody.
        if (member !== undefined) return []
        const known = await plans.current(plan)
        const actor = { participant, capacity: 'owner' } as const
        if (known.closed || participant === known.owner) return []
        return decidesAsOwner(known, actor, 'requests', null, today) ? unit.ownerOf(plan) : []
      }),
    )
    return identities.flat()
  }
}
