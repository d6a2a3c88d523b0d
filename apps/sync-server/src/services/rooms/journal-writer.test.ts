import type { RoomName } from '@ansvarsgruppe/plan-model'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CommitResult } from '../../store/store.ts'
import { JOURNAL_BYTES_WAITING_MAX } from './bounds.ts'
import { JournalWriter, type Append } from './journal-writer.ts'
import { HeldJournal, NOW, openRooms, PLAN, type RoomsFixture } from './rooms-fixture.ts'
import { UNMEASURED } from './rooms-measures.ts'

let fixture: RoomsFixture
let journal: HeldJournal
let writer: JournalWriter
let settled: string[]
const failures: unknown[] = []
beforeEach(async () => {
  fixture = await openRooms()
  journal = new HeldJournal(fixture.store.journal)
  failures.length = 0
  writer = new JournalWriter(journal, (error) => failures.push(error), UNMEASURED)
  settled = []
})
afterEach(async () => {
  journal.release()
  await writer.drain()
  await fixture.stop()
})

function append(name: string, room: RoomName, seq: number | null, factsVersion: number | null = 1): void {
  const row = seq === null ? null : { seq, actor: 'owner', at: NOW, update: Uint8Array.of(seq), happenings: [] }
  const claims = seq === null ? [{ clientId: 5, actor: 'owner' }] : []
  const whole: Append = { key: room, plan: PLAN, room, factsVersion, schemaVersion: 1, row, claims }
  writer.append(whole, (result: CommitResult) => settled.push(`${name} ${result}`))
}

const rowsOf = (commit: number): string[] =>
  (journal.commits[commit] ?? []).map(({ room, rows }) => `${room} ${rows.map(({ seq }) => seq).join(' ')}`)

/** Until the store has been asked for its nth commit. */
async function asked(commits: number): Promise<void> {
  while (journal.commits.length < commits) await new Promise((resolve) => setImmediate(resolve))
}

describe('group commit', () => {
  test('what comes in one turn is one commit, one batch per room', async () => {
    append('a', 'area-work', 1)
    append('b', 'area-health', 1)
    append('c', 'area-work', 2)
    await writer.drain()
    expect(journal.commits).toHaveLength(1)
    expect(rowsOf(0)).toEqual(['area-work 1 2', 'area-health 1'])
    expect(settled).toEqual(['a committed', 'c committed', 'b committed'])
  })

  test('W1: what comes while a commit runs goes into the next, whole', async () => {
    journal.hold()
    append('first', 'area-work', 1)
    await asked(1)
    for (let seq = 2; seq <= 50; seq++) append(`${seq}`, 'area-work', seq)
    append('other', 'area-health', 1)
    expect(settled).toEqual([])
    journal.release()
    await writer.drain()
    expect(journal.commits).toHaveLength(2)
    expect(rowsOf(1)[1]).toBe('area-health 1')
    expect(settled.slice(0, 3)).toEqual(['first committed', '2 committed', '3 committed'])
    expect(settled).toHaveLength(51)
    expect((await fixture.store.journal.load(PLAN, 'area-work')).seq).toBe(50)
  })

  test('W1: nothing is settled before it is on disk', async () => {
    journal.hold()
    append('a', 'area-work', 1)
    await asked(1)
    expect(settled).toEqual([])
    expect((await fixture.store.journal.load(PLAN, 'area-work')).seq).toBe(0)
  })
})

describe('a failure', () => {
  test('of the store refuses the whole group, is told of, and the writer goes on', async () => {
    journal.failNext()
    append('a', 'area-work', 1)
    append('b', 'area-health', 1)
    await writer.drain()
    expect(settled).toEqual(['a refused', 'b refused'])
    expect(failures).toEqual([new Error('disk full')])
    append('again', 'area-work', 1)
    await writer.drain()
    expect(settled.at(-1)).toBe('again committed')
  })

  test('of one room leaves the others in the group alone', async () => {
    append('gap', 'area-work', 7)
    append('sound', 'area-health', 1)
    await writer.drain()
    expect(settled).toEqual(['gap refused', 'sound committed'])
    expect(failures).toEqual([])
  })

  test('W2: refuses what the same room appended after it: it builds on what is lost', async () => {
    journal.hold()
    journal.failNext()
    // A claim takes no sequence number, so the rows after it would fit without it.
    append('claim', 'area-work', null, null)
    await asked(1)
    append('row', 'area-work', 1)
    append('other', 'area-health', 1)
    journal.release()
    await writer.drain()
    expect(settled).toEqual(['claim refused', 'row refused', 'other committed'])
    expect((await fixture.store.journal.load(PLAN, 'area-work')).seq).toBe(0)
  })
})

describe('facts', () => {
  test('of two versions in one batch: it is given back, and never reaches the store', async () => {
    append('old', 'area-work', 1, 1)
    append('new', 'area-work', 2, 2)
    append('other', 'area-health', 1, 1)
    await writer.drain()
    expect(settled).toEqual(['old outdated', 'new outdated', 'other committed'])
    expect(rowsOf(0)).toEqual(['area-health 1'])
  })

  test('W2: what was judged by older ones is given back, with what the room appended after it, as one', async () => {
    const isLast: boolean[] = []
    const give = (seq: number): void => {
      const row = { seq, actor: 'owner', at: NOW, update: Uint8Array.of(seq), happenings: [] }
      const whole = {
        key: 'b',
        plan: PLAN,
        room: 'area-work',
        factsVersion: 7,
        schemaVersion: 1,
        row,
        claims: [],
      } as const
      writer.append(whole, (result, last) => void isLast.push(result === 'outdated' && last))
    }
    journal.hold()
    give(1)
    give(2)
    await asked(1)
    give(3)
    journal.release()
    await writer.drain()
    expect(isLast).toEqual([false, false, true])
    expect(writer.isBehind).toBe(false)
  })

  test('W3: draining waits for what comes again, too', async () => {
    const row = { seq: 1, actor: 'owner', at: NOW, update: Uint8Array.of(1), happenings: [] }
    const judgedBy = (factsVersion: number): Append => ({
      key: 'b',
      plan: PLAN,
      room: 'area-work',
      factsVersion,
      schemaVersion: 1,
      row,
      claims: [],
    })
    writer.append(judgedBy(7), (result) => {
      settled.push(result)
      writer.append(judgedBy(1), (again) => settled.push(again))
    })
    await writer.drain()
    expect(settled).toEqual(['outdated', 'committed'])
  })

  test('count from the row, whatever claims came before it', async () => {
    append('claim', 'area-work', null, null)
    append('row', 'area-work', 1, 1)
    append('claim', 'area-work', null, null)
    await writer.drain()
    expect(journal.commits[0]?.[0]?.factsVersion).toBe(1)
    expect(settled).toEqual(['claim committed', 'row committed', 'claim committed'])
  })
})

describe('drain', () => {
  test('W3: waits for what was appended before it, however much others go on writing', async () => {
    let seq = 0
    let isOver = false
    const goOn = (): void => {
      if (isOver) return
      const row = { seq: ++seq, actor: 'owner', at: NOW, update: Uint8Array.of(1), happenings: [] }
      writer.append(
        { key: 'b', plan: PLAN, room: 'area-health', factsVersion: 1, schemaVersion: 1, row, claims: [] },
        goOn,
      )
    }
    goOn()
    append('mine', 'area-work', 1)
    const drained = writer.drain().then(() => 'drained')
    const still = asked(20).then(() => 'still waiting')
    const first = await Promise.race([drained, still])
    await still
    isOver = true
    expect(first).toBe('drained')
    expect(settled).toEqual(['mine committed'])
  })

  test('is over at once when nothing waits', async () => {
    await writer.drain()
    expect(journal.commits).toEqual([])
  })
})

test('is behind while too much waits for the disk, and no longer when it is there or lost', async () => {
  const update = new Uint8Array(JOURNAL_BYTES_WAITING_MAX)
  const big = (seq: number): Append => ({
    key: 'b',
    plan: PLAN,
    room: 'area-work',
    factsVersion: 1,
    schemaVersion: 1,
    row: { seq, actor: 'owner', at: NOW, update, happenings: [] },
    claims: [],
  })
  journal.hold()
  writer.append(big(1), () => {})
  expect(writer.isBehind).toBe(false)
  append('one more', 'area-work', 2)
  expect(writer.isBehind).toBe(true)
  journal.release()
  await writer.drain()
  expect(writer.isBehind).toBe(false)
  journal.hold()
  journal.failNext()
  writer.append(big(3), () => {})
  await asked(2)
  // What comes after it is lost with it.
  writer.append(big(4), () => {})
  expect(writer.isBehind).toBe(true)
  journal.release()
  await writer.drain()
  expect(writer.isBehind).toBe(false)
})
