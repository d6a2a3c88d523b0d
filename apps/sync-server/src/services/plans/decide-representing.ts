/** F6 of `decide.ts`: commands about who acts for the owner. */
import {
  addDays,
  dayInNorway,
  decidesForHerself,
  DECISIONS,
  isCoordinatorRole,
  mayEndRepresentation,
  maySetBirthDate,
  registers,
  representsOn,
  type Actor,
  type Day,
  type Participant,
  type PlanFacts,
  type Reason,
  type Representation,
} from '@ansvarsgruppe/plan-model'
import { activeParticipant } from './active-participant.ts'
import type { Changes, FactsCommand } from './commands.ts'

type Command<Kind extends FactsCommand['kind']> = Extract<FactsCommand, { readonly kind: Kind }>
export type RepresentingCommand = Command<'registerRepresentation' | 'endRepresentation' | 'setOwnerBirthDate'>

/** Representations a plan may hold, those that are over too. */
export const REPRESENTATIONS_MAX = 200

export function decideRepresenting(
  facts: PlanFacts,
  by: Actor,
  command: RepresentingCommand,
  now: number,
): Changes | Reason {
  const today = dayInNorway(now)
  if (by.capacity !== 'self') return 'outsideMandate'
  switch (command.kind) {
    case 'registerRepresentation':
      return registered(facts, by, command, today)
    case 'endRepresentation':
      return ended(facts, by, command, today)
    case 'setOwnerBirthDate': {
      const { bornOn } = command.input
      if (bornOn !== null && bornOn > today) return registers(facts, by) ? 'invalidInput' : 'notAllowed'
      return maySetBirthDate(facts, by, bornOn, today) ? { ownerBirthDate: bornOn } : 'notAllowed'
    }
  }
}

/** F6 */
function registered(
  facts: PlanFacts,
  by: Actor,
  { id, input }: Command<'registerRepresentation'>,
  today: Day,
): Changes | Reason {
  const isOwners = by.participant === facts.owner && input.kind === 'authorised'
  if (isOwners && !decidesForHerself(facts, today)) return 'parentsDecide'
  if (!isOwners && !registers(facts, by)) return 'notAllowed'
  const { representative, kind, from, to } = input
  if (!mayRepresent(facts, activeParticipant(facts, representative, today), by)) return 'invalidInput'
  if (to !== null && (to < from || to < today)) return 'invalidInput'
  if (facts.representations.length >= REPRESENTATIONS_MAX) return 'tooLarge'
  if (kind !== 'parent' && input.areas.length === 0) return 'invalidInput'
  if (kind === 'parent' && decidesForHerself(facts, today)) return 'invalidInput'
  const isParent = kind === 'parent'
  const one: Representation = {
    ...input,
    id,
    areas: isParent ? [] : [...new Set(input.areas)],
    decisions: isParent ? DECISIONS : DECISIONS.filter((decision) => input.decisions.includes(decision)),
  }
  return { representations: [...facts.representations, one] }
}

function ended(facts: PlanFacts, by: Actor, { id }: Command<'endRepresentation'>, today: Day): Changes | Reason {
  const one = facts.representations.find((known) => known.id === id)
  if (by.participant === facts.owner && !decidesForHerself(facts, today)) return 'parentsDecide'
  // Whoever may not end every one learns nothing of which there are: one that is not there is one they may not end.
  const mayEndAny = by.participant === facts.owner || isOfUnit(facts, by)
  if (one === undefined) return mayEndAny ? 'invalidInput' : 'notAllowed'
  if (!mayEndRepresentation(facts, by, one, today)) return 'notAllowed'
  // What has not begun can be ended, too.
  if (!representsOn(facts, one, one.from > today ? one.from : today)) return 'invalidInput'
  const over = { ...one, to: addDays(today, -1) }
  return { representations: facts.representations.map((known) => (known.id === id ? over : known)) }
}

function isOfUnit(facts: PlanFacts, by: Actor): boolean {
  return facts.participants.get(by.participant)?.role === 'coordinatingUnit'
}

/** A person of the group; never whoever registers, nor who decides or prepares anything as what they are. */
function mayRepresent(facts: PlanFacts, person: Participant | null, by: Actor): boolean {
  if (person === null || person.members !== undefined) return false
  if (person.id === facts.owner || person.id === by.participant) return false
  return !isCoordinatorRole(person.role) && person.role !== 'coordinatingUnit'
}
