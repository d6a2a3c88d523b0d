import type { Role } from '../facts/role.ts'

/** Colours there are for people; they repeat, and a name always stands beside. The first is the owner's alone. */
const COLORS = 8

/** A participant's colour, 1 to 8: the same everywhere and for everyone, without anybody storing it. */
export function personColor(participant: string, role: Role): number {
  if (role === 'planOwner') return 1
  let hash = 0
  for (const character of participant) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003
  return 2 + (hash % (COLORS - 1))
}
