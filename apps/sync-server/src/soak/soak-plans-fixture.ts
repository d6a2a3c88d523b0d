/** For the soak: many plans with a few people each, put into a data folder before the server starts on it, all signed in. */
import {
  addDays,
  dayInNorway,
  entryId,
  participantId,
  personId,
  planId,
  responsibilitiesOf,
  type ConsentLevel,
  type EntryId,
  type LifeArea,
  type ParticipantId,
  type PlanFacts,
  type PlanId,
  type Role,
} from '@ansvarsgruppe/plan-model'
import { factsWith } from '../../../../packages/plan-model/src/guard/policy-fixture.ts'
import { parseConfig } from '../config.ts'
import { openStore } from '../demo/demo-store.ts'
import { loadKeys } from '../services/keys.ts'
import { identityHash } from '../services/sign-in/identity.ts'
import { Sessions } from '../services/sign-in/sessions.ts'
import { createPlan } from '../store/plan-fixture.ts'

export const AREAS = ['work', 'health', 'leisure'] as const satisfies readonly LifeArea[]

export interface Guest {
  readonly id: ParticipantId
  /** The owner and two of the service write; somebody of the family reads. */
  readonly part: 'owner' | 'writer' | 'reader'
  /** `Cookie` header of a session of theirs. */
  readonly cookie: string
}

export interface SoakPlan {
  readonly id: PlanId
  readonly owner: Guest
  readonly guests: readonly Guest[]
  /** Whether the reader's consent was taken since it was given. */
  readonly reader: { isOut: boolean }
}

/** The consent that the reader has, and gets again after it was withdrawn. */
export const READERS_CONSENT = {
  areas: [...AREAS],
  level: 'read' as const,
  from: '2020-01-01',
  to: addDays(dayInNorway(Date.now()), 365),
}

/** The action of an area that one of the plan is responsible for and writes in. */
export function actionOf(area: string, guest: ParticipantId): EntryId {
  return entryId(`${area}-${guest}`)
}

/** Call it before the server starts on the folder; it makes the demo there, too. */
export async function makePlans(dataDir: string, url: string, plans: number): Promise<readonly SoakPlan[]> {
  const config = parseConfig({ PUBLIC_URL: url, DATA_DIR: dataDir }, null)
  const keys = await loadKeys(config)
  const store = await openStore(config, keys.wrapping, (pid) => identityHash(keys.identity, pid), Date.now())
  const sessions = new Sessions(store, url)
  const signedIn = async (id: ParticipantId, part: Guest['part']): Promise<Guest> => {
    const [cookie = ''] = (await sessions.begin(personId(`person-${id}`), 'high')).split(';')
    return { id, part, cookie }
  }
  try {
    const made: SoakPlan[] = []
    for (let number = 1; number <= plans; number++) {
      const people = PARTS.map(([name, part]) => ({ id: participantId(`soak-${number}-${name}`), part }))
      const facts = factsOf(planId(`ip-soak-${number}`), people)
      await createPlan(store, facts)
      const [owner, ...guests] = await Promise.all(people.map(({ id, part }) => signedIn(id, part)))
      if (owner !== undefined) made.push({ id: facts.planId, owner, guests, reader: { isOut: false } })
    }
    return made
  } finally {
    await store.close()
  }
}

const PARTS = [
  ['owner', 'owner'],
  ['doctor', 'writer'],
  ['teacher', 'writer'],
  ['brother', 'reader'],
] as const

const ROLES: Readonly<Record<Guest['part'], Role>> = {
  owner: 'planOwner',
  writer: 'serviceProvider',
  reader: 'nextOfKin',
}
const LEVELS: Readonly<Record<Guest['part'], ConsentLevel | null>> = {
  owner: null,
  writer: 'contribute',
  reader: 'read',
}

function factsOf(plan: PlanId, people: ReadonlyArray<Pick<Guest, 'id' | 'part'>>): PlanFacts {
  const usual = factsWith({ writingHelp: false })
  const responsible = people.filter(({ part }) => part === 'writer')
  return {
    ...usual,
    planId: plan,
    owner: people[0]?.id ?? usual.owner,
    lifeAreas: [...AREAS],
    participants: new Map(
      people.map(({ id, part }) => [
        id,
        {
          id,
          name: id,
          role: ROLES[part],
          title: '',
          organisation: '',
          endsOn: null,
          confidentialitySignedOn: '2026-01-01',
        },
      ]),
    ),
    consents: people.flatMap(({ id, part }) => {
      const level = LEVELS[part]
      return level === null ? [] : [{ ...READERS_CONSENT, participant: id, level, withdrawn: false }]
    }),
    responsibilities: responsibilitiesOf(
      AREAS.flatMap((area) =>
        responsible.map(({ id }) => ({ action: actionOf(area, id), area, responsible: id, contributors: [] })),
      ),
    ),
    period: { start: '2026-01-01', end: '2099-12-31', nextRevision: '2099-12-01' },
  }
}
