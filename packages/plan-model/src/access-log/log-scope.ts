/**
 * Of what somebody is told who has seen it. To know who reads what of one is the right of whom it is about, and goes
 * with her decisions to whoever takes them for her:
 *
 * The owner is told of everything. So is a parent who acts for a child: they are the child in every room, and of what
 * she writes for herself alone nothing is in the log. Whoever acts by a mandate is told of its areas and of nothing
 * else, not even of the overview: who reads her own words, who takes part and when is outside of every mandate. All
 * others are told of themselves, and so is a representative who does not act for her: nobody is more than they are
 * without choosing to.
 */
import type { Day } from '../day.ts'
import type { Actor } from '../facts/actor.ts'
import type { PlanFacts } from '../facts/facts.ts'
import { actsAsParent, representationsOf } from '../facts/representation.ts'
import type { LifeArea } from '../life-area.ts'

export type LogScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'areas'; readonly areas: readonly LifeArea[] }
  | { readonly kind: 'own' }

export function logScopeOf(facts: PlanFacts, actor: Actor, today: Day): LogScope {
  if (actor.capacity === 'self') return { kind: actor.participant === facts.owner ? 'all' : 'own' }
  if (actsAsParent(facts, actor, today)) return { kind: 'all' }
  const mandates = representationsOf(facts, actor.participant, today)
  return { kind: 'areas', areas: facts.lifeAreas.filter((area) => mandates.some(({ areas }) => areas.includes(area))) }
}
