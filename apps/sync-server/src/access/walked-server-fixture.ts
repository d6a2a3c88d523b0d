/** The whole server with the walked plan on it, everybody signed in, and everything anybody hears kept. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import {
  AREA,
  createEntry,
  OVERVIEW,
  participantId,
  personId,
  writeParagraphs,
  type MemberId,
  type ParticipantId,
} from '@ansvarsgruppe/plan-model'
import type { InvitationsView } from '@ansvarsgruppe/plan-model/contract'
import type { Express } from 'express'
import { API_CHANGES_PER_MINUTE } from '../http/rate-limits.ts'
import { loadKeys } from '../services/keys.ts'
import { Sessions } from '../services/sign-in/sessions.ts'
import { createPlan, groupFacts } from '../store/plan-fixture.ts'
import { openSqliteStore } from '../store/sqlite/index.ts'
import { StockClient } from '../sync/stock-client-fixture.ts'
import { startWholeServer, type WholeServer } from '../whole-server-fixture.ts'
import type { KindName } from './kinds-fixture.ts'
import {
  actionOf,
  aloneOf,
  askedOf,
  AREA_ELSEWHERE,
  AREA_WALKED,
  BESIDE,
  COMMENT,
  EXTRAS,
  GOAL,
  nameOf,
  OVERVIEW_COMMENT,
  OWNER,
  SECRETS,
  STRANGER,
  SUGGESTION,
  WALKED,
  walkedFacts,
  WALKERS,
} from './walked-plan-fixture.ts'
import { walkedRequests } from './walked-requests-fixture.ts'

/** Milliseconds after which coming back is a new sitting, and more (`news.ts`). */
const SITTING_OVER = 31 * 60_000

/** Somebody who walks. */
export interface Person {
  readonly id: ParticipantId
  readonly kind: KindName
  /** Of a service: which of it they are. */
  readonly member?: MemberId
  /** `Cookie` headers of two sessions of theirs; '': nobody is signed in. The second is there to be ended. */
  readonly cookie: string
  readonly secondCookie: string
  /** Taken up where the first has asked for as much as one session may in a minute. */
  readonly thirdCookie: string
  /** Every byte they received as themselves, as text. */
  readonly heard: string[]
}

export interface WalkedServer extends WholeServer {
  readonly people: readonly Person[]
  readonly owner: Person
  readonly app: Express
  /** Somebody who is invited and has not come, for each who may invite; for everybody else the first. */
  invitedFor(person: { readonly id: string }): string
  /** Milliseconds since the epoch, by the server. */
  now(): number
  /** An answer to somebody; what changes comes from our own page. */
  ask(person: Person, method: string, path: string, body?: unknown, cookie?: string): Promise<Answer>
}

export interface Answer {
  readonly status: number
  /** All of them but those that differ whatever was asked. */
  readonly headers: string
  readonly body: string
}

const WRITER = participantId(EXTRAS.writer)

/** Looked at anew in the past: that waits for those who see to it. */
export const PERIOD = { start: '2026-01-01', end: '2095-12-31', nextRevision: '2026-01-02' }

const [INVITED_NAME, INVITED_ADDRESS] = SECRETS.invitations
export const INVITATION = {
  name: INVITED_NAME,
  role: 'employer',
  title: '',
  organisation: '',
  email: `${INVITED_ADDRESS}example.no`,
  language: 'nb',
  expected: null,
}

/** Headers that differ whatever was asked. */
const OF_EVERY_ANSWER: ReadonlySet<string> = new Set(['date', 'x-request-id', 'ratelimit', 'ratelimit-policy'])

export async function startWalkedServer(): Promise<WalkedServer> {
  const people: Person[] = []
  let writer: Person | undefined
  const server = await startWholeServer(async (dataDir, url) => {
    const { wrapping } = await loadKeys({ dataDir, masterKey: null })
    const store = openSqliteStore({ dataDir, wrappingKey: wrapping }, 'demo')
    await createPlan(store, walkedFacts(Date.now()))
    await createPlan(store, groupFacts(BESIDE, STRANGER, []))
    await walkedRequests(store, Date.now())
    const sessions = new Sessions(store, url)
    const cookie = async (who: Parameters<typeof nameOf>[0]) =>
      (await sessions.begin(personId(`person-${nameOf(who)}`), 'high')).split(';')[0] ?? ''
    const strangers: ReadonlyArray<Pick<Person, 'id' | 'kind' | 'member'>> = [{ id: STRANGER, kind: 'stranger' }]
    for (const one of [...WALKERS, ...strangers])
      people.push({
        id: one.id,
        kind: one.kind,
        ...(one.member === undefined ? {} : { member: one.member }),
        cookie: await cookie(one),
        secondCookie: await cookie(one),
        thirdCookie: await cookie(one),
        heard: [],
      })
    const none = { cookie: '', secondCookie: '', thirdCookie: '' }
    people.push({ ...none, id: participantId('nobody'), kind: 'nobody', heard: [] })
    writer = { ...none, id: WRITER, kind: 'contributor', cookie: await cookie({ id: WRITER }), heard: [] }
    await store.close()
  })
  const invited = new Map<string, string>()
  /** How many each session has asked for. */
  const changes = new Map<string, number>()
  const walked: WalkedServer = {
    ...server,
    people,
    owner: people.find(({ id }) => id === OWNER)!,
    app: await expressAppOf(server.url),
    invitedFor: ({ id }) => invited.get(id) ?? [...invited.values()][0] ?? '',
    now: () => Date.now() + server.clock.ahead,
    ask: async (person, method, path, body, chosen = person.cookie) => {
      const changed = (changes.get(chosen) ?? 0) + Number(method !== 'GET')
      changes.set(chosen, changed)
      const cookie = chosen === person.cookie && changed > API_CHANGES_PER_MINUTE ? person.thirdCookie : chosen
      const response = await fetch(new URL(path, server.url), {
        method,
        redirect: 'manual',
        headers: {
          accept: 'application/json',
          origin: server.url,
          ...(cookie === '' ? {} : { cookie }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      const all = [...response.headers].map(([name, value]) => `${name}: ${value}`)
      const headers = all.filter((line) => !OF_EVERY_ANSWER.has(line.slice(0, line.indexOf(':')))).join('\n')
      if (!path.includes('capacity=owner')) person.heard.push(all.join('\n'), text)
      return { status: response.status, headers, body: text }
    },
  }
  await fill(walked, writer!)
  for (const person of people.filter(({ kind }) => INVITING.has(kind)))
    invited.set(person.id, (await invite(walked)).participant)
  // That somebody has signed in waits for those who invite.
  const { token } = await invite(walked)
  await walked.ask(
    people.find(({ id }) => id === STRANGER)!,
    'POST',
    '/api/invitation',
    { token },
  )
  return walked
}

const INVITING: ReadonlySet<KindName> = new Set<KindName>([
  'owner',
  'coordinator',
  'coordinatorReading',
  'coordinatorElsewhere',
])

/** By the owner. Answers who is invited, and with which link. */
async function invite(server: WalkedServer): Promise<{ readonly participant: string; readonly token: string }> {
  const { status, body } = await server.ask(server.owner, 'POST', `/api/plans/${WALKED}/invitations`, INVITATION)
  if (status !== 200) throw new Error(`an invitation: ${status}`)
  const { invitations, link } = JSON.parse(body) as InvitationsView
  return { participant: invitations.at(-1)?.participant ?? '', token: new URL(link ?? '').hash.slice(1) }
}

/** What `createServer` was given: every request of Express knows its app, and Node tells of every answer. */
export async function expressAppOf(url: string): Promise<Express> {
  let app: Express | undefined
  const listen = (message: unknown): void => {
    app ??= (message as { readonly request: { readonly app?: Express } }).request.app
  }
  subscribe('http.server.response.finish', listen)
  await (await fetch(`${url}/healthz`)).text()
  unsubscribe('http.server.response.finish', listen)
  if (app === undefined) throw new Error('the server answers by something else than Express: find its routes there')
  return app
}

/** Everybody has been there, and is away when the rest happens. */
async function fill(server: WalkedServer, writer: Person): Promise<void> {
  await writes(server, server.owner, `area-${AREA_WALKED}`, (doc) => {
    const author = { by: OWNER, at: server.now() }
    const [word] = SECRETS.area
    const rest = { parent: null, order: 'a0', status: 'active' as const }
    createEntry(AREA, doc, 'goals', { ...rest, text: word, ownWords: word, why: word }, author, GOAL)
    for (const one of [...WALKERS, writer]) {
      const values = { goal: GOAL, what: word, how: word, extent: '', start: null, due: '2020-01-01', order: 'a0' }
      createEntry(AREA, doc, 'actions', { ...values, status: 'planned' }, author, actionOf(one))
      createEntry(AREA, doc, 'actions', { ...values, status: 'planned' }, author, askedOf(one))
      const alone = { ...values, what: 'Bare dette', how: '', due: null, status: 'planned' as const }
      createEntry(AREA, doc, 'actions', alone, author, aloneOf(one))
    }
    createEntry(AREA, doc, 'comments', { target: GOAL, parent: null, body: word, resolved: null }, author, COMMENT)
  })
  await writes(server, server.owner, 'overview', (doc) =>
    writeParagraphs(doc.getXmlFragment('whatMatters'), SECRETS.overview[0]),
  )
  for (const person of server.people) await server.ask(person, 'POST', `/api/plans/${WALKED}/visit`)
  server.clock.ahead += SITTING_OVER

  const author = { by: writer.id, at: server.now() }
  await writes(server, writer, `area-${AREA_WALKED}`, (doc) => {
    const [, word] = SECRETS.area
    createEntry(AREA, doc, 'comments', { target: GOAL, parent: null, body: word, resolved: null }, author)
    const suggested = { field: 'text', from: '', to: word, reason: '', status: 'open' as const, answer: '' }
    createEntry(AREA, doc, 'suggestions', { target: GOAL, ...suggested, answered: null }, author, SUGGESTION)
  })
  await writes(server, writer, `notes-${writer.id}`, (doc) =>
    writeParagraphs(doc.getXmlFragment('notes'), SECRETS.notes[0]),
  )
  await writes(server, writer, 'overview', (doc) => {
    const values = { target: null, parent: null, body: SECRETS.overview[0], resolved: null }
    createEntry(OVERVIEW, doc, 'comments', values, author, OVERVIEW_COMMENT)
  })
  const change = async (method: string, path: string, body: unknown): Promise<void> => {
    const { status } = await server.ask(server.owner, method, `/api/plans/${WALKED}/${path}`, body)
    if (status !== 200) throw new Error(`${method} ${path}: ${status}`)
  }
  await change('PUT', 'period', PERIOD)
  await change('PUT', 'writing-help', { until: null })
  await change('PUT', `actions/${actionOf(writer)}/responsibility`, {
    area: AREA_WALKED,
    responsible: EXTRAS.writer,
    contributors: [],
  })
  const meeting = { startsAt: '2090-06-06T10:00', minutes: 60, place: SECRETS.meetings[0], invited: [EXTRAS.target] }
  await change('POST', 'meetings', meeting)
  await change('PUT', `consents/${EXTRAS.target}`, { areas: [AREA_ELSEWHERE], level: 'read', to: SECRETS.consents[0] })
}

async function writes(
  server: WalkedServer,
  { cookie }: Person,
  room: string,
  write: (doc: StockClient['doc']) => void,
): Promise<void> {
  const client = await new StockClient({ url: server.url, cookie, plan: WALKED, room, notices: true }).synced()
  client.doc.transact(() => write(client.doc))
  await client.saved()
  client.leave()
}
