import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  actorOfKey,
  addDays,
  ageOn,
  dayInNorway,
  decidesAsOwner,
  participantId,
  plainText,
  planId,
  requestState,
  standingIn,
  type Actor,
  type AREA,
  type LifeArea,
  type OVERVIEW,
  type PlanFacts,
  type RoomDeclaration,
  type RoomName,
  type RoomSnapshot,
} from '@ansvarsgruppe/plan-model'
import { planViewFor } from '@ansvarsgruppe/plan-model/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Plans } from '../services/plans/plans.ts'
import { Rooms } from '../services/rooms/rooms.ts'
import { UNMEASURED } from '../services/rooms/rooms-measures.ts'
import { placeIn } from '../store/place-fixture.ts'
import { openSqliteStore } from '../store/sqlite/index.ts'
import type { Store } from '../store/store.ts'
import { loadDemoPlans } from './demo-plan.ts'
import { demoPeople } from './demo-people.ts'
import { demoPeopleWithoutPlan } from './demo-requests.ts'
import { seedDemo } from './seed.ts'

/** Five weeks after the file's base day: every date must have moved by as much. */
const NOW = Date.parse('2026-12-27T12:00:00+01:00')
const TODAY = dayInNorway(NOW)
const MOVED = 35
const PLAN = planId('ip-demo-1')
const AREAS: Readonly<Record<string, LifeArea>> = {
  a1: 'home',
  a2: 'health',
  a3: 'mentalHealth',
  a4: 'work',
  a5: 'economy',
  a6: 'leisure',
}
const identityOf = (pid: string): string => `hash of ${pid}`
const self = (participant: string): Actor => ({ participant: participantId(participant), capacity: 'self' })

const [file, ...otherFiles] = loadDemoPlans('2026-11-22')
test('an id of the demo is one person’s, in whatever plan, invited or not', () => {
  const named = [file, ...otherFiles].flatMap(({ participants, invited }) => [...participants, ...invited])
  const people = [...named, ...demoPeopleWithoutPlan()]
  for (const { id, name } of people)
    expect(new Set(people.filter((one) => one.id === id).map((one) => one.name))).toEqual(new Set([name]))
})

let folder: string
let store: Store
let facts: PlanFacts
let rooms: Rooms

async function read<R extends RoomDeclaration>(room: RoomName): Promise<RoomSnapshot<R>> {
  return (await rooms.snapshotFor(facts, self('p01'), room)) as unknown as RoomSnapshot<R>
}
const allAreas = (): Promise<Array<RoomSnapshot<typeof AREA>>> =>
  Promise.all(facts.lifeAreas.map((area) => read<typeof AREA>(`area-${area}`)))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seed-test-'))
  store = openSqliteStore(placeIn(join(folder, 'demo')), 'demo')
  await seedDemo(store, identityOf, NOW)
  const plans = new Plans(store.facts, () => NOW)
  facts = await plans.current(PLAN)
  rooms = new Rooms({
    store: store.journal,
    plans,
    now: () => NOW,
    measures: UNMEASURED,
    onFailure: () => {},
    onUnsound: () => {},
    onWritten: () => {},
  })
})
afterAll(async () => {
  await rooms.close()
  await store.close()
  await rm(folder, { recursive: true })
})

describe('the facts of the demo', () => {
  test('every date has moved with today', () => {
    expect(facts.period).toEqual({
      start: addDays(file.planPeriod.start, MOVED),
      end: addDays(file.planPeriod.end, MOVED),
      nextRevision: addDays(file.planPeriod.nextRevision, MOVED),
    })
    const aslak = facts.consents.find(({ participant }) => participant === 'p03')
    expect(aslak).toMatchObject({
      areas: ['leisure'],
      level: 'read',
      to: addDays('2026-12-15', MOVED),
      withdrawn: false,
    })
  })

  test('everyone takes part, as who they are, and is recognised by the hash of their number', async () => {
    expect([...facts.participants.keys()]).toEqual(file.participants.map(({ id }) => id))
    expect(facts.participants.get(participantId('p02'))).toMatchObject({
      name: 'Berit Fjelltun',
      role: 'closestNextOfKin',
    })
    expect(facts.representations.map(({ representative, kind, areas }) => [representative, kind, areas])).toEqual([
      ['p04', 'guardian', ['economy']],
      ['p02', 'authorised', ['home']],
    ])
    for (const { pid, name, circle } of demoPeople([file])) {
      const person = await store.people.findByIdentity(identityOf(pid))
      expect(person?.name).toBe(name)
      const plans = (await store.facts.participationsOf(person!.id)).map(({ plan }) => plan)
      expect(plans.includes(PLAN), name).toBe(circle !== 'otherPlans')
    }
  })

  test('the unit’s inbox holds one that is late, and three whose time runs', async () => {
    const today = dayInNorway(NOW)
    const inbox = await store.requests.inbox(0)
    const days = inbox.map(({ receivedOn, steps }) => requestState(receivedOn, steps, 'oneMonth', today).daysLeft)
    // A month may be a day or two longer or shorter than the one before it.
    expect(days.map((left, index) => Math.abs(left - [-4, 4, 17, 25][index]!) <= 3)).toEqual([true, true, true, true])
    const anne = await store.people.findByIdentity(identityOf('demo-p15'))
    expect(await store.unit.has(anne!.id, 'member')).toBe(true)
    // Three whom the unit has named, and who coordinates already: Silje, and the child's.
    expect(await store.unit.coordinators(TODAY)).toHaveLength(5)
  })

  test('the coordinator takes part in every grown-up’s plan, as one person', async () => {
    const silje = await store.people.findByIdentity(identityOf('demo-p05'))
    const plans = (await store.facts.participationsOf(silje!.id)).map(({ plan }) => plan)
    const others = [file, ...otherFiles].filter(({ ownerBirthDate }) => ownerBirthDate === null)
    expect(plans).toEqual(others.map(({ id }) => id))
  })

  test('a child of thirteen has a plan with services to the family, which her parents decide about for her', async () => {
    const ella = otherFiles.find(({ ownerBirthDate }) => ownerBirthDate !== null)!
    const childs = await new Plans(store.facts, () => NOW).current(planId(ella.id))
    expect(ageOn(childs.ownerBirthDate!, TODAY)).toBe(13)
    expect(childs.lifeAreas).toEqual(['home', 'health', 'leisure', 'school', 'family'])
    const roles = [...childs.participants.values()].map(({ role }) => role)
    expect(roles).toEqual([
      'planOwner',
      'parent',
      'parent',
      'childCoordinator',
      'school',
      'generalPractitioner',
      'serviceProvider',
    ])
    const parents: Actor[] = ['p52', 'p53'].map((id) => ({ participant: participantId(id), capacity: 'owner' }))
    for (const parent of parents)
      expect(standingIn(childs, parent, 'area-family', TODAY), parent.participant).toBe('owner')
    expect(decidesAsOwner(childs, self('p51'), 'consents', null, TODAY)).toBe(false)
    // Nobody else's yes is hers to give.
    const signed = [
      ...childs.consents.map(({ record }) => record!.signed),
      ...childs.planConsents!.map((one) => one.signed),
    ]
    expect(signed.every(({ by, capacity }) => by === 'p52' && capacity === 'owner')).toBe(true)
    const inFamily = await rooms.snapshotFor(childs, parents[0]!, 'area-family')
    expect(inFamily?.collections['actions']).toHaveLength(2)
  })

  test('a plan that has just been opened holds nothing yet', async () => {
    const opened = otherFiles.at(-1)!
    const { seq } = await store.journal.load(planId(opened.id), 'overview')
    expect([opened.goals, opened.whatMatters, seq]).toEqual([[], '', 0])
  })

  test('everybody saw their plan three days ago', async () => {
    const visit = await store.activity.visit(PLAN, participantId('p01'))
    expect(visit).toEqual({ seenAt: NOW - 3 * 24 * 60 * 60_000, seenBefore: null })
  })

  test('every action has someone responsible, in its goal’s area', () => {
    expect(facts.responsibilities.size).toBe(file.actions.length)
    for (const action of file.actions) {
      const area = AREAS[file.goals.find(({ id }) => id === action.goal)!.lifeArea]
      const { responsible, contributors } = action
      expect([...facts.responsibilities.values()]).toContainEqual({
        action: action.id,
        area,
        responsible,
        contributors,
        // Emil does not receive the area, and Nora has said yes to him seeing this action alone.
        ...(action.id === 't07' ? { alone: { answer: 'agreed', on: facts.period.start } } : {}),
      })
    }
  })
})

describe('what people wrote in the demo', () => {
  test('every goal and action is there, once, in its area, with its words and dates', async () => {
    for (const area of facts.lifeAreas) {
      const { goals, actions, evaluations } = (await read<typeof AREA>(`area-${area}`)).collections
      const expected = file.goals.filter(({ lifeArea }) => AREAS[lifeArea] === area)
      expect(goals.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted())
      for (const goal of expected) {
        const entry = goals.find(({ id }) => id === goal.id)!
        expect([plainText(entry.text), plainText(entry.ownWords), entry.parent, entry.status]).toEqual([
          goal.nb,
          goal.ownWords,
          goal.parentGoal,
          goal.status,
        ])
        expect(evaluations.filter((evaluation) => evaluation.goal === goal.id).map(({ text }) => text)).toEqual([
          goal.evaluation,
        ])
      }
      const expectedActions = file.actions.filter(({ goal }) => expected.some(({ id }) => id === goal))
      expect(actions.map(({ id }) => id).toSorted()).toEqual(expectedActions.map(({ id }) => id).toSorted())
      for (const action of expectedActions) {
        const entry = actions.find(({ id }) => id === action.id)!
        expect([plainText(entry.what), entry.goal, entry.start, entry.due]).toEqual([
          action.nb,
          action.goal,
          addDays(action.start, MOVED),
          addDays(action.due, MOVED),
        ])
        // Overdue follows from the date.
        expect(entry.status).toBe(action.status === 'overdue' ? 'inProgress' : action.status)
      }
    }
  })

  test('the overview has every text and list, and what each one contributes under their own id', async () => {
    const { texts, collections } = await read<typeof OVERVIEW>('overview')
    expect(plainText(texts.whatMatters)).toBe(file.whatMatters)
    expect(plainText(texts.situation)).toBe(file.situation)
    expect(Object.fromEntries(collections.contributions.map(({ id, text }) => [id, text]))).toEqual(
      Object.fromEntries(file.participants.map(({ id, contributes }) => [id, contributes])),
    )
    expect(collections.strengths.map(({ text }) => text)).toContain('Husker ansikter')
    expect(collections.needs.length).toBe(file.needs.split(',').length)
    expect(collections.cooperation.map(({ text }) => text).toSorted()).toEqual([...file.otherCooperation].toSorted())
    expect(collections.subPlans.map(({ text }) => text).toSorted()).toEqual([...file.otherPlans].toSorted())
  })

  test('every comment and reply is by its author, at its moved time, and resolved as in the file', async () => {
    const comments = (await allAreas()).flatMap((area) => area.collections.comments)
    expect(comments).toHaveLength(file.comments.length + file.comments.flatMap(({ replies }) => replies).length)
    for (const comment of file.comments) {
      const entry = comments.find(({ id }) => id === comment.id)!
      const by = actorOfKey(entry.createdBy)?.participant
      expect([by, entry.body, entry.target, entry.parent]).toEqual([comment.author, comment.text, comment.target, null])
      const at = Date.parse(`${addDays(comment.at.slice(0, 10), MOVED)}${comment.at.slice(10)}:00+01:00`)
      expect(Date.parse(entry.createdAt)).toBe(at)
      expect(entry.resolved !== null).toBe(comment.resolved)
      const replies = comments.filter(({ parent }) => parent === comment.id)
      expect(new Set(replies.map(({ createdBy, body }) => `${createdBy}: ${body}`))).toEqual(
        new Set(comment.replies.map(({ author, text }) => `${author}: ${text}`)),
      )
    }
  })

  test('every suggestion is there; one by someone without consent for the area is entered by the coordinator', async () => {
    const suggestions = (await allAreas()).flatMap((area) => area.collections.suggestions)
    expect(suggestions.map(({ id, createdBy }) => `${id} ${createdBy}`).toSorted()).toEqual([
      's1 p07',
      's2 p05',
      's3 p12',
      's4 p11/p11',
    ])
    expect(suggestions.find(({ id }) => id === 's2')).toMatchObject({
      field: 'due',
      to: addDays('2027-05-31', MOVED),
      status: 'open',
    })
  })

  test('the journal says who wrote what, and that nobody wrote in the future', async () => {
    // Rows, whether or not a snapshot stands for them by now.
    const { seq, owners } = await store.journal.load(PLAN, 'area-work')
    expect(seq).toBeGreaterThan(5)
    expect(new Set(owners.values())).toEqual(new Set(['p01', 'p05', 'p07', 'p12', 'p13']))
    for (const area of await allAreas()) {
      for (const entry of Object.values(area.collections).flat())
        expect(Date.parse(entry.createdAt)).toBeLessThanOrEqual(NOW)
    }
  })
})

describe('the view of the plan for NAV', () => {
  test('has nothing of health: no area, no consent, no responsibility, nobody’s reading', () => {
    const view = planViewFor(facts, self('p07'), TODAY)
    expect(view.lifeAreas).toEqual(['work', 'economy'])
    expect(view.consents.map(({ participant }) => participant)).toEqual(['p07'])
    const { participants, ...rest } = view
    expect(JSON.stringify(rest)).not.toMatch(/health|home|leisure|t06|t07|t08|t09/i)
    expect(JSON.stringify(participants.map(({ areas, consentTo }) => [areas, consentTo]))).not.toMatch(
      /health|home|leisure/i,
    )
    expect(view.responsibilities.every(({ area }) => area === 'work' || area === 'economy')).toBe(true)
    expect(view.responsibilities).not.toHaveLength(0)
  })
})

describe('seeding', () => {
  test('a store for real people refuses it, and stays empty', async () => {
    const real = openSqliteStore(placeIn(join(folder, 'real')), 'real')
    await expect(seedDemo(real, identityOf, NOW)).rejects.toThrow(/real people/)
    expect(await real.facts.load(PLAN)).toBeNull()
    expect(await real.people.findByIdentity(identityOf('demo-p01'))).toBeNull()
    await real.close()
  })

  test('goes through the guard: what its author may not write, by the facts of the store, stops it', async () => {
    const guarded = openSqliteStore(placeIn(join(folder, 'guarded')), 'demo')
    const create: typeof guarded.facts.create = (made, ...rest) => {
      // What NAV wrote in the work area is in the file; the consent to it is not in the store.
      const consents = made.consents.filter(({ participant }) => participant !== participantId('p07'))
      return guarded.facts.create({ ...made, consents }, ...rest)
    }
    const seeding = seedDemo({ ...guarded, facts: { ...guarded.facts, create } }, identityOf, NOW)
    await expect(seeding).rejects.toThrow(/by p07 was refused: consentWithdrawn/)
    await guarded.close()
  })

  test('a disk that fails while it is made is an error of the start, not of the process', async () => {
    const failing = openSqliteStore(placeIn(join(folder, 'failing')), 'demo')
    const { journal } = failing
    let commits = 0
    const broken = {
      ...journal,
      commit: async (batches: Parameters<typeof journal.commit>[0]) => {
        if (++commits === 5) throw new Error('disk full')
        return journal.commit(batches)
      },
    }
    await expect(seedDemo({ ...failing, journal: broken }, identityOf, NOW)).rejects.toThrow('disk full')
    await failing.close()
  })
})
