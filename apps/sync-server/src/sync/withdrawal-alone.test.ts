/**
 * A consent that is withdrawn at every point of the way of an answer about an action that is seen alone, and of what its
 * responsible does with it: whoever may read less than before sees no action on an older yes.
 */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Answer } from './asking-fixture.ts'
import { ALONE, LEAVER, PLANTED_ALONE } from './planted-plan-fixture.ts'
import { strikeAt } from './points-fixture.ts'
import { startWithdrawalServer, type Meeting, type WithdrawalServer } from './withdrawal-fixture.ts'

/** Points of the shortest way: with fewer something is not counted. */
const POINTS_AT_LEAST = 10
const WORD = 'note-meanwhile'

let server: WithdrawalServer
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  server = await startWithdrawalServer()
})
afterAll(async () => {
  vi.useRealTimers()
  await server.stop()
})

const REQUESTS: ReadonlyArray<readonly [method: string, under: string, body: unknown]> = [
  ['GET', '', undefined],
  ['PUT', '/status', { status: 'completed' }],
  ['POST', '/notes', { text: WORD }],
]

describe.each(REQUESTS)('%s %s', { timeout: 120_000 }, (method, under, body) => {
  test('and a consent that is withdrawn', async () => {
    const leaks: string[] = []
    let points = 0
    for (let nth = 1; ; nth++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: points are counted for the whole process
      const { wasOnTheWay, found } = await strike(nth, method, under, body)
      leaks.push(...found.map((leak) => `at point ${nth}: ${leak}`))
      if (!wasOnTheWay) break
      points = nth
    }
    expect(leaks).toEqual([])
    expect(points).toBeGreaterThan(POINTS_AT_LEAST)
    expect(server.failures).toEqual([])
  })
})

async function strike(nth: number, method: string, under: string, body: unknown) {
  const meeting = await server.meet()
  const address = `${meeting.api}/alone/${ALONE}${under}`
  const { answer: withdrawn } = await meeting.withdraw()
  let asked: Promise<Answer> = Promise.resolve({ status: 0, text: '' })
  const setOut = (): Promise<Answer> => (asked = meeting.ask(method, address, LEAVER, body))
  const wasOnTheWay = await strikeAt(nth, setOut, meeting.letGo)
  expect((await withdrawn).status).toBe(200)
  return { wasOnTheWay, found: await whatLeaked(meeting, address, await asked, wasOnTheWay) }
}

async function whatLeaked(meeting: Meeting, address: string, answer: Answer, wasOnTheWay: boolean): Promise<string[]> {
  const leaks: string[] = []
  const tells = answer.text.includes(PLANTED_ALONE)
  if (!wasOnTheWay && !tells) leaks.push('the answer has nothing to leak, and proves nothing')
  const after = meeting.events.slice(meeting.events.indexOf('gone') + 1)
  const isLate = after.some(
    (event) => event !== 'gone' && event.cookie === meeting.cookie(LEAVER) && event.path === address,
  )
  if (isLate && tells) leaks.push('an answer')
  const again = await meeting.ask('GET', `${meeting.api}/alone/${ALONE}`, LEAVER)
  if (again.status !== 404) leaks.push(`asked again: ${again.status}`)
  // What was called done is done.
  if (answer.status === 200 && address.endsWith('/notes') && !(await meeting.isOnDisk(WORD)))
    leaks.push('the note is gone')
  return leaks
}
