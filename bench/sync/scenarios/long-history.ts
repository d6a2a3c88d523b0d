/** A room with 250,000 edits behind it: how long until somebody who comes has it, while it is open and after a restart. */
import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import { middle, type Bench, type Figures } from '../bench.ts'
import { frameOf } from '../wire.ts'
import { isSame, refusal, type Guest } from '../room.ts'

export const LONG = { kind: 'long', rooms: 1, people: 8, edits: 250_000 } as const
const HOT_SYNCS = 9
/** Milliseconds in which a server saves, and lets go of a room that everyone has left. */
const SAVED = 5_000

export async function longHistory(bench: Bench): Promise<Figures> {
  const { setting, dialect } = bench
  if (setting.history === null) throw new Error('there is no history')
  const history = await readFile(setting.history)
  const seat = (index: number) => bench.seat(LONG.kind, 0, LONG.people, index)
  const first = bench.guest(seat(0))
  await arrived(first)
  // Ours has it in its store, edit by edit: nobody may send as much at once. The others get it as one update.
  if (setting.server !== 'ours') first.wire.send(frameOf(dialect.update(first.seat.room, history)))
  await pause(SAVED)

  const hot: number[] = []
  for (let sync = 0; sync < HOT_SYNCS; sync++) hot.push((await timedSync(bench, 1 + (sync % 7))).took)
  first.leave()
  await pause(SAVED)
  await bench.stage.restart('SIGTERM')
  // y-websocket-server stores nothing.
  const cold = setting.server === 'y-websocket' ? null : await timedSync(bench, 1)
  const again = setting.server === 'y-websocket' ? null : await timedSync(bench, 2)

  if (cold !== null) {
    const [expected, got] = [new Y.Doc(), new Y.Doc()]
    Y.applyUpdate(expected, history)
    Y.applyUpdate(got, cold.update)
    if (!isSame(expected, got)) bench.deliveries.problems.push('the long room is not what was written in it')
  }
  return {
    hot: middle(hot),
    ...(cold === null || again === null ? {} : { cold: cold.took, again: again.took }),
    bytes: history.length,
  }
}

async function timedSync(bench: Bench, seat: number): Promise<{ readonly took: number; readonly update: Uint8Array }> {
  const began = performance.now()
  const guest = bench.guest(bench.seat(LONG.kind, 0, LONG.people, seat))
  const update = await arrived(guest)
  const took = performance.now() - began
  guest.leave()
  return { took, update }
}

function arrived(guest: Guest): Promise<Uint8Array> {
  return Promise.race([guest.synced, refusal(guest.wire)])
}
