/**
 * What a yes of the judge rests on in the facts. Everything else a verdict depends on never changes (J6), so asking the
 * same of other facts is judging the same changes by them, without the document as it was then.
 */
import type { ParticipantId } from '../ids.ts'
import type { Rule } from '../schema/rules.ts'
import { permits, type EntryContext, type Rights } from './permits.ts'

/**
 * Different things one update may ask of the facts before that is no longer kept: an honest one writes in as many entries
 * as a person touches at once, or creates many, which asks the same each time.
 */
export const GROUNDS_MAX = 1_000

interface Asked {
  readonly rule: Rule
  readonly entry: EntryContext | null
}

export interface Grounds {
  readonly asked: readonly Asked[]
  /** Must be known to the plan: what belongs to a participant has their id. */
  readonly participants: readonly ParticipantId[]
}

/** Gathers grounds, each once. */
export class GroundsKept {
  /** A keystroke asks one thing: no word is made of it to know it by, which would cost more than the asking. */
  #first: Asked | null = null
  readonly #others = new Map<string, Asked>()
  readonly #participants = new Set<ParticipantId>()
  /** Rules by their place in this verdict: they are few, and shared by fields. */
  readonly #rules = new Map<Rule, number>()

  asked(rule: Rule, entry: EntryContext | null): void {
    this.#first ??= { rule, entry }
    if (this.#first.rule === rule && isSame(this.#first.entry, entry)) return
    const number = this.#rules.get(rule) ?? this.#rules.size
    this.#rules.set(rule, number)
    const key = entry === null ? `${number}` : `${number}\n${entry.id}\n${entry.creator}`
    if (this.#others.size < GROUNDS_MAX) this.#others.set(key, { rule, entry })
  }

  participant(id: ParticipantId): void {
    if (this.#participants.size <= GROUNDS_MAX) this.#participants.add(id)
  }

  /** Null: they are too many to keep. */
  get all(): Grounds | null {
    const first = this.#first === null ? [] : [this.#first]
    const [asked, participants] = [[...first, ...this.#others.values()], [...this.#participants]]
    return asked.length > GROUNDS_MAX || participants.length > GROUNDS_MAX ? null : { asked, participants }
  }
}

function isSame(a: EntryContext | null, b: EntryContext | null): boolean {
  return a === b || (a !== null && b !== null && a.id === b.id && a.creator === b.creator)
}

/** Whether changes that were allowed on these grounds are allowed by these rights, too. */
export function stillAllowed(grounds: Grounds, rights: Rights): boolean {
  if (rights.facts.closed || rights.standing === 'read') return false
  return (
    grounds.participants.every((id) => rights.facts.participants.has(id)) &&
    grounds.asked.every(({ rule, entry }) => permits(rule, rights, entry))
  )
}
