/** Comments and suggestions: the same in every room. */
import {
  createdAt,
  creator,
  message,
  choice,
  optionalMessage,
  optionalReference,
  shortText,
  stamp,
  type Field,
} from './fields.ts'
import type { Collection } from './declaration.ts'
import { ANSWERS_SUGGESTIONS, ANYONE_COMMENTS, OWN_COMMENT, type Rule } from './rules.ts'

export const SUGGESTION_STATUSES = ['open', 'accepted', 'declined'] as const

/** Fields every entry has. */
export const entryFields = (remove: Rule) => ({ createdBy: creator, createdAt, removed: stamp(remove) })

/** `target` null: the plan or the life area as a whole. `parent`: the comment this one replies to. */
export const comments = (targets: readonly string[]) =>
  collection(ANYONE_COMMENTS, 10_000, {
    target: optionalReference(targets),
    parent: optionalReference(['comments']),
    body: message(OWN_COMMENT),
    resolved: stamp(ANYONE_COMMENTS),
    ...entryFields(OWN_COMMENT),
  })

/** A proposed change of one field (`target`, `field`), or a proposed new goal (`target` null, `field` 'goals'). */
export const suggestions = (targets: readonly string[]) =>
  collection(ANYONE_COMMENTS, 2_000, {
    target: optionalReference(targets),
    field: shortText(null, true),
    from: optionalMessage(null),
    to: message(OWN_COMMENT),
    reason: optionalMessage(OWN_COMMENT),
    status: choice(SUGGESTION_STATUSES, ANSWERS_SUGGESTIONS, 'open'),
    answer: optionalMessage(ANSWERS_SUGGESTIONS),
    answered: stamp(ANSWERS_SUGGESTIONS),
    ...entryFields(OWN_COMMENT),
  })

export function collection<const Fields extends Readonly<Record<string, Field>>>(
  create: Collection['create'],
  maxEntries: number,
  fields: Collection<Fields>['fields'],
  ids: Collection['ids'] = 'random',
): Collection<Fields> {
  return { create, ids, fields, maxEntries }
}
