/**
 * After a network gap: what was written meanwhile is sent in the order it was made, in steps, where a stock client
 * sends all of it as one update. One change that is refused by then (a consent was withdrawn, a field locked) would
 * take everything before it along; so it takes only what comes after.
 */
import { MESSAGE_SYNC, SYNC_STEP_1 } from '@ansvarsgruppe/plan-model/contract'
import { peekVarUint, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding'
import type { WebsocketProvider } from 'y-websocket'
import { writeSyncStep2, writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import type { EditCounter, MadeChange } from './edit-counter.ts'

/** Changes one step holds, as long as there are not too many steps: some words. */
export const CHANGES_PER_STEP = 100
/** Frames at once: the rooms of a plan together stay far below what the server takes from one person at once. */
export const STEPS_MAX = 200

type SharedType = Y.ContentType['type']

export interface Step {
  readonly update: Uint8Array
  /** The document's own clock after it. */
  readonly clock: number
}

/** The text that holds all of what a transaction changed; null: something else changed too. */
export function textOf({ changed }: Y.Transaction): MadeChange['text'] {
  let text: SharedType | null = null
  for (const type of changed.keys()) {
    const around = textAround(type)
    if (around === null || (text !== null && text !== around)) return null
    text = around
  }
  return text
}

/** Neighbouring changes in one text make one step: its keystrokes. */
export function stepsOf(changes: readonly MadeChange[]): Step[] {
  const runs: MadeChange[][] = []
  for (const change of changes) {
    const run = runs.at(-1)
    const isSameText = change.text !== null && run?.[0]?.text === change.text
    if (run !== undefined && isSameText && run.length < CHANGES_PER_STEP) run.push(change)
    else runs.push([change])
  }
  const perStep = Math.ceil(runs.length / STEPS_MAX)
  return Array.from({ length: Math.ceil(runs.length / Math.max(1, perStep)) }, (_, index) =>
    stepOf(runs.slice(index * perStep, (index + 1) * perStep).flat()),
  )
}

/** Call it before anything else handles the provider's messages. */
export function catchUpStepByStep(provider: WebsocketProvider, counter: EditCounter): void {
  const { messageHandlers, doc } = provider
  const handle = messageHandlers[MESSAGE_SYNC]
  if (handle === undefined) throw new Error('y-websocket does not know sync messages')
  messageHandlers[MESSAGE_SYNC] = (encoder, decoder, from, emitSynced, messageType) => {
    if (peekVarUint(decoder) !== SYNC_STEP_1) return handle(encoder, decoder, from, emitSynced, messageType)
    readVarUint(decoder)
    const has = Y.decodeStateVector(readVarUint8Array(decoder))
    const steps = stepsOf(counter.unsaved)
    for (const { update, clock } of steps.slice(0, -1)) {
      const frame = createEncoder()
      writeVarUint(frame, MESSAGE_SYNC)
      writeUpdate(frame, update)
      provider.ws?.send(toUint8Array(frame))
      has.set(doc.clientID, Math.max(clock, has.get(doc.clientID) ?? 0))
    }
    // The last one as the answer that was asked for: only that says that nothing else is missing.
    writeVarUint(encoder, MESSAGE_SYNC)
    writeSyncStep2(encoder, doc, Y.encodeStateVector(has))
  }
}

function stepOf(changes: readonly MadeChange[]): Step {
  return { update: Y.mergeUpdates(changes.map(({ update }) => update)), clock: changes.at(-1)?.clock ?? 0 }
}

function textAround(type: SharedType): SharedType | null {
  if (type instanceof Y.Map) return null
  let text = type
  for (let { parent } = type; parent !== null && !(parent instanceof Y.Map); { parent } = parent) text = parent
  return text
}
