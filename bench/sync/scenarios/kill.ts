/** The server is killed (SIGKILL) in the middle of it: what others had seen, or authors been told, and is gone afterwards. */
import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import type { Bench, Figures } from '../bench.ts'
import type { Room } from '../room.ts'

export const KILLED = { kind: 'kill', rooms: 20, people: 4 } as const
const PER_SECOND = 20
/** Seconds of writing, at least and at most: nobody chooses when. */
const SECONDS = { min: 3, max: 5 }

export async function kill(bench: Bench): Promise<Figures> {
  const rooms = bench.rooms(KILLED.kind, KILLED.rooms, KILLED.people)
  await Promise.all(rooms.map((room) => room.gather()))
  await Promise.all(rooms.map((room) => room.begin(SECONDS.max * PER_SECOND + 1)))
  const frames = rooms.map((room) => room.frames())
  const lasts = (SECONDS.min + Math.random() * (SECONDS.max - SECONDS.min)) * 1_000
  const began = performance.now()
  let killed: Promise<void> | null = null
  while (killed === null) {
    const due = ((performance.now() - began) / 1_000) * PER_SECOND
    rooms.forEach((room, index) =>
      room.writers.forEach((writer, at) => {
        const frame = frames[index]?.[at]?.[writer.sent]
        if (writer.sent < due && frame !== undefined) room.sendNext(at, frame)
      }),
    )
    if (performance.now() - began > lasts) {
      for (const room of rooms) for (const guest of room.guests) guest.isLeaving = true
      killed = bench.stage.restart('SIGKILL')
    }
    await pause(1)
  }
  await killed
  for (const room of rooms) room.leave()

  let [known, lost, sent] = [0, 0, 0]
  for (const room of rooms) {
    const { doc, guest } = await room.load()
    guest.leave()
    room.writers.forEach((writer, at) => {
      sent += writer.sent
      const edits = knownOf(bench, room, at)
      known += edits
      lost += Math.max(0, edits - Math.max(0, Y.getState(doc.store, writer.clientId) - writer.base))
    })
    doc.destroy()
  }
  return { sent, known, lost }
}

/** Edits of one person that another had, or that our server had told them are on disk. Others' word says less. */
function knownOf(bench: Bench, room: Room, at: number): number {
  const [writer, author] = [room.writers[at], room.guests[at]]
  if (writer === undefined || author === undefined) return 0
  const seen = Math.max(...room.guests.map(({ clocks }) => (clocks.get(writer.clientId) ?? 0) - writer.base))
  // Frames that were no edits of these came before them.
  const told = bench.setting.server === 'ours' ? author.saved - (author.sentFrames - writer.sent) : 0
  return Math.max(0, seen, told)
}
