/**
 * A consent that ends at every point of whatever is under way: of an edit, of presence, of being let in, of an answer.
 *
 * From the moment at which the server knows, not one byte of the area is written for that person, and the command is
 * answered only after their connections to it have been closed. Bytes the system had by then are out of the server's hands.
 */
import { SYNC_STEP_1 } from '@ansvarsgruppe/plan-model/contract'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { NOW } from '../services/rooms/rooms-fixture.ts'
import { LiveClient } from '../live/live-client-fixture.ts'
import type { Answer, Written } from './asking-fixture.ts'
import { syncFrame } from './frames.ts'
import { LEAVER, PLANTED, ROOM, tellsOfArea } from './planted-plan-fixture.ts'
import { strikeAt } from './points-fixture.ts'
import type { RawClient } from './raw-client-fixture.ts'
import { startWithdrawalServer, type Event, type Meeting, type WithdrawalServer } from './withdrawal-fixture.ts'

/** The consents' last day is the last of the year. */
const LAST_MOMENT = Date.parse('2026-12-31T23:59:59.999+01:00')
/** Milliseconds within which rooms look at the calendar. */
const LOOKS_WITHIN = 30_000
/** Points of the shortest path: with fewer something is not counted. */
const POINTS_AT_LEAST = 15
/** Stands in what is written while the consent ends. */
const WORD = 'written-meanwhile'

let server: WithdrawalServer
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  server = await startWithdrawalServer()
})
afterAll(async () => {
  vi.useRealTimers()
  await server.stop()
})

/** Something under way. */
interface Path {
  /** The leaver's connections to the area, those too that are made on the way. */
  readonly own: RawClient[]
  readonly others: readonly RawClient[]
  /** What is under way is the leaver's own: then others come again with them. */
  readonly isLeavers?: boolean
  /** Resolves when all of it has come where it goes; need not, once the consent has ended. */
  readonly setOut: () => Promise<unknown>
  /** What the leaver asked for by HTTP; never rejects. */
  readonly answers?: () => readonly Promise<Answer>[]
  readonly leave?: () => void
}

const PATHS: Readonly<Record<string, (meeting: Meeting) => Promise<Path>>> = {
  'somebody else’s edit and presence, a first sync, and news of the facts': async (meeting) => {
    const [author, reader] = [await meeting.enter('owner'), await meeting.enter(LEAVER)]
    const live = await new LiveClient(meeting.url, meeting.cookie(LEAVER)).connected()
    await live.watch(meeting.api.slice('/api/plans/'.length))
    return {
      own: [reader.client],
      others: [author.client],
      setOut: () => {
        const from = reader.client.heard.length
        author.client.sendPresence(author.member.doc.clientID, { focus: 'goals' })
        author.client.sendEdit(author.member.comment(WORD))
        reader.client.sendPresence(reader.member.doc.clientID, { focus: 'goals' })
        reader.client.send(syncFrame(SYNC_STEP_1, Y.encodeStateVector(new Y.Doc())))
        return Promise.all([
          author.client.next('durable'),
          ...(['presence', 'update', 'step2'] as const).map((kind) => reader.client.next(kind, from)),
        ])
      },
      leave: () => void live.socket.disconnect(),
    }
  },

  'an edit of their own': async (meeting) => {
    const [witness, author] = [await meeting.enter('owner'), await meeting.enter(LEAVER)]
    return {
      own: [author.client],
      others: [witness.client],
      isLeavers: true,
      setOut: () => {
        author.client.sendEdit(author.member.comment(WORD))
        return Promise.all([author.client.next('durable'), witness.client.next('update')])
      },
    }
  },

  'being let in': async (meeting) => {
    const own: RawClient[] = []
    return {
      own,
      others: [],
      setOut: () => {
        const client = meeting.open(LEAVER)
        own.push(client)
        return client.load()
      },
    }
  },

  'answers of the REST API': async (meeting) => {
    const paths = [`${meeting.api}/rooms/${ROOM}`, '/api/home', meeting.api]
    let answers: readonly Promise<Answer>[] = []
    return {
      own: [],
      others: [],
      setOut: () => {
        answers = [
          ...paths.map((path) => meeting.ask('GET', path, LEAVER)),
          meeting.ask('POST', `${meeting.api}/visit`, LEAVER),
        ]
        return Promise.all(answers)
      },
      answers: () => answers,
    }
  },
}

// Hundreds of plans, one after the other, each saved to the disk.
describe.each(Object.entries(PATHS))('%s', { timeout: 90_000 }, (_, prepare) => {
  test('and a consent that is withdrawn', async () => {
    server.clock.ahead = 0
    const { leaks, points } = await everywhere(async (nth) => {
      const meeting = await server.meet()
      const path = await prepare(meeting)
      const { answer } = await meeting.withdraw()
      const wasOnTheWay = await strikeAt(nth, path.setOut, meeting.letGo)
      const { status, text } = await answer
      expect(status).toBe(200)
      expect(JSON.parse(text)).toMatchObject({ version: 2 })
      const found = await whatLeaked(meeting, path, wasOnTheWay)
      if (closedTooLate(meeting)) found.push('the command was answered before the connections were closed')
      return { wasOnTheWay, leaks: found }
    })
    expect(leaks).toEqual([])
    expect(points).toBeGreaterThan(POINTS_AT_LEAST)
    expect(server.failures).toEqual([])
  })

  test('and one that runs out', async () => {
    const { leaks, points } = await everywhere(async (nth) => {
      server.clock.ahead = LAST_MOMENT - NOW
      const meeting = await server.meet()
      const path = await prepare(meeting)
      const wasOnTheWay = await strikeAt(nth, path.setOut, () => {
        meeting.noteGone()
        server.clock.ahead += 1
        vi.advanceTimersByTime(LOOKS_WITHIN)
      })
      return { wasOnTheWay, leaks: await whatLeaked(meeting, path, wasOnTheWay) }
    })
    expect(leaks).toEqual([])
    expect(points).toBeGreaterThan(POINTS_AT_LEAST)
    expect(server.failures).toEqual([])
  })
})

interface Struck {
  readonly wasOnTheWay: boolean
  readonly leaks: readonly string[]
}

/** At the first point of the path, at the second, and so on, until it has come to its end before that. */
async function everywhere(run: (nth: number) => Promise<Struck>): Promise<{ leaks: string[]; points: number }> {
  const leaks: string[] = []
  for (let nth = 1; ; nth++) {
    const struck = await run(nth)
    leaks.push(...struck.leaks.map((leak) => `at point ${nth}: ${leak}`))
    if (!struck.wasOnTheWay) return { leaks, points: nth - 1 }
  }
}

/** Waits until nothing more can come to the leaver, and answers what should not have; others must have lost nothing. */
async function whatLeaked(meeting: Meeting, path: Path, wasOnTheWay: boolean): Promise<string[]> {
  for (const client of path.own) expect(await client.closed).toEqual({ code: 4403, reason: 'consentWithdrawn' })
  const answers = await Promise.all(path.answers?.() ?? [])
  await othersHaveAll(meeting, path)
  path.leave?.()
  const leaks: string[] = []
  if (!wasOnTheWay && !answers.every(tellsOfArea)) leaks.push('an answer has nothing to leak, and proves nothing')
  const after = meeting.events.slice(meeting.events.indexOf('gone') + 1).filter(isWritten)
  const toLeaver = after.filter(({ cookie }) => cookie === meeting.cookie(LEAVER))
  for (const { path: address, bytes } of toLeaver) {
    if (address.startsWith('/sync') && isMessage(bytes)) leaks.push('a message of the room')
    if (bytes.includes(PLANTED) || bytes.includes(WORD)) leaks.push(`words of the area by ${address}`)
  }
  // Packed, so that its words do not show in what was written: every answer of which something was written after that.
  const asked = ['rooms', 'home', 'plan', 'visit']
  const addresses = [`${meeting.api}/rooms/${ROOM}`, '/api/home', meeting.api, `${meeting.api}/visit`]
  answers.forEach((answer, index) => {
    const isLate = toLeaver.some(({ path: address }) => address === addresses[index])
    if (isLate && tellsOfArea(answer)) leaks.push(`an answer: ${asked[index]}`)
  })
  return leaks
}

/**
 * What was written and called saved is on disk. Others notice nothing, unless the leaver's own edit was under way and had
 * been judged by the facts of before: then everyone comes again.
 */
async function othersHaveAll(meeting: Meeting, { own, others, isLeavers = false }: Path): Promise<void> {
  const room = await meeting.ask('GET', `${meeting.api}/rooms/${ROOM}`, 'owner')
  expect(room.status).toBe(200)
  const isOnDisk = await meeting.isOnDisk(WORD)
  expect(room.text.includes(WORD)).toBe(isOnDisk)
  if ([...own, ...others].some(({ durable }) => durable.length > 0)) expect(isOnDisk).toBe(true)
  for (const client of others) {
    if (client.socket.readyState === client.socket.OPEN) {
      await client.leave()
    } else {
      expect(await client.closed).toEqual({ code: 4500, reason: 'tryLater' })
      expect([isLeavers, isOnDisk]).toEqual([true, false])
    }
  }
}

/** A connection that had been let in and was still open when the command was answered. */
function closedTooLate({ api, cookie, events }: Meeting): boolean {
  const answered = events.findIndex((event) => isWritten(event) && event.path === `${api}/consents/${LEAVER}`)
  const own = events
    .slice(0, answered)
    .filter((event) => isWritten(event) && event.cookie === cookie(LEAVER) && event.path.startsWith('/sync'))
    .filter(isWritten)
  return own.some(({ bytes }) => isMessage(bytes)) && !own.some(({ bytes }) => bytes[0] === CLOSE_FRAME)
}

const CLOSE_FRAME = 0x88

/** The beginning of a whole binary message. */
function isMessage(bytes: Buffer): boolean {
  return bytes[0] === 0x82
}

function isWritten(event: Event): event is Written {
  return event !== 'gone'
}
