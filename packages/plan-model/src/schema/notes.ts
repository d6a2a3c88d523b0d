/** One person's private notes: one text, for nobody but them. */
import type { RoomDeclaration } from './declaration.ts'
import { PROSE } from './rich-text.ts'
import type { Rule } from './rules.ts'

/** Longest text of one person's notes, in characters: some thirty pages. */
export const NOTES_LENGTH_MAX = 60_000

/** In the room of their notes a person is what the owner is elsewhere, and nobody else is anything. */
const THEIRS_ALONE: Rule = {
  owner: 'always',
  coordinator: 'never',
  contribute: 'never',
  comment: 'never',
  otherwise: 'notAllowed',
}

export const NOTES = {
  schemaVersion: 1,
  migrations: [],
  texts: {
    notes: { kind: 'richText', profile: PROSE, maxLength: NOTES_LENGTH_MAX, change: THEIRS_ALONE },
  },
  values: {},
  collections: {},
} as const satisfies RoomDeclaration
