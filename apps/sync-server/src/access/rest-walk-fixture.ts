/** Sends every request of the table, and says of its answer which mark it is. */
import { addDays, dayInNorway } from '@ansvarsgruppe/plan-model'
import { REST, type AccessRow } from './access-table-fixture.ts'
import type { KindName } from './kinds-fixture.ts'
import {
  actionOf,
  aloneOf,
  AREA_ABSENT,
  AREA_ELSEWHERE,
  AREA_WALKED,
  askedOf,
  cancelledBy,
  EXTRAS,
  mandateOf,
  meetingOf,
  memberOf,
  notesOf,
  NOWHERE,
  OTHERS_MEETING,
  OWNER,
  RECEIVING_SERVICE,
  SERVICE,
  requestOf,
  takenFrom,
  WAITING_REQUEST,
  WALKED,
  WALKERS,
} from './walked-plan-fixture.ts'
import { INVITATION, PERIOD, type Answer, type Person, type WalkedServer } from './walked-server-fixture.ts'

type Who = Pick<Person, 'id' | 'member'>

interface Step {
  /** Status of the answer to whoever may; 200 where none is given. */
  readonly reached?: number
  readonly method?: string
  readonly body?: unknown
  /** The body, for whom it is sent. */
  readonly ownBody?: (person: { readonly id: string }) => unknown
  /** Under `/api/plans/<plan>`, for whom it is sent; or the whole path. */
  readonly path: string | ((person: Who, server: WalkedServer) => string)
  /** The whole path, for whom it is sent. */
  readonly ownPath?: (person: { readonly id: string }) => string
  /** The same, asked of something that is not there: whoever may not must get the very same answer. */
  readonly absent?: readonly string[]
  readonly absentBody?: unknown
  /** By one of each kind: nothing of the plan is in it, and one address may ask only so often. */
  readonly once?: true
  readonly secondSession?: true
  /** Not by those who may: what it leads to would end the walk. A test beside the command shows that they may. */
  readonly onlyOthers?: true
  /** Not tried as this kind: it would be another kind afterwards. */
  readonly notAs?: KindName
}

const MEETING = { startsAt: '2090-05-05T10:00', minutes: 60, place: 'Bjarkestua', invited: [] }
const RESPONSIBLE = { area: AREA_WALKED, responsible: EXTRAS.writer, contributors: [] }
const ANSWER = { answer: 'comes' }
const NEXT_YEAR = addDays(dayInNorway(Date.now()), 365)
const SAID = { saidOn: dayInNorway(Date.now()), circumstances: 'i dag' }
const ORAL = { areas: [AREA_ELSEWHERE], level: 'read', to: NEXT_YEAR, ...SAID }
const ASKS = {
  asker: 'self',
  wish: 'both',
  needs: 'Hjelp.',
  services: '',
  coordinatorWish: '',
  language: '',
  interpreter: false,
  contact: '900 00 000',
}
/** Made up: nobody is born in month 88. */
const IDENTITY_NUMBER = '15889910027'

/** Whoever is named is somebody new each time: nobody is of a service twice. */
const newMember = ({ id }: { readonly id: string }, nth: number) => ({
  name: 'x',
  identityNumber: {
    kind: 'hprNumber',
    number: String(9_000_000 + nth * 1_000 + WALKERS.findIndex((walker) => walker.id === id)),
  },
  leads: false,
})

/** Somebody who does not receive the area that is walked, and sees an action in it alone. */
const ELSEWHERE = WALKERS.find(({ kind }) => kind === 'elsewhere')!.id

/** Of a service, and not whom its consent is bound to. */
const NOT_BOUND = WALKERS.find(({ kind }) => kind === 'notBound')!

/** One's own, and another's. */
function aloneSteps(method: string, under: string, body: unknown): Readonly<Record<string, Step>> {
  const route = `${method} /api/plans/:planId/alone/:action${under}`
  const othersOf = ({ id }: { readonly id: string }): string => (id === ELSEWHERE ? OWNER : ELSEWHERE)
  const absent = [`/alone/${NOWHERE}${under}`]
  return {
    [`${route} :own`]: { path: (person) => `/alone/${aloneOf(person)}${under}`, body, absent },
    [`${route} :others`]: { path: (person) => `/alone/${aloneOf({ id: othersOf(person) })}${under}`, body, absent },
  }
}

const FOR_OWNER = '?capacity=owner'
const REPRESENTATION = {
  representative: EXTRAS.represented,
  kind: 'guardian',
  areas: [AREA_ELSEWHERE],
  decisions: ['content'],
  from: '2026-01-01',
  to: '2095-01-01',
  basis: 'xq',
}

/** One request for every row of `REST`. */
const STEPS: Readonly<Record<string, Step>> = {
  'GET /healthz': { path: '/healthz' },
  'GET /readyz': { path: '/readyz' },
  'GET /metrics': { path: '/metrics', once: true },
  'GET /auth/sign-in/:provider': { path: '/auth/sign-in/demo', reached: 303, once: true },
  'GET /auth/callback': { path: '/auth/callback', reached: 303, once: true },
  'POST /auth/sign-out': { path: '/auth/sign-out', reached: 204, once: true, secondSession: true },
  'GET /demo-id/page.css': { path: '/demo-id/page.css', once: true },
  // Nobody has begun to sign in: it says so.
  'GET /demo-id/interaction/:uid': { path: '/demo-id/interaction/none', reached: 400, once: true },
  'POST /demo-id/interaction/:uid': { path: '/demo-id/interaction/none', reached: 400, once: true },
  '* /demo-id/interaction/:uid': { path: '/demo-id/interaction/none', method: 'PUT', reached: 405, once: true },
  'GET /api/session': { path: '/api/session' },
  'PATCH /api/session/choices': { path: '/api/session/choices', body: { language: 'nb' }, reached: 204 },
  'GET /api/home': { path: '/api/home' },
  'GET /api/requests': { path: '/api/requests' },
  'POST /api/requests': { path: '/api/requests', body: ASKS, reached: 201 },
  'PUT /api/requests/draft': { path: '/api/requests/draft', body: { draft: null }, reached: 204 },
  'POST /api/requests/:request/complaint :own': {
    path: '',
    ownPath: (person) => `/api/requests/${requestOf(person)}/complaint`,
    body: { words: 'Uenig.' },
    once: true,
  },
  'POST /api/requests/:request/complaint :others': {
    path: `/api/requests/${requestOf({ id: EXTRAS.writer })}/complaint`,
    body: { words: 'Uenig.' },
    absent: [`/api/requests/${NOWHERE}/complaint`],
  },
  'POST /api/requests/:request/coordinator': {
    path: `/api/requests/${WAITING_REQUEST}/coordinator`,
    absent: [`/api/requests/${NOWHERE}/coordinator`],
  },
  'DELETE /api/requests/:request/coordinator': {
    path: `/api/requests/${WAITING_REQUEST}/coordinator`,
    absent: [`/api/requests/${NOWHERE}/coordinator`],
  },
  'GET /api/unit': { path: '/api/unit' },
  'GET /api/unit/requests/:request': {
    path: `/api/unit/requests/${WAITING_REQUEST}`,
    absent: [`/api/unit/requests/${NOWHERE}`],
  },
  'POST /api/unit/requests/:request/steps': {
    path: `/api/unit/requests/${WAITING_REQUEST}/steps`,
    body: {
      after: 0,
      step: {
        kind: 'delayed',
        reason: 'Vi venter.',
        expectedOn: addDays(dayInNorway(Date.now()), 9),
        given: { how: 'post', on: dayInNorway(Date.now()) },
      },
    },
    absent: [`/api/unit/requests/${NOWHERE}/steps`],
  },
  'POST /api/unit/coordinators': {
    path: '/api/unit/coordinators',
    body: { name: 'Eivind', identityNumber: { kind: 'nationalId', number: IDENTITY_NUMBER } },
  },
  // This one has a coordinator: whoever may appoint one where there is none is told that.
  'POST /api/unit/plans/:plan/coordinator': {
    path: `/api/unit/plans/${WALKED}/coordinator`,
    body: { person: `person-${EXTRAS.target}` },
    reached: 400,
    absent: [`/api/unit/plans/${NOWHERE}/coordinator`],
  },
  // Whoever is not of the unit is told the same of anybody.
  'DELETE /api/unit/coordinators/:person': {
    path: `/api/unit/coordinators/${NOWHERE}`,
    absent: [`/api/unit/coordinators/person-${EXTRAS.writer}`],
  },
  'GET /api/plans/:planId': { path: () => '' },
  'POST /api/plans/:planId/visit': { path: () => '/visit' },
  'GET /api/plans/:planId/access-log': { path: () => '/access-log' },
  'GET /api/plans/:planId/access-log/export': { path: () => '/access-log/export' },
  'GET /api/plans/:planId/access-log :forOwner': { path: () => `/access-log${FOR_OWNER}` },
  'GET /api/plans/:planId/access-log/export :forOwner': { path: () => `/access-log/export${FOR_OWNER}` },
  'GET /api/plans/:planId/rooms/:room :overview': {
    path: () => '/rooms/overview',
    absent: [`/rooms/area-${AREA_ABSENT}`, '/rooms/nowhere'],
  },
  'GET /api/plans/:planId/rooms/:room :area': {
    path: () => `/rooms/area-${AREA_WALKED}`,
    absent: [`/rooms/area-${AREA_ABSENT}`, '/rooms/nowhere'],
  },
  'GET /api/plans/:planId/rooms/:room :notes': {
    path: (person) => `/rooms/${notesOf(person)}`,
    absent: [`/rooms/area-${AREA_ABSENT}`, `/rooms/notes-${NOWHERE}`],
  },
  'GET /api/plans/:planId/rooms/:room :othersNotes': {
    path: () => `/rooms/notes-${EXTRAS.writer}`,
    absent: [`/rooms/area-${AREA_ABSENT}`, `/rooms/notes-${NOWHERE}`, '/rooms/nowhere'],
  },
  'GET /api/plans/:planId/rooms/:room :absent': {
    path: () => `/rooms/area-${AREA_ABSENT}`,
    absent: ['/rooms/area-aids', '/rooms/nowhere'],
  },
  'GET /api/plans/:planId :forOwner': { path: () => FOR_OWNER },
  'POST /api/plans/:planId/visit :forOwner': { path: () => `/visit${FOR_OWNER}` },
  'GET /api/plans/:planId :nonsense': { path: () => '?capacity=coordinator' },
  'GET /api/plans/:planId/rooms/:room :areaForOwner': {
    path: () => `/rooms/area-${AREA_WALKED}${FOR_OWNER}`,
    absent: [`/rooms/area-${AREA_ABSENT}${FOR_OWNER}`],
  },
  'GET /api/plans/:planId/rooms/:room :elsewhereForOwner': {
    path: () => `/rooms/area-${AREA_ELSEWHERE}${FOR_OWNER}`,
    absent: [`/rooms/area-${AREA_ABSENT}${FOR_OWNER}`],
  },
  'PUT /api/plans/:planId/actions/:action/responsibility :forOwner': {
    path: () => `/actions/${actionOf({ id: EXTRAS.writer })}/responsibility${FOR_OWNER}`,
    body: RESPONSIBLE,
  },
  'PUT /api/plans/:planId/period :forOwner': { path: () => `/period${FOR_OWNER}`, body: PERIOD },
  'PUT /api/plans/:planId/consents/:participant :forOwner': {
    path: () => `/consents/${EXTRAS.represented}${FOR_OWNER}`,
    body: { areas: [AREA_WALKED], level: 'read', to: NEXT_YEAR },
  },
  'PUT /api/plans/:planId/consents/:participant :outsideMandate': {
    path: () => `/consents/${EXTRAS.represented}${FOR_OWNER}`,
    body: { areas: [AREA_ELSEWHERE], level: 'read', to: NEXT_YEAR },
  },
  'POST /api/plans/:planId/meetings :forOwner': { path: () => `/meetings${FOR_OWNER}`, body: MEETING },
  'POST /api/plans/:planId/representations': {
    path: () => '/representations',
    body: REPRESENTATION,
    absentBody: { ...REPRESENTATION, representative: NOWHERE },
  },
  'POST /api/plans/:planId/representations :written': {
    path: () => '/representations',
    body: { ...REPRESENTATION, kind: 'authorised' },
  },
  'POST /api/plans/:planId/representations :forOwner': {
    path: () => `/representations${FOR_OWNER}`,
    body: REPRESENTATION,
  },
  'DELETE /api/plans/:planId/representations/:representation': {
    path: (person) => `/representations/${mandateOf(person)}`,
    absent: [`/representations/${NOWHERE}`],
  },
  'PUT /api/plans/:planId/owner-birth-date': { path: () => '/owner-birth-date', body: { bornOn: '1999-09-09' } },
  'POST /api/plans/:planId/services': {
    path: () => '/services',
    ownBody: (person) => {
      const { leads: _, ...leader } = newMember(person, 3)
      return { role: 'school', name: 'x', title: '', organisation: '', leader }
    },
  },
  'POST /api/plans/:planId/participants/:participant/members': {
    path: () => `/participants/${SERVICE}/members`,
    ownBody: (person) => newMember(person, 1),
    absent: [`/participants/${NOWHERE}/members`],
  },
  'POST /api/plans/:planId/participants/:participant/members :receiving': {
    path: () => `/participants/${RECEIVING_SERVICE}/members`,
    ownBody: (person) => newMember(person, 2),
  },
  'DELETE /api/plans/:planId/participants/:participant/members/:member': {
    path: (person) => `/participants/${SERVICE}/members/${memberOf(person)}`,
    absent: [`/participants/${SERVICE}/members/${NOWHERE}`, `/participants/${NOWHERE}/members/${NOWHERE}`],
  },
  'PUT /api/plans/:planId/actions/:action/responsibility': {
    path: () => `/actions/${actionOf({ id: EXTRAS.writer })}/responsibility`,
    body: RESPONSIBLE,
    absent: [`/actions/${NOWHERE}/responsibility`],
    absentBody: { ...RESPONSIBLE, area: AREA_ABSENT },
  },
  'PUT /api/plans/:planId/areas/:area/actions/:action/alone': {
    path: () => `/areas/${AREA_WALKED}/actions/${askedOf({ id: ELSEWHERE })}/alone`,
    body: { sees: false },
    absent: [`/areas/${AREA_WALKED}/actions/${NOWHERE}/alone`, `/areas/${AREA_ABSENT}/actions/${NOWHERE}/alone`],
  },
  ...aloneSteps('GET', '', undefined),
  'GET /api/plans/:planId/alone/:action :asked': {
    path: (person) => `/alone/${askedOf(person)}`,
    absent: [`/alone/${NOWHERE}`],
  },
  ...aloneSteps('PUT', '/status', { status: 'inProgress' }),
  ...aloneSteps('POST', '/notes', { text: 'Gikk fint.' }),
  'PUT /api/plans/:planId/period': { path: () => '/period', body: PERIOD },
  'PUT /api/plans/:planId/writing-help': { path: () => '/writing-help', body: { until: null } },
  // Not by those who owe it: a promise opens what they must not see here.
  'PUT /api/plans/:planId/confidentiality': { path: () => '/confidentiality', once: true, notAs: 'withoutPromise' },
  'GET /api/plans/:planId/invitations': { path: () => '/invitations' },
  'POST /api/plans/:planId/invitations': { path: () => '/invitations', body: INVITATION },
  'POST /api/plans/:planId/invitations/:participant/link': {
    path: (person, server) => `/invitations/${server.invitedFor(person)}/link`,
    absent: [`/invitations/${NOWHERE}/link`],
  },
  // Nobody has signed in with the link: whoever may confirm is told that the code is wrong.
  'PUT /api/plans/:planId/invitations/:participant/confirmation': {
    path: (person, server) => `/invitations/${server.invitedFor(person)}/confirmation`,
    body: { code: '000000' },
    reached: 400,
    absent: [`/invitations/${NOWHERE}/confirmation`],
  },
  'DELETE /api/plans/:planId/invitations/:participant': {
    path: (person, server) => `/invitations/${server.invitedFor(person)}`,
    absent: [`/invitations/${NOWHERE}`],
  },
  'GET /api/invitation': { path: '/api/invitation' },
  // Of no plan: to everybody who has signed in it is a link that never was.
  'POST /api/invitation': { path: '/api/invitation', body: { token: 'x'.repeat(43) }, reached: 404 },
  'PUT /api/plans/:planId/coordinator': {
    path: () => '/coordinator',
    body: { participant: EXTRAS.target },
    absentBody: { participant: NOWHERE },
  },
  'POST /api/plans/:planId/coordinator/hand-over': { path: () => '/coordinator/hand-over' },
  // Whoever may has just asked: the row before this one.
  'DELETE /api/plans/:planId/coordinator/hand-over': { path: () => '/coordinator/hand-over' },
  'PUT /api/plans/:planId/consents/:participant': {
    path: () => `/consents/${EXTRAS.handled}`,
    body: { areas: [AREA_ELSEWHERE], level: 'read', to: NEXT_YEAR },
    absent: [`/consents/${NOWHERE}`],
    absentBody: { areas: [AREA_ABSENT], level: 'read', to: NEXT_YEAR },
  },
  'DELETE /api/plans/:planId/consents/:participant': {
    path: () => `/consents/${EXTRAS.handled}`,
    absent: [`/consents/${NOWHERE}`],
  },
  'GET /api/plans/:planId/consents/:participant :own': { path: ({ id }) => `/consents/${id}` },
  'GET /api/plans/:planId/consents/:participant :others': {
    path: () => `/consents/${EXTRAS.target}`,
    absent: [`/consents/${NOWHERE}`],
  },
  'PUT /api/plans/:planId/consents/:participant/oral': {
    path: () => `/consents/${EXTRAS.target}/oral`,
    body: ORAL,
    absent: [`/consents/${NOWHERE}/oral`],
    absentBody: { ...ORAL, areas: [AREA_ABSENT] },
  },
  // Nothing waits for her word here: whoever may give it is told that.
  'PUT /api/plans/:planId/consents/:participant/oral/answer': {
    path: () => `/consents/${EXTRAS.handled}/oral/answer`,
    body: { isRight: true },
    reached: 400,
    absent: [`/consents/${NOWHERE}/oral/answer`],
  },
  'PUT /api/plans/:planId/consents/:participant/oral-no :area': {
    path: (person) => `/consents/${takenFrom(person)}/oral-no`,
    body: { areas: [AREA_WALKED], ...SAID },
    absent: [`/consents/${NOWHERE}/oral-no`],
    absentBody: { areas: [AREA_ABSENT], ...SAID },
  },
  'PUT /api/plans/:planId/consents/:participant/oral-no': {
    path: (person) => `/consents/${takenFrom(person)}/oral-no`,
    body: { areas: null, ...SAID },
    absent: [`/consents/${NOWHERE}/oral-no`],
  },
  'PUT /api/plans/:planId/consents/:participant/oral-no/answer': {
    path: () => `/consents/${EXTRAS.refused}/oral-no/answer`,
    body: { isRight: true },
    absent: [`/consents/${NOWHERE}/oral-no/answer`],
  },
  'PUT /api/plans/:planId/consent': { path: () => '/consent', body: {} },
  // The owner has said so herself by then: whoever may write it down is told that.
  'PUT /api/plans/:planId/consent/oral': { path: () => '/consent/oral', body: SAID, reached: 400 },
  // Nor does anything wait for her word on it.
  'PUT /api/plans/:planId/consent/oral/answer': {
    path: () => '/consent/oral/answer',
    body: { isRight: true },
    reached: 400,
  },
  'DELETE /api/plans/:planId/consent': { path: () => '/consent', onlyOthers: true },
  'GET /api/plans/:planId/as/:participant': {
    path: () => `/as/${EXTRAS.writer}`,
    absent: [`/as/${NOWHERE}`],
  },
  'GET /api/plans/:planId/as/:participant/rooms/:room :area': {
    path: () => `/as/${EXTRAS.writer}/rooms/area-${AREA_WALKED}`,
    absent: [`/as/${NOWHERE}/rooms/area-${AREA_WALKED}`, `/as/${EXTRAS.writer}/rooms/area-${AREA_ABSENT}`],
  },
  'GET /api/plans/:planId/as/:participant/rooms/:room :unread': {
    path: () => `/as/${EXTRAS.target}/rooms/area-${AREA_WALKED}`,
    absent: [`/as/${NOWHERE}/rooms/area-${AREA_WALKED}`, `/as/${EXTRAS.target}/rooms/area-${AREA_ABSENT}`],
  },
  'GET /api/plans/:planId/as/:participant/rooms/:room :notBound': {
    path: () => `/as/${NOT_BOUND.id}/rooms/area-${AREA_WALKED}?member=${NOT_BOUND.member}`,
    absent: [
      `/as/${NOWHERE}/rooms/area-${AREA_WALKED}`,
      `/as/${NOT_BOUND.id}/rooms/area-${AREA_ABSENT}?member=${NOT_BOUND.member}`,
      `/as/${NOT_BOUND.id}/rooms/area-${AREA_WALKED}?member=${NOWHERE}`,
    ],
  },
  'DELETE /api/plans/:planId/participants/:participant': {
    path: () => `/participants/${EXTRAS.leaver}`,
    absent: [`/participants/${NOWHERE}`],
  },
  'POST /api/plans/:planId/meetings': { path: () => '/meetings', body: MEETING },
  'PUT /api/plans/:planId/meetings/:meeting/answer :invited': {
    path: (person) => `/meetings/${meetingOf(person)}/answer`,
    body: ANSWER,
    absent: [`/meetings/${NOWHERE}/answer`],
  },
  'PUT /api/plans/:planId/meetings/:meeting/answer :others': {
    path: () => `/meetings/${OTHERS_MEETING}/answer`,
    body: ANSWER,
    absent: [`/meetings/${NOWHERE}/answer`],
  },
  'PUT /api/plans/:planId/meetings/:meeting': {
    path: (person) => `/meetings/${meetingOf(person)}`,
    body: MEETING,
    absent: [`/meetings/${NOWHERE}`],
  },
  'DELETE /api/plans/:planId/meetings/:meeting': {
    path: (person) => `/meetings/${cancelledBy(person)}`,
    absent: [`/meetings/${NOWHERE}`],
  },
}

/** What happens to facts comes after everyone has read them. */
export const READING: readonly AccessRow[] = REST.filter(({ key }) => !isCommand(key))
export const COMMANDS: readonly AccessRow[] = REST.filter(({ key }) => isCommand(key))

function isCommand(key: string): boolean {
  return /^(?:PUT|DELETE|POST) \/api\/plans\//.test(key) && !key.includes('/visit')
}

const firstOfKind = (server: WalkedServer, person: Person): boolean =>
  server.people.find(({ kind }) => kind === person.kind) === person

/** The mark of a row for somebody; a sentence where the answer is no mark. Null: not tried as this person. */
export async function tryRoute(
  server: WalkedServer,
  person: Person,
  { key, marks }: AccessRow,
): Promise<string | null> {
  const step = STEPS[key]
  if (step === undefined) return `nothing tries ${key}: give it a step in rest-walk-fixture.ts`
  if (step.notAs === person.kind) return null
  if (step.once === true && !firstOfKind(server, person)) return null
  if (step.onlyOthers === true && marks[person.kind] === '+') return null
  const method = step.method ?? key.slice(0, key.indexOf(' '))
  const cookie = step.secondSession === true ? person.secondCookie : person.cookie
  const isOfPlan = typeof step.path === 'function'
  const whose: Who = WALKERS.some(({ id }) => id === person.id) ? person : { id: OWNER }
  const path = typeof step.path === 'function' ? step.path(whose, server) : (step.ownPath?.(person) ?? step.path)
  const ask = (plan: string, under: string, body = step.ownBody?.(person) ?? step.body): Promise<Answer> =>
    server.ask(person, method, isOfPlan ? `/api/plans/${plan}${under}` : under, body, cookie)

  const answer = await ask(WALKED, path)
  if (answer.status === (step.reached ?? 200)) return '+'
  // Said before anything is looked for.
  if (answer.status === 401) return '?'
  const absent = [
    ...(step.absent ?? []).map((under) => ask(WALKED, under)),
    ...(step.absentBody === undefined ? [] : [ask(WALKED, path, step.absentBody)]),
    // Whoever may know the plan learns of it from any answer; to everyone else it is not there.
    ...(isOfPlan && answer.status !== 403 && answer.status !== 400 ? [ask(NOWHERE, path)] : []),
  ]
  for (const other of await Promise.all(absent))
    if (!isSame(answer, other)) return `${answer.status} ${answer.body} differs from ${other.status} ${other.body}`
  return { 403: 'x', 404: '-', 400: '-' }[answer.status] ?? `${answer.status} ${answer.body}`
}

function isSame(one: Answer, other: Answer): boolean {
  return one.status === other.status && one.headers === other.headers && one.body === other.body
}
