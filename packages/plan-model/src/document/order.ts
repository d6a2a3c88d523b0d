/** Order by fractional index: moving an entry writes one value, and two people moving two entries never collide. */
import { generateKeyBetween } from 'fractional-indexing'

/** Longest index accepted, in characters. Keys grow by about one character per six insertions at one spot. */
export const ORDER_LENGTH_MAX = 128

const DIGITS = /^[0-9A-Za-z]+$/

export interface Ordered {
  readonly id: string
  readonly order: string
}

/** By index, then by id, so that equal indexes (two people inserted at one spot) stand the same everywhere. */
export function byOrder(a: Ordered, b: Ordered): number {
  return compare(a.order, b.order) || compare(a.id, b.id)
}

/** An index between two neighbours; null for "none on that side". Equal or crossed neighbours count as none above. */
export function orderBetween(before: string | null, after: string | null): string {
  return generateKeyBetween(before, before !== null && after !== null && after <= before ? null : after)
}

export function isOrder(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > ORDER_LENGTH_MAX || !DIGITS.test(value)) return false
  try {
    // The library knows its own keys: one it cannot continue from would break every later insertion beside it.
    generateKeyBetween(value, null)
    return true
  } catch {
    return false
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
