/**
 * People write while facts change, commits are held and some fail: compared with a model that shares nothing with how a
 * room judges anew.
 *
 *  - Every row on the disk is allowed by the facts of the version under which it was committed: inspected and judged from
 *    the beginning, row by row.
 *  - What was called saved is on the disk; what anybody was shown was on the disk before.
 *  - Where no commit failed and no writer's rights changed, nobody is sent away.
 *
 * FUZZ_SEED repeats a run, FUZZ_WORLDS lengthens it.
 */
import {
  asSelf,
  actorKey,
  AREA,
  createEntry,
  entryId,
  readRoom,
  rootTypes,
  setField,
  standingIn,
  type PlanFacts,
} from '@ansvarsgruppe/plan-model'
import { Inspector, judge } from '@ansvarsgruppe/plan-model/guard'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { Random } from '../../../../../packages/plan-model/src/guard/inspect/honest-edits.ts'
import { NEW_AREA_ENTRIES, TODAY } from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import type { FactsCommand } from '../plans/commands.ts'
import {
  actorOf,
  applyAll,
  NOW,
  openRooms,
  PLAN,
  type Column,
  type RoomsFixture,
  type TestMember,
} from './rooms-fixture.ts'
import type { Room } from './room.ts'

const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000)
const worlds = Number(process.env['FUZZ_WORLDS'] ?? 12)
const STEPS = 120
const WRITERS = ['owner', 'coordinator', 'responsible', 'contributor', 'commenter'] as const
const ACTION = entryId('assigned')
const OWNER = actorOf('owner').participant

/** Facts that say nothing about what these people may do in this room. */
const OF_NOBODY_HERE: readonly FactsCommand[] = [
  { kind: 'setWritingHelp', input: { until: '2026-12-01' } },
  { kind: 'setPeriod', input: { start: '2026-01-01', end: '2026-12-30', nextRevision: '2026-12-01' } },
  { kind: 'withdrawConsent', participant: actorOf('reader').participant },
  {
    kind: 'giveConsent',
    participant: actorOf('reader').participant,
    input: { areas: ['work'], level: 'read', to: '2026-12-31' },
  },
]

const responsible = (who: Column): FactsCommand => ({
  kind: 'setResponsibility',
  action: ACTION,
  input: { area: 'work', responsible: actorOf(who).participant, contributors: [] },
  isInArea: true,
})
const consent = (who: Column, level: 'read' | 'comment' | 'contribute'): FactsCommand => ({
  kind: 'giveConsent',
  participant: actorOf(who).participant,
  input: { areas: ['work'], level, to: '2026-12-31' },
})
const OF_SOMEBODY: readonly FactsCommand[] = [
  responsible('responsible'),
  responsible('contributor'),
  consent('contributor', 'comment'),
  consent('contributor', 'contribute'),
  consent('commenter', 'read'),
  consent('commenter', 'comment'),
  { kind: 'withdrawConsent', participant: actorOf('contributor').participant },
]

interface Person {
  readonly column: Column
  member: TestMember
  room: Room
}

class World {
  readonly #random: Random
  readonly #fixture: RoomsFixture
  readonly #isPeaceful: boolean
  readonly #people: Person[] = []
  readonly #factsBy = new Map<number, PlanFacts>()
  readonly saved: string[] = []
  /** Of others' edits, those that somebody has been told of. */
  readonly shown = new Set<string>()
  sentAway = 0
  #edits = 0

  constructor(fixture: RoomsFixture, random: Random, isPeaceful: boolean) {
    this.#fixture = fixture
    this.#random = random
    this.#isPeaceful = isPeaceful
    this.#factsBy.set(1, fixture.facts)
    fixture.plans.onChange((facts) => this.#factsBy.set(facts.version, facts))
  }

  async begin(): Promise<void> {
    for (const column of WRITERS) this.#people.push({ column, ...(await this.#fixture.join(column)) })
    const [owner] = this.#people
    if (owner === undefined) return
    await this.#sent(owner, (doc) => {
      const by = { by: OWNER, at: NOW }
      createEntry(AREA, doc, 'goals', NEW_AREA_ENTRIES.goals, by, entryId('goal'))
      createEntry(AREA, doc, 'actions', NEW_AREA_ENTRIES.actions, by, ACTION)
    })
  }

  async run(): Promise<void> {
    const random = this.#random
    for (let step = 0; step < STEPS; step++) {
      const choice = random.below(20)
      // Most by those whose rights may change.
      if (choice < 11) this.#write(random.pick(random.chance(0.7) ? this.#people.slice(2) : this.#people))
      else if (choice < 14) await this.#changeFacts()
      else if (choice < 16) this.#hold()
      else if (choice < 18) this.#fixture.journal.release()
      else if (choice === 18 && !this.#isPeaceful && random.chance(0.3)) this.#fixture.journal.failNext()
      for (let turns = random.below(3); turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve))
      await this.#comeAgain()
    }
    this.#fixture.journal.release()
    for (let turns = 0; turns < 40; turns++) await new Promise((resolve) => setImmediate(resolve))
  }

  /** What was held before goes through. */
  #hold(): void {
    this.#fixture.journal.release()
    this.#fixture.journal.hold()
  }

  /** What is not as it should be. */
  async problems(): Promise<string[]> {
    const stored = await this.#fixture.store.journal.load(PLAN, 'area-work')
    const replayed = new Y.Doc()
    const inspector = new Inspector(replayed, rootTypes(AREA))
    const problems: string[] = []
    for (let seq = 1; seq <= stored.seq; seq++) {
      const { update, actor, facts } = this.#committed(seq)
      const inspection = inspector.inspect(update)
      const standing = facts === undefined ? null : standingIn(facts, actor, 'area-work', TODAY)
      if (facts === undefined || standing === null || inspection.status !== 'ok') {
        problems.push(`row ${seq}: no standing, or ${inspection.status}`)
      } else {
        const verdict = judge(inspection.changes, {
          room: AREA,
          doc: replayed,
          rights: { actor, room: 'area-work', standing, facts, today: TODAY },
          now: NOW,
          ownerOf: (clientId) => stored.owners.get(clientId) ?? null,
        })
        if (!verdict.ok) problems.push(`row ${seq}, by ${actorKey(actor)}: ${verdict.reason}`)
      }
      Y.applyUpdate(replayed, update)
    }
    const onDisk = new Y.Doc()
    applyAll(onDisk, [...(stored.snapshot === null ? [] : [stored.snapshot.update]), ...stored.updates])
    if (contentOf(onDisk) !== contentOf(replayed)) problems.push('what is on the disk is not what was handed over')
    const there = new Set([...onDisk.getMap('comments').keys(), ...onDisk.getMap('progressNotes').keys()])
    for (const id of this.saved) if (!there.has(id)) problems.push(`${id} was saved, and is not there`)
    for (const id of this.shown) if (!there.has(id)) problems.push(`${id} was shown, and is not there`)
    return problems
  }

  /** The last time the row was handed over: only that one can have gone through. */
  #committed(seq: number) {
    const offered = this.#fixture.journal.commits
      .flat()
      .flatMap((batch) => batch.rows.map((row) => ({ row, factsVersion: batch.factsVersion ?? 0 })))
      .findLast(({ row }) => row.seq === seq)
    if (offered === undefined) throw new Error(`row ${seq} was never handed over`)
    const column = WRITERS.find((name) => actorKey(actorOf(name)) === offered.row.actor) ?? 'reader'
    return { update: offered.row.update, actor: actorOf(column), facts: this.#factsBy.get(offered.factsVersion) }
  }

  #write(person: Person): void {
    const random = this.#random
    const id = entryId(`e${++this.#edits}`)
    const by = { by: person.member.actor.participant, at: NOW }
    const what = random.below(3)
    const write = (doc: Y.Doc): void => {
      if (what === 0) createEntry(AREA, doc, 'comments', NEW_AREA_ENTRIES.comments, by, id)
      if (what === 1) createEntry(AREA, doc, 'progressNotes', NEW_AREA_ENTRIES.progressNotes, by, id)
      if (what === 2) setField(AREA, doc, 'actions', ACTION, 'status', random.pick(['planned', 'inProgress', 'onHold']))
    }
    const update = person.member.make(write)
    const outcome = person.room.edit(person.member, update, () => {
      if (what < 2) this.saved.push(id)
    })
    // A page throws its replica away then; here they come again with what is on the disk.
    if (outcome.status === 'refused') this.#leave(person)
  }

  #sent(person: Person, write: (doc: Y.Doc) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const outcome = person.room.edit(person.member, person.member.make(write), resolve)
      if (outcome.status !== 'accepted') reject(new Error(JSON.stringify(outcome)))
    })
  }

  #leave({ member, room }: Person): void {
    this.#fixture.rooms.leave(room, member)
    member.events.push({ kind: 'end', reason: 'notAllowed' })
  }

  async #comeAgain(): Promise<void> {
    for (const person of this.#people) {
      for (const name of ['comments', 'progressNotes'])
        for (const [id, entry] of person.member.doc.getMap<Y.Map<unknown>>(name))
          if (entry.get('createdBy') !== person.member.actor.participant) this.shown.add(id)
      const ended = person.member.events.find((event) => event.kind === 'end')
      if (ended?.kind !== 'end') continue
      // A room that was dropped is loaded when what it had under way is settled.
      this.#fixture.journal.release()
      if (ended.reason === 'tryLater') this.sentAway++
      const { member, room } = await this.#fixture.join(person.column)
      ;[person.member, person.room] = [member, room]
      if (member.events.length > 0) continue
      room.difference(Y.encodeStateVector(new Y.Doc()), (...updates) => {
        for (const update of updates) Y.applyUpdate(member.doc, update)
      })
    }
  }

  async #changeFacts(): Promise<void> {
    const command = this.#random.pick(this.#isPeaceful ? OF_NOBODY_HERE : OF_SOMEBODY)
    // Sometimes by another server, which this one hears of from the store alone.
    if (this.#isPeaceful || this.#random.chance(0.8)) {
      await this.#fixture.plans.command(PLAN, asSelf(OWNER), command)
      return
    }
    const known = this.#fixture.plans.known(PLAN)
    const next = { ...known, version: known.version + 1, consents: known.consents.slice(1) }
    const isSaved = await this.#fixture.store.facts.save(next, {
      actor: 'owner',
      at: NOW,
      command: 'test',
      subject: null,
    })
    if (isSaved) this.#factsBy.set(next.version, next)
  }
}

/** In an order of its own: Yjs' is of how it came. */
function contentOf(doc: Y.Doc): string {
  const { collections } = readRoom(AREA, doc)
  const entries = Object.values(collections).flatMap((all) => all.map((entry) => JSON.stringify(entry)))
  return entries.toSorted().join('\n')
}

/** Throws what is not as it should be. */
async function play(isPeaceful: boolean): Promise<{ saved: number; sentAway: number }> {
  const total = { saved: 0, sentAway: 0 }
  for (let number = 0; number < worlds; number++) {
    const fixture = await openRooms()
    const world = new World(fixture, new Random((seed + number * 7919) | 0), isPeaceful)
    try {
      await world.begin()
      await world.run()
      const problems = await world.problems()
      if (problems.length > 0) throw new Error(`seed ${seed}, world ${number}: ${problems.join('; ')}`)
      total.saved += world.saved.length
      total.sentAway += world.sentAway
    } finally {
      await fixture.stop()
    }
  }
  process.stdout.write(`changing facts, seed ${seed}: ${JSON.stringify(total)}\n`)
  // Else nothing was tried.
  expect(total.saved).toBeGreaterThan(worlds * 10)
  return total
}

describe(`people write while facts change, seed ${seed}`, { timeout: 60_000 + worlds * 8_000 }, () => {
  test('rights of nobody here: nobody is sent away', async () => {
    expect((await play(true)).sentAway).toBe(0)
  })

  test('rights of those who write, too, and commits fail', async () => {
    expect((await play(false)).sentAway).toBeGreaterThan(0)
  })
})
