/** In which capacity somebody asks: what they say must be theirs today, and is never taken for another. */
import { mayActAs, type Capacity, type Day, type Reason } from '@ansvarsgruppe/plan-model'
import type { Participation } from './plans.ts'

export type Acting =
  | { readonly ok: true; readonly participation: Participation }
  | { readonly ok: false; readonly reason: Reason }

/** `asked`: what the request says, of any type; undefined or null: nothing, and they act as themselves. */
export function actingAs(participation: Participation, asked: unknown, today: Day): Acting {
  const capacity: unknown = asked ?? 'self'
  if (!isCapacity(capacity)) return { ok: false, reason: 'invalidInput' }
  const { facts } = participation
  const actor = { ...participation.actor, capacity }
  return mayActAs(facts, actor, today)
    ? { ok: true, participation: { facts, actor } }
    : { ok: false, reason: 'capacityEnded' }
}

function isCapacity(word: unknown): word is Capacity {
  return word === 'self' || word === 'owner'
}
