/** A plan with people of every kind and role around it, and words in it that stand nowhere else. */
import {
  addDays,
  DECISIONS,
  dayInNorway,
  entryId,
  memberId,
  notesRoom,
  participantId,
  planId,
  promisesConfidentiality,
  responsibilitiesOf,
  ROLES,
  type Consent,
  type ConsentLevel,
  type EntryId,
  type LifeArea,
  type Meeting,
  type Member,
  type MemberId,
  type OralGiving,
  type Participant,
  type ParticipantId,
  type PlanFacts,
  type Representation,
  type Role,
  type RoomName,
  type Signature,
} from '@ansvarsgruppe/plan-model'
import { groupFacts } from '../store/plan-fixture.ts'
import type { KindName } from './kinds-fixture.ts'

export const WALKED = planId('walked-plan')
export const BESIDE = planId('plan-beside')
export const AREA_WALKED: LifeArea = 'mentalHealth'
export const AREA_ELSEWHERE: LifeArea = 'leisure'
export const AREA_ABSENT: LifeArea = 'substanceUse'
/** Plan, action, meeting and participant that are nowhere. */
export const NOWHERE = 'xq-nowhere'

export const SECRETS = {
  area: ['Kvikksølvfrykt', 'Brennesleprat', 'xq-goal', 'xq-comment', 'xq-suggestion', 'xq-action-of-'],
  areaName: [AREA_WALKED],
  overview: ['Tindesang', 'xq-overview-comment'],
  plan: ['Solveig Kvistmoen'],
  notes: ['Hjertesukkbok'],
  consents: [addDays(dayInNorway(Date.now()), 911)],
  purposes: ['Lindringsforsøk'],
  circumstances: ['Heiskurven'],
  meetings: ['Lyngheimkroken'],
  invitations: ['Torbjørn Ulvestad', 'xq-invited@'],
  request: ['Tåkeslørhjelp'],
} as const

/** The owner's own goal and comment in the area, and what is suggested there. */
export const GOAL = entryId('xq-goal')
export const COMMENT = entryId('xq-comment')
export const OVERVIEW_COMMENT = entryId('xq-overview-comment')
export const SUGGESTION = entryId('xq-suggestion')
export const OTHERS_MEETING = entryId('meeting-of-others')

/** The action of the area somebody is responsible for, whether they may see it or not; two meetings they are invited to. */
export const actionOf = (walker: { readonly id: string }): EntryId => entryId(`xq-action-of-${walker.id}`)
/** One they are responsible for and the owner has agreed they see alone: whoever receives the area needs no such yes. */
export const aloneOf = (walker: { readonly id: string }): EntryId => entryId(`xq-alone-of-${walker.id}`)
/** One about which the owner has been asked. */
export const askedOf = (walker: { readonly id: string }): EntryId => entryId(`xq-asked-of-${walker.id}`)
export const meetingOf = (walker: { readonly id: string }): EntryId => entryId(`meeting-of-${walker.id}`)
export const cancelledBy = (walker: { readonly id: string }): EntryId => entryId(`cancelled-by-${walker.id}`)

/** The answered request of somebody's own, and one that waits for the unit. */
export const requestOf = (walker: { readonly id: string }): string => `request-of-${walker.id}`
export const WAITING_REQUEST = 'request-waiting'

/** Beside those who walk: who writes, whose consent is a secret, and those whom commands are about. */
export const EXTRAS = {
  writer: 'x-writer',
  target: 'x-target',
  handled: 'x-handled',
  leaver: 'x-leaver',
  represented: 'x-represented',
  refused: 'x-refused',
} as const
/** The room of somebody's own notes. */
export const notesOf = ({ id, member }: Pick<Walker, 'id' | 'member'>): RoomName =>
  notesRoom({ participant: id, ...(member === undefined ? {} : { member }) })
/** Whose consent each coordinator takes away; everybody else tries the first one's. */
export const takenFrom = ({ id }: { readonly id: string }): ParticipantId =>
  participantId(`taken-by-${COORDINATORS.some((one) => one.id === id) ? id : COORDINATORS[0]?.id}`)
/** By which a fixture's store knows the person. */
export const nameOf = ({ id, member }: { readonly id: string; readonly member?: string }): string =>
  member === undefined ? id : `${id}-${member}`
/** The service that takes part, and who of it each walker tries to take out of it. */
export const SERVICE = participantId('x-service')
/** One that receives the area. */
export const RECEIVING_SERVICE = participantId('x-receiving-service')
export const memberOf = (walker: { readonly id: string }): MemberId => memberId(`member-of-${walker.id}`)
/** The mandate somebody else has that each walker tries to end. */
export const mandateOf = (walker: { readonly id: string }): EntryId => entryId(`mandate-of-${walker.id}`)

export interface Walker {
  readonly id: ParticipantId
  readonly kind: KindName
  readonly role: Role
  readonly consent: Partial<Consent> | null
  /** True: has not promised confidentiality. */
  readonly unsigned?: true
  /** Of a service: which of its two members walks. */
  readonly member?: MemberId
}

const SPECIAL: ReadonlySet<Role> = new Set<Role>(['planOwner', 'coordinator', 'childCoordinator', 'coordinatingUnit'])
const OTHER_ROLES = ROLES.filter((role) => !SPECIAL.has(role))

/** Whom the owner has said yes to, and who have promised nothing yet. */
const NOT_SIGNED = OTHER_ROLES.filter((role) => promisesConfidentiality(role))

const BOTH: readonly LifeArea[] = [AREA_WALKED, AREA_ELSEWHERE]
const consent = (level: ConsentLevel, areas: readonly LifeArea[] = BOTH): Partial<Consent> => ({ level, areas })
const SIGNED: Signature = { by: participantId('owner-planOwner'), capacity: 'self', at: '2026-01-01T10:00:00.000Z' }
const ORAL: OralGiving = {
  recordedBy: participantId('coordinator-coordinator'),
  saidOn: '2026-01-01',
  circumstances: SECRETS.circumstances[0],
}
const walkersOf = (kind: KindName, roles: readonly Role[], given: Partial<Consent> | null): Walker[] =>
  roles.map((role) => ({ id: participantId(`${kind}-${role}`), kind, role, consent: given }))

const [WALKS, STAYS] = [memberId('walks'), memberId('stays')]

/** Everyone of the plan who walks; strangers and nobody are not of it. */
export const WALKERS: readonly Walker[] = [
  ...walkersOf('owner', ['planOwner'], null),
  ...walkersOf('representative', ['guardian', 'parent', 'authorised'], consent('read', [AREA_ELSEWHERE])),
  ...walkersOf('coordinator', ['coordinator', 'childCoordinator'], consent('contribute')),
  ...walkersOf('coordinatorReading', ['childCoordinator'], consent('read')),
  ...walkersOf('coordinatorElsewhere', ['childCoordinator'], consent('contribute', [AREA_ELSEWHERE])),
  ...walkersOf('contributor', OTHER_ROLES, consent('contribute')),
  ...walkersOf('commenter', OTHER_ROLES, consent('comment')),
  ...walkersOf('reader', OTHER_ROLES, consent('read')),
  ...walkersOf('elsewhere', OTHER_ROLES, consent('contribute', [AREA_ELSEWHERE])),
  ...walkersOf('withoutConsent', ['specialist'], { ...consent('contribute'), withdrawn: true }),
  ...walkersOf('withoutConsent', ['school'], { ...consent('contribute'), to: '2020-12-31' }),
  ...walkersOf('withoutConsent', ['employer'], { ...consent('contribute'), from: '2090-01-01' }),
  ...walkersOf('withoutConsent', ['interpreter'], null),
  // One of each service walks. Of the first it is whom the consent is bound to, of the second a colleague.
  ...[
    { id: participantId('bound-to-walker'), kind: 'contributor' as const, to: WALKS },
    { id: participantId('bound-to-colleague'), kind: 'notBound' as const, to: STAYS },
  ].map(({ id, kind, to }) => ({
    id,
    kind,
    role: 'serviceProvider' as const,
    consent: { ...consent('contribute'), boundTo: to },
    member: WALKS,
  })),
  ...NOT_SIGNED.map(
    (role) =>
      ({
        id: participantId(`unsigned-${role}`),
        kind: 'withoutPromise',
        role,
        consent: consent('contribute'),
        unsigned: true,
      }) as const,
  ),
  ...walkersOf('unit', ['coordinatingUnit'], consent('contribute')),
  ...walkersOf('left', ['serviceProvider'], consent('contribute')),
]

export const OWNER = participantId('owner-planOwner')
export const STRANGER = participantId('stranger')

const COORDINATORS = WALKERS.filter(({ kind }) => kind.startsWith('coordinator'))

/** `now`: milliseconds since the epoch. */
export function walkedFacts(now: number): PlanFacts {
  const today = dayInNorway(now)
  const taken = COORDINATORS.map((walker) => takenFrom(walker))
  const extras = [...Object.values(EXTRAS).map((id) => participantId(id)), ...taken]
  const usual = groupFacts(WALKED, OWNER, extras)
  const participants = WALKERS.map(({ id, kind, role, unsigned, member }): Participant => ({
    id,
    name: kind === 'owner' ? SECRETS.plan[0] : id,
    role,
    title: '',
    organisation: '',
    endsOn: kind === 'left' ? addDays(today, -1) : null,
    ...(member === undefined ? {} : { members: [WALKS, STAYS].map((one) => memberNamed(one)) }),
    ...(promisesConfidentiality(role) && !unsigned ? { confidentialitySignedOn: '2026-01-01' } : {}),
  }))
  const service: Participant = {
    id: SERVICE,
    name: 'x-service',
    role: 'serviceProvider',
    title: '',
    organisation: '',
    endsOn: null,
    members: WALKERS.map((walker) => memberNamed(memberOf(walker))),
  }
  // Who had a consent alone is there no more: that waits for those who decide and prepare.
  const gone = { ...memberNamed(memberId('gone')), endsOn: addDays(today, -1) }
  const receiving: Participant = { ...service, id: RECEIVING_SERVICE, members: (service.members ?? []).slice(0, 1) }
  const consents = [
    ...WALKERS.flatMap(({ id, consent: given }) => (given === null ? [] : [consentOf(id, given)])),
    consentOf(participantId(EXTRAS.writer), consent('contribute')),
    consentOf(RECEIVING_SERVICE, consent('read')),
    ...taken.map((id) => consentOf(id, consent('read'))),
    // What she has said no to counts, and waits for her word.
    consentOf(participantId(EXTRAS.refused), {
      areas: [AREA_ELSEWHERE],
      withdrawn: true,
      record: {
        purpose: '',
        signed: SIGNED,
        oral: null,
        ended: { ...SIGNED, why: 'withdrawn', oral: { ...ORAL, answered: null } },
      },
    }),
    consentOf(SERVICE, { ...consent('read'), boundTo: gone.id }),
    consentOf(participantId(EXTRAS.target), { ...consent('read'), to: SECRETS.consents[0] }),
    // What ends soon waits for those who decide and prepare.
    // What she has said to a coordinator waits for her.
    consentOf(participantId(EXTRAS.leaver), {
      areas: [AREA_ELSEWHERE],
      to: addDays(today, 7),
      record: { purpose: '', signed: SIGNED, oral: { ...ORAL, wishedTo: '2027-01-01', confirmed: null }, ended: null },
    }),
    consentOf(participantId(EXTRAS.handled), { ...consent('read', [AREA_ELSEWHERE]), to: addDays(today, 7) }),
  ]
  return {
    ...usual,
    lifeAreas: BOTH,
    participants: new Map([
      ...usual.participants,
      ...[...participants, receiving, { ...service, members: [...(service.members ?? []), gone] }].map(
        (one) => [one.id, one] as const,
      ),
    ]),
    consents,
    representations: [
      ...WALKERS.filter(({ kind }) => kind === 'representative').map(({ id }) => mandate(id, entryId(`own-${id}`))),
      ...WALKERS.map((walker) => mandate(participantId(EXTRAS.represented), mandateOf(walker))),
    ],
    ownerBirthDate: '1999-09-09',
    planConsents: [{ signed: SIGNED, oral: ORAL, withdrawn: null }],
    responsibilities: responsibilitiesOf(
      WALKERS.flatMap((walker) => {
        const fact = { area: AREA_WALKED, responsible: walker.id, contributors: [] }
        return [
          { ...fact, action: actionOf(walker) },
          { ...fact, action: aloneOf(walker), alone: { answer: 'agreed', on: today } },
          { ...fact, action: askedOf(walker), alone: { answer: 'asked', on: today } },
        ]
      }),
    ),
    meetings: [
      ...WALKERS.flatMap((walker) => [
        meeting(meetingOf(walker), 'Bjarkestua', [walker.id]),
        meeting(cancelledBy(walker), 'Bjarkestua', [walker.id]),
      ]),
      meeting(OTHERS_MEETING, SECRETS.meetings[0], [participantId(EXTRAS.target)]),
    ],
    handOver: { to: participantId(EXTRAS.target), askedBy: participantId('unit-coordinatingUnit'), askedOn: today },
    period: { start: '2026-01-01', end: '2095-12-31', nextRevision: addDays(today, 7) },
  }
}

function consentOf(participant: ParticipantId, given: Partial<Consent>): Consent {
  const purpose = given.areas?.includes(AREA_WALKED) === true ? SECRETS.purposes[0] : ''
  const record = { purpose, signed: SIGNED, oral: null, ended: null }
  return {
    participant,
    areas: [],
    level: 'read',
    from: '2020-01-01',
    to: '2095-06-06',
    withdrawn: false,
    record,
    ...given,
  }
}

function memberNamed(id: MemberId): Member {
  return { id, name: 'x', leads: false, endsOn: null }
}

function mandate(representative: ParticipantId, id: EntryId): Representation {
  const to = '2095-06-06'
  return {
    id,
    representative,
    kind: 'guardian',
    areas: [AREA_WALKED],
    decisions: DECISIONS,
    from: '2020-01-01',
    to,
    basis: '',
  }
}

function meeting(id: EntryId, place: string, invited: readonly ParticipantId[]): Meeting {
  return {
    id,
    startsAt: '2090-05-05T10:00',
    minutes: 60,
    place,
    invited: [...new Set([OWNER, ...invited])],
    answers: new Map(),
    cancelled: false,
  }
}
