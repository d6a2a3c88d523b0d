/**
 * Whether a rule allows an actor something. The judge and the page ask the same function: the page to enable its
 * controls, the server to decide.
 */
import type { Day } from '../day.ts'
import { isOwn, type Actor } from '../facts/actor.ts'
import type { PlanFacts } from '../facts/facts.ts'
import { partyOf } from '../facts/meeting.ts'
import { responsibilityFor } from '../facts/responsibility.ts'
import type { Standing } from '../facts/standing.ts'
import { areaOf, type RoomName } from '../schema/room-name.ts'
import type { Condition, Rule } from '../schema/rules.ts'

/** The actor in one room, as the facts have it today. */
export interface Rights {
  readonly actor: Actor
  readonly room: RoomName
  readonly standing: Standing
  readonly facts: PlanFacts
  readonly today: Day
}

/** The entry an operation touches. `creator` is the actor key that made it; null where there is no entry. */
export interface EntryContext {
  readonly id: string
  readonly creator: string | null
}

export function permits(rule: Rule, rights: Rights, entry: EntryContext | null): boolean {
  if (rights.facts.closed || rights.standing === 'read') return false
  return holds(rule[rights.standing], rights, entry)
}

function holds(condition: Condition, rights: Rights, entry: EntryContext | null): boolean {
  const { actor, facts, today } = rights
  switch (condition) {
    case 'always':
      return true
    case 'never':
      return false
    case 'writingHelp':
      return facts.writingHelpUntil !== null && today <= facts.writingHelpUntil
    case 'own':
      return entry !== null && isOwn(entry.creator, actor)
    case 'self':
      return entry !== null && entry.id === partyOf(facts, actor)
    case 'responsible':
      return entry !== null && isResponsible(rights, entry)
  }
}

/**
 * A fact counts in its own area only: whoever decides about responsibility in one area must not thereby decide who
 * writes in another, whatever ids the two have in common.
 */
function isResponsible({ actor, room, facts }: Rights, entry: EntryContext): boolean {
  const responsible = responsibilityFor(facts, areaOf(room), entry.id)?.responsible ?? null
  return responsible === null ? isOwn(entry.creator, actor) : responsible === actor.participant
}
