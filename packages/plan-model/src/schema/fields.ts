/**
 * The kinds of fields a room's declaration is made of. Each carries its limits, and its rule beside it.
 * Lengths count UTF-16 code units, as JavaScript and Yjs do.
 */
import type { Day, Moment } from '../day.ts'
import type { ActorKey } from '../facts/actor.ts'
import type { EntryId } from '../ids.ts'
import type { RichText } from '../document/rich-text.ts'
import { LINE, PROSE, type RichTextProfile } from './rich-text.ts'
import type { Rule } from './rules.ts'

/** Who did something once, and when: removal, resolving. */
export interface Stamp {
  readonly by: ActorKey
  readonly at: Moment
}

interface FieldBase {
  /** Who may change it once it is there; null: fixed at creation. */
  readonly change: Rule | null
}

/** Text many write in at once: a Y.XmlFragment. */
export interface RichTextField extends FieldBase {
  readonly kind: 'richText'
  readonly profile: RichTextProfile
  readonly maxLength: number
}
/** Text one person writes and sends: a string, last writer wins. */
export interface TextField extends FieldBase {
  readonly kind: 'text'
  readonly maxLength: number
  readonly required: boolean
}
export interface ChoiceField<Values extends readonly string[] = readonly string[]> extends FieldBase {
  readonly kind: 'choice'
  readonly values: Values
  /** The only value an entry may be created with by those who may not change it afterwards. */
  readonly initial: Values[number] | null
}
export interface DayField extends FieldBase {
  readonly kind: 'day'
}
export interface FlagField extends FieldBase {
  readonly kind: 'flag'
}
/** A fractional index: entries are ordered by it, then by id. */
export interface OrderField extends FieldBase {
  readonly kind: 'order'
}
/** An http(s) address or nothing. */
export interface LinkField extends FieldBase {
  readonly kind: 'link'
}
/** The id of an entry of one of these collections, which must exist; `self` the whole plan or area. */
export interface ReferenceField extends FieldBase {
  readonly kind: 'reference'
  readonly to: readonly string[]
  readonly optional: boolean
}
/** Who created the entry; always the actor. */
export interface CreatorField extends FieldBase {
  readonly kind: 'creator'
}
/** When the entry was created, by its author's clock within bounds. */
export interface MomentField extends FieldBase {
  readonly kind: 'moment'
}
/** Null, or who did it and when. Setting and clearing (removing and restoring) follow one rule. */
export interface StampField extends FieldBase {
  readonly kind: 'stamp'
  readonly change: Rule
}

export type Field =
  | RichTextField
  | TextField
  | ChoiceField
  | DayField
  | FlagField
  | OrderField
  | LinkField
  | ReferenceField
  | CreatorField
  | MomentField
  | StampField

/** The TypeScript type of a field's value in a snapshot. */
export type ValueOf<F extends Field> = F extends RichTextField
  ? RichText
  : F extends ChoiceField<infer Values>
    ? Values[number]
    : F extends TextField | OrderField
      ? string
      : F extends LinkField
        ? string | null
        : F extends DayField
          ? Day | null
          : F extends FlagField
            ? boolean
            : F extends ReferenceField
              ? EntryId | null
              : F extends CreatorField
                ? ActorKey
                : F extends MomentField
                  ? Moment
                  : F extends StampField
                    ? Stamp | null
                    : never

export const LINE_LENGTH_MAX = 500
export const PROSE_LENGTH_MAX = 20_000
export const SHORT_TEXT_LENGTH_MAX = 200
export const MESSAGE_LENGTH_MAX = 4_000

export const line = (change: Rule): RichTextField => ({
  kind: 'richText',
  profile: LINE,
  maxLength: LINE_LENGTH_MAX,
  change,
})
export const prose = (change: Rule): RichTextField => ({
  kind: 'richText',
  profile: PROSE,
  maxLength: PROSE_LENGTH_MAX,
  change,
})
export const shortText = (change: Rule | null, required = false): TextField => ({
  kind: 'text',
  maxLength: SHORT_TEXT_LENGTH_MAX,
  required,
  change,
})
export const message = (change: Rule | null): TextField => ({
  kind: 'text',
  maxLength: MESSAGE_LENGTH_MAX,
  required: true,
  change,
})
export const optionalMessage = (change: Rule | null): TextField => ({ ...message(change), required: false })
export const choice = <const Values extends readonly string[]>(
  values: Values,
  change: Rule | null,
  initial: Values[number] | null = null,
): ChoiceField<Values> => ({ kind: 'choice', values, initial, change })
export const day = (change: Rule): DayField => ({ kind: 'day', change })
export const flag = (change: Rule): FlagField => ({ kind: 'flag', change })
export const order = (change: Rule): OrderField => ({ kind: 'order', change })
export const link = (change: Rule): LinkField => ({ kind: 'link', change })
export const reference = (to: readonly string[], change: Rule | null = null): ReferenceField => ({
  kind: 'reference',
  to,
  optional: false,
  change,
})
export const optionalReference = (to: readonly string[], change: Rule | null = null): ReferenceField => ({
  ...reference(to, change),
  optional: true,
})
export const creator: CreatorField = { kind: 'creator', change: null }
export const createdAt: MomentField = { kind: 'moment', change: null }
export const stamp = (change: Rule): StampField => ({ kind: 'stamp', change })
