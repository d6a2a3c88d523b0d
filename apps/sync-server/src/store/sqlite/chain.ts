import { hash } from 'node:crypto'
import type { JournalRow } from '../store.ts'

/** What the first row of a room is chained to. */
export const CHAIN_START = new Uint8Array(32)

/**
 * SHA-256 over the row before it and the row itself, as it lies on the disk: whoever changes, drops or moves one breaks
 * every link after it. Over sealed bytes, so that the chain of a plan whose key is destroyed can still be followed.
 */
export function linkOf(
  before: Uint8Array,
  {
    plan,
    room,
    seq,
    actor,
    at,
    sealed,
  }: Pick<JournalRow, 'seq' | 'actor' | 'at'> & {
    readonly plan: string
    readonly room: string
    readonly sealed: Uint8Array
  },
): Uint8Array {
  const head = JSON.stringify([plan, room, seq, actor, at])
  // By way of a string, a character for each byte: Node takes three times as long to hand over thirty-two bytes as bytes.
  return Buffer.from(hash('sha256', Buffer.concat([before, Buffer.from(head), sealed]), 'latin1'), 'latin1')
}
