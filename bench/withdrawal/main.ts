/**
 * How long a withdrawn consent takes with 200 connections open to the plan, while people type. It measures and prints;
 * it never fails by the clock. See README.md.
 *
 *   npm run bench:withdrawal -- [--withdrawals 200] [--in-area 50] [--elsewhere 100] [--typists 10]
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { ServerProcess } from '../../apps/sync-server/src/server-process-fixture.ts'
import { freePort } from '../../apps/sync-server/src/whole-server-fixture.ts'
import { printTable } from '../page/table.ts'
import { environment } from '../sync/environment.ts'
import { makePeople, PLAN, type Person } from './plan.ts'
import { Visitor } from './visitor.ts'

const { values: options } = parseArgs({
  options: {
    withdrawals: { type: 'string', default: '200' },
    'in-area': { type: 'string', default: '50' },
    elsewhere: { type: 'string', default: '100' },
    typists: { type: 'string', default: '10' },
  },
})
const withdrawals = Number(options.withdrawals)
const typists = Number(options.typists)
/** Milliseconds from letter to letter of one person. */
const LETTER_EVERY = 200
/** Milliseconds in which everyone has come back before the next withdrawal; random up to as much again. */
const BETWEEN = 150
/** Changes one session makes here before the next one goes on: the server lets 120 through in a minute. */
const CHANGES_PER_SESSION = 100
/** Milliseconds at the 99th percentile. */
const TARGET = 1_000

console.log(environment())
const dataDir = await mkdtemp(join(tmpdir(), 'bench-withdrawal-'))
const port = await freePort()
const url = `http://127.0.0.1:${port}`
const sizes = {
  inArea: Number(options['in-area']),
  elsewhere: Number(options.elsewhere),
  ownerSessions: Math.ceil((2 * withdrawals) / CHANGES_PER_SESSION) + 1,
}
const people = await makePeople(dataDir, url, sizes)
const server = await ServerProcess.start(port, dataDir)
const agent = new Agent({ keepAlive: true })
let changes = 0

/** By person: their connections, to the area and to the overview. */
const here = new Map<Person, readonly Visitor[]>()
const elsewhere: Visitor[] = []
try {
  for (const person of people.inArea)
    here.set(
      person,
      ['area-work', 'overview'].map((room) => new Visitor(port, person, room)),
    )
  for (const person of people.elsewhere) elsewhere.push(new Visitor(port, person, 'area-health'))
  const everyone = [...here.values()].flat().concat(elsewhere)
  for (const visitor of everyone) await visitor.enter()
  const typing = (person: Person): boolean => people.inArea.indexOf(person) < typists
  for (const [person, [inArea]] of here) if (typing(person)) inArea?.type(LETTER_EVERY)
  for (const visitor of elsewhere.slice(0, typists)) visitor.type(LETTER_EVERY)
  await pause(2_000)

  const answered: number[] = []
  const lastByte: number[] = []
  const closed: number[] = []
  const codes = new Map<number, number>()
  const guests = people.inArea.slice(1)
  const began = performance.now()
  for (let count = 0; count < withdrawals; count++) {
    const person = guests[count % guests.length] as Person
    const connections = here.get(person) ?? []
    const endings = connections.map((connection) => connection.ended)
    const sentAt = performance.now()
    const status = await change('DELETE', person)
    answered.push(performance.now() - sentAt)
    if (status !== 200) throw new Error(`the withdrawal was answered with ${status}`)
    const ended = await Promise.all(endings)
    closed.push(Math.max(...ended.map(({ at }) => at)) - sentAt)
    // Of somebody to whom nothing came after it was sent: nothing.
    lastByte.push(Math.max(0, ...connections.map(({ lastHeardAt }) => lastHeardAt - sentAt)))
    for (const { code } of ended) codes.set(code, (codes.get(code) ?? 0) + 1)
    for (const connection of connections) connection.rest()
    const back = await change('PUT', person, { areas: ['work'], level: 'contribute', to: `${thisYear() + 1}-12-31` })
    if (back !== 200) throw new Error(`giving it back was answered with ${back}`)
    await Promise.all(connections.map((connection) => connection.enter()))
    if (typing(person)) connections[0]?.type(LETTER_EVERY)
    await pause(BETWEEN + Math.random() * BETWEEN)
  }
  const seconds = (performance.now() - began) / 1_000

  const letters = everyone.reduce((sum, { typed }) => sum + typed, 0)
  const returns = everyone.reduce((sum, visitor) => sum + visitor.returns, 0)
  printTable(
    `${withdrawals} withdrawals, ${everyone.length} connections open, ${2 * typists} people typing ${(1_000 / LETTER_EVERY).toFixed(0)} letters a second each; ms from sending the command`,
    ['until', 'p50', 'p99', 'max', `wanted: p99 ≤ ${TARGET}`],
    [
      ['the command is answered', ...figures(answered)],
      ['the last message of a room to that person', ...figures(lastByte)],
      ['their connections are closed', ...figures(closed)],
    ],
  )
  console.log(
    `\nClose codes heard: ${[...codes].map(([code, times]) => `${code} × ${times}`).join(', ')}. ` +
      `${letters} letters in ${seconds.toFixed(0)} s; others were sent away to come again ${(returns / withdrawals).toFixed(1)} times per withdrawal. ` +
      `Load after: ${loadavg()
        .map((load) => load.toFixed(1))
        .join(' ')}`,
  )
} finally {
  for (const visitor of [...[...here.values()].flat(), ...elsewhere]) visitor.leave()
  agent.destroy()
  await server.end('SIGTERM')
  await rm(dataDir, { recursive: true })
}

/** The status of the owner's command about somebody's consent. */
function change(method: 'DELETE' | 'PUT', { id }: Person, body?: unknown): Promise<number> {
  const cookie = people.ownerCookies[Math.floor(changes++ / CHANGES_PER_SESSION)] ?? ''
  const json = body === undefined ? '' : JSON.stringify(body)
  const headers = {
    cookie,
    origin: url,
    accept: 'application/json',
    ...(json === '' ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) }),
  }
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/api/plans/${PLAN}/consents/${id}`, { method, headers, agent }, (answer) => {
      answer.resume()
      answer.once('end', () => resolve(answer.statusCode ?? 0))
    })
    asked.once('error', reject)
    asked.end(json)
  })
}

function figures(milliseconds: readonly number[]): string[] {
  const sorted = milliseconds.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
  const [p50, p99, max] = [at(0.5), at(0.99), sorted.at(-1) ?? NaN]
  return [p50.toFixed(1), p99.toFixed(1), max.toFixed(1), p99 <= TARGET ? 'met' : 'not met']
}

function thisYear(): number {
  return new Date().getUTCFullYear()
}
