/** Whether a plain value fits its field. Shape only; who may write it is the rule's business. */
import { isDay, isMoment, type Moment } from '../day.ts'
import { isOrder } from '../document/order.ts'
import type { ActorKey } from '../facts/actor.ts'
import { isId } from '../ids.ts'
import { isSafeHref } from '../schema/rich-text.ts'
import type { Field } from '../schema/fields.ts'

/** How far a client's clock may run ahead of the server's, in milliseconds. */
export const CLOCK_AHEAD_MAX = 5 * 60_000
/** How long an edit may wait on a device before it reaches the server, in milliseconds. */
export const EDIT_AGE_MAX = 31 * 24 * 60 * 60_000

export interface ValueContext {
  /** The actor whose name a stamp or a creator field must carry. */
  readonly by: ActorKey
  /** The server's clock, milliseconds since the epoch. */
  readonly now: number
  /** Whether an entry is in a collection, removed or not. */
  readonly exists: (collection: string, id: string) => boolean
}

export function fitsField(field: Field, value: unknown, context: ValueContext): boolean {
  switch (field.kind) {
    case 'richText':
      return false
    case 'text':
      return isText(value, field.maxLength) && (!field.required || value.trim() !== '')
    case 'choice':
      return typeof value === 'string' && field.values.includes(value)
    case 'day':
      return value === null || isDay(value)
    case 'flag':
      return typeof value === 'boolean'
    case 'order':
      return isOrder(value)
    case 'link':
      return value === null || (isSafeHref(value) && /^https?:/i.test(value))
    case 'reference':
      return value === null
        ? field.optional
        : isId(value) && field.to.some((collection) => context.exists(collection, value))
    case 'creator':
      return value === context.by
    case 'moment':
      return isMoment(value) && isRecent(value, context.now)
    case 'stamp':
      return value === null || isStamp(value, context)
  }
}

/** Lone surrogates are refused: they cannot be stored as UTF-8 and come back as something else. */
function isText(value: unknown, maxLength: number): value is string {
  return typeof value === 'string' && value.length <= maxLength && value.isWellFormed()
}

function isStamp(value: unknown, context: ValueContext): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const entries = new Map(Object.entries(value))
  const at = entries.get('at')
  return entries.size === 2 && entries.get('by') === context.by && isMoment(at) && isRecent(at, context.now)
}

function isRecent(moment: Moment, now: number): boolean {
  const at = Date.parse(moment)
  return at <= now + CLOCK_AHEAD_MAX && at >= now - EDIT_AGE_MAX
}
