/** What of the plan's facts, of the home page and of the news somebody is given, as marks of the table. */
import { actorOfKey } from '@ansvarsgruppe/plan-model'
import type {
  AccessLogView,
  FactsNews,
  HomeView,
  NewsItem,
  NewsView,
  ParticipantView,
  PlanView,
} from '@ansvarsgruppe/plan-model/contract'
import type { AccessRow, Mark } from './access-table-fixture.ts'
import { AREA_WALKED, OTHERS_MEETING, SECRETS, WALKED } from './walked-plan-fixture.ts'
import type { Person, WalkedServer } from './walked-server-fixture.ts'

export interface Views {
  /** Null: not answered. */
  readonly plan: PlanView | null
  readonly home: HomeView['plans'][number] | null
  readonly news: NewsView | null
  readonly accessLog: AccessLogView | null
  /** As somebody who acts for the owner. */
  readonly accessLogForOwner: AccessLogView | null
}

export async function readViews(server: WalkedServer, person: Person): Promise<Views> {
  const read = async (method: string, path: string): Promise<unknown> => {
    const { status, body } = await server.ask(person, method, path)
    return status === 200 ? JSON.parse(body) : null
  }
  const plan = (await read('GET', `/api/plans/${WALKED}`)) as PlanView | null
  const home = (await read('GET', '/api/home')) as HomeView | null
  const news = (await read('POST', `/api/plans/${WALKED}/visit`)) as NewsView | null
  const accessLog = (await read('GET', `/api/plans/${WALKED}/access-log`)) as AccessLogView | null
  const accessLogForOwner = (await read(
    'GET',
    `/api/plans/${WALKED}/access-log?capacity=owner`,
  )) as AccessLogView | null
  return { plan, accessLogForOwner, home: home?.plans.find(({ planId }) => planId === WALKED) ?? null, news, accessLog }
}

type Part<View> = (view: View, person: Person) => string

/** What is there counts, not that it says yes. */
const is = (there: boolean): Mark => (there ? '+' : '-')
const all = (others: boolean): Mark => (others ? '+' : 'o')

const PLAN_PARTS: Readonly<Record<string, Part<PlanView>>> = {
  'planId version owner me actor capacities closed decidesFromAge': (view, person) =>
    is(view.me === person.id && view.planId === WALKED),
  'period writingHelpUntil': (view) => is(view.period.start !== ''),
  handOver: ({ handOver }) => is(handOver !== null),
  participants: ({ participants }) => is(participants.length > 1),
  'participants :invited': ({ participants }) => is(participants.some(({ isInvited }) => isInvited === true)),
  'participants :areas': ({ participants }, person) =>
    is(participants.some(({ id, areas }) => id !== person.id && areas.includes(AREA_WALKED))),
  'participants :consentTo': ({ participants }, person) =>
    all(
      participants.some(
        ({ id, consentTo, confidentialitySignedOn }) =>
          id !== person.id && (consentTo !== null || confidentialitySignedOn !== undefined),
      ),
    ),
  lifeAreas: ({ lifeAreas }) => is(lifeAreas.includes(AREA_WALKED)),
  readsOverview: ({ readsOverview }) => is(readsOverview),
  consents: ({ consents }, person) => all(consents.some(({ participant }) => participant !== person.id)),
  'consents :area': ({ consents }, person) => {
    const whose = consents.filter(({ areas }) => areas.includes(AREA_WALKED)).map(({ participant }) => participant)
    return whose.some((participant) => participant !== person.id) ? '+' : whose.length > 0 ? 'o' : '-'
  },
  'consents :purpose': ({ consents }, person) => {
    const whose = consents.filter(({ record }) => record?.purpose === SECRETS.purposes[0])
    return whose.some(({ participant }) => participant !== person.id) ? '+' : whose.length > 0 ? 'o' : '-'
  },
  planConsents: ({ planConsents }) => is(planConsents.length > 0),
  'planConsents :circumstances': ({ planConsents }) =>
    is(planConsents.some(({ oral }) => oral?.circumstances === SECRETS.circumstances[0])),
  representations: ({ representations }, person) =>
    representations.some(({ representative }) => representative !== person.id)
      ? '+'
      : representations.length > 0
        ? 'o'
        : '-',
  ownerBirthDate: ({ ownerBirthDate }) => is(ownerBirthDate !== null),
  responsibilities: ({ responsibilities }) => is(responsibilities.length > 0),
  meetings: ({ meetings }, person) =>
    all(meetings.some(({ id, invited }) => id === OTHERS_MEETING || !invited.includes(person.id))),
}

type HomePlan = HomeView['plans'][number]
const waits =
  (kind: HomePlan['waiting'][number]['kind']): Part<HomePlan> =>
  ({ waiting }) =>
    is(waiting.some((one) => one.kind === kind))

const WAITING: Readonly<Record<`waiting :${HomePlan['waiting'][number]['kind']}`, Part<HomePlan>>> = {
  'waiting :action': waits('action'),
  'waiting :alone': waits('alone'),
  'waiting :suggestion': waits('suggestion'),
  'waiting :invitation': waits('invitation'),
  'waiting :consentEnds': waits('consentEnds'),
  'waiting :comesOfAge': waits('comesOfAge'),
  'waiting :oralConsent': waits('oralConsent'),
  'waiting :oralPlan': waits('oralPlan'),
  'waiting :memberLeft': waits('memberLeft'),
  'waiting :oralNo': waits('oralNo'),
  'waiting :takeOver': waits('takeOver'),
  'waiting :invited': waits('invited'),
  'waiting :revision': waits('revision'),
}

const HOME_PARTS: Readonly<Record<string, Part<HomePlan>>> = {
  'planId ownerName isOwner role title': ({ ownerName }) => is(ownerName !== ''),
  'nextRevision periodEnd': ({ periodEnd }) => is(periodEnd !== ''),
  myActions: ({ myActions }) => is(myActions.some(({ area }) => area !== null)),
  'myActions :alone': ({ myActions }) => is(myActions.some(({ area }) => area === null)),
  ...WAITING,
  waitingForOwner: ({ waitingForOwner }) => is(waitingForOwner.length > 0),
  nextMeeting: ({ nextMeeting }) => is(nextMeeting !== null),
}

const asParticipants = (people: AccessLogView['people']) =>
  people.map(({ accessor }) => ({ participant: actorOfKey(accessor)?.participant ?? accessor }))

const ACCESS_LOG_PARTS: Readonly<Record<string, Part<AccessLogView>>> = {
  'sittings next': ({ sittings }, person) => whose(sittings, person),
  people: ({ people }, person) => whose(asParticipants(people), person),
}

/** Beyond the mandate there is nothing: a part of the plan that is told of too gives a mark no table has. */
const ACCESS_LOG_PARTS_FOR_OWNER: typeof ACCESS_LOG_PARTS = {
  'sittings next :forOwner': ({ sittings }, person) => {
    const parts = sittings.flatMap(({ accesses }) => accesses.map(({ part }) => part))
    const beyond = parts.filter((part) => part !== `area-${AREA_WALKED}`)
    return beyond.length > 0 ? `beyond the mandate: ${beyond.join()}` : whose(sittings, person)
  },
  'people :forOwner': ({ people }, person) => whose(asParticipants(people), person),
}

function whose(told: ReadonlyArray<{ readonly participant: string }>, { id }: Person): Mark {
  return told.some(({ participant }) => participant !== id) ? '+' : told.length > 0 ? 'o' : '-'
}

/** In which row of the table each kind of news of facts is. */
const NEWS_ROWS: Readonly<Record<FactsNews['kind'], string>> = {
  consentGiven: 'consents',
  consentRecorded: 'consents',
  noRecorded: 'consents',
  consentWithdrawn: 'consents',
  participationEnded: 'consents',
  responsibilitySet: 'responsibility',
  meetingCalled: 'meetings',
  meetingChanged: 'meetings',
  meetingCancelled: 'meetings',
  periodSet: 'plan',
  representationRegistered: 'consents',
  representationEnded: 'consents',
  birthDateSet: 'consents',
  serviceAdded: 'consents',
  memberAdded: 'consents',
  memberEnded: 'consents',
  coordinatorAppointed: 'plan',
  planConsentGiven: 'plan',
  planConsentRejected: 'plan',
  planConsentWithdrawn: 'plan',
  writingHelpSet: 'writingHelp',
}

/** In which row of the table each field of a participant is. */
export const PARTICIPANT_ROWS: Readonly<Record<keyof ParticipantView, string>> = {
  id: 'participants',
  name: 'participants',
  role: 'participants',
  title: 'participants',
  organisation: 'participants',
  endsOn: 'participants',
  members: 'participants',
  areas: 'participants :areas',
  consentTo: 'participants :consentTo',
  isInvited: 'participants :invited',
  confidentialitySignedOn: 'participants :consentTo',
}

function rowOfNews(item: NewsItem): string {
  if ('room' in item) return item.room === `area-${AREA_WALKED}` ? 'area' : item.room
  return NEWS_ROWS[item.kind]
}

export function planMark({ plan }: Views, person: Person, { key }: AccessRow): string {
  return markOf(PLAN_PARTS[key], plan, person, key)
}

export function homeMark({ home, news }: Views, person: Person, { key }: AccessRow): string {
  // As many as there are: their number says nothing that they do not.
  const unseen: Part<HomePlan> = (view) =>
    view.unseen === news?.items.length ? '+' : `${view.unseen} of ${news?.items.length}`
  return markOf(key === 'unseen' ? unseen : HOME_PARTS[key], home, person, key)
}

export function newsMark({ news }: Views, person: Person, { key }: AccessRow): string {
  const isOfOthers = (item: NewsItem): boolean => !('participant' in item) || item.participant !== person.id
  const part: Part<NewsView> = ({ items }) => is(items.some((item) => rowOfNews(item) === key && isOfOthers(item)))
  return markOf(part, news, person, key)
}

export function accessLogMark({ accessLog, accessLogForOwner }: Views, person: Person, { key }: AccessRow): string {
  const forOwner = ACCESS_LOG_PARTS_FOR_OWNER[key]
  if (forOwner !== undefined) return markOf(forOwner, accessLogForOwner, person, key)
  return markOf(ACCESS_LOG_PARTS[key], accessLog, person, key)
}

function markOf<View>(part: Part<View> | undefined, view: View | null, person: Person, key: string): string {
  if (part === undefined) return `nothing looks for ${key}: give it a part in view-walk-fixture.ts`
  return view === null ? '-' : part(view, person)
}
