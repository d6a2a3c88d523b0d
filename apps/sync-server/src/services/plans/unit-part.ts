/**
 * The coordinating unit's part in a plan. It takes part as a service does: by whoever is of it today, each an actor of
 * their own under their own name. Who that is, is the unit's to say and not the plan's: whoever leaves it acts no more,
 * and whoever comes takes over. It reads no room (S3 of `standing.ts`). Pure.
 */
import type { Day, Member, Participant, ParticipantId, PlanFacts } from '@ansvarsgruppe/plan-model'
import { activeParticipant } from './active-participant.ts'
import { MEMBERS_MAX } from './decide-service.ts'

/** As municipalities call it, in every language of the page: the name of a service is not translated. */
export const UNIT_NAME = 'Koordinerende enhet'

/** Who is of the unit, for a plan they have no part in yet. */
export interface UnitMember {
  readonly name: string
  /** Keyed hash of an identity they are known by. */
  readonly identity: string
}

export function unitPart(id: ParticipantId, organisation: string, members: readonly Member[]): Participant {
  return { id, name: UNIT_NAME, role: 'coordinatingUnit', title: '', organisation, endsOn: null, members }
}

/** `newPart`: of the part that is made where the plan has none. Null: there are too many already. */
export function withUnitMember(
  facts: PlanFacts,
  { id, name }: Pick<Member, 'id' | 'name'>,
  newPart: ParticipantId,
  today: Day,
): { readonly facts: PlanFacts; readonly participant: ParticipantId } | null {
  const known = [...facts.participants.values()].find(
    (one) =>
      one.role === 'coordinatingUnit' && one.members !== undefined && activeParticipant(facts, one.id, today) !== null,
  )
  const part = known ?? unitPart(newPart, '', [])
  const members = part.members ?? []
  if (members.length >= MEMBERS_MAX) return null
  const joined = { ...part, members: [...members, { id, name, leads: false, endsOn: null }] }
  const participants = new Map(facts.participants).set(part.id, joined)
  return { facts: { ...facts, participants, version: facts.version + 1 }, participant: part.id }
}
