import {
  isAccessPart,
  type AccessAct,
  type AccessGround,
  type AccessWho,
  type Actor,
  type ActorKey,
  type PlanId,
} from '@ansvarsgruppe/plan-model'
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite'
import type { Access, AccessAppend, AccessLogStore, AccessSearch, AccessSitting } from '../access-log-store.ts'
import { accessLinkOf, type AccessLogHead } from './access-log-chain.ts'
import { AccessLogHeads } from './access-log-heads.ts'
import { inOneMoment, inTransaction } from './database.ts'
import type { KeyRing } from './key-ring.ts'
import type { Sealed } from './sealed.ts'

type Row = Record<string, SQLOutputValue>

/** What is sealed of a row. */
interface Words {
  readonly who: AccessWho
  readonly why: AccessGround
}

const NOTHING = new Uint8Array()

export function sqliteAccessLog(db: DatabaseSync, sealed: Sealed, keys: KeyRing): AccessLogStore {
  const heads = new AccessLogHeads(db, keys)
  const insert = db.prepare(`INSERT INTO access_log
    (plan, seq, sitting, at, participant, capacity, act, part, sealed, link) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const firstOf = db.prepare(
    'SELECT participant, capacity FROM access_log WHERE plan = ? AND seq = ? AND sitting = seq',
  )
  const found = new Map<string, StatementSync>()
  const rowsOf = db.prepare(`SELECT * FROM access_log
    WHERE plan = ? AND sitting IN (SELECT value FROM json_each(?)) ORDER BY sitting DESC, seq`)
  // From one person to the next: DISTINCT would read every row.
  const nextPerson = db.prepare(
    'SELECT participant FROM access_log WHERE plan = ? AND participant > ? ORDER BY participant LIMIT 1',
  )
  const latestOf = db.prepare(
    "SELECT * FROM access_log WHERE plan = ? AND participant = ? AND act <> 'end' ORDER BY seq DESC LIMIT 1",
  )

  const inParts = db.prepare(
    'SELECT 1 FROM access_log WHERE plan = ? AND participant = ? AND part IN (SELECT value FROM json_each(?)) LIMIT 1',
  )

  /** What is not asked for is not in the statement, so that an index of what is can be used. */
  const numbersOf = (search: AccessSearch): number[] => {
    const conditions = CONDITIONS.filter(({ isAsked }) => isAsked(search))
    const sql = `SELECT seq FROM access_log AS first WHERE plan = :plan AND sitting = seq
      ${conditions.map((condition) => `AND ${condition.sql}`).join(' ')} ORDER BY seq DESC LIMIT :limit`
    const statement = found.get(sql) ?? db.prepare(sql)
    found.set(sql, statement)
    const given = { ...search, parts: JSON.stringify(search.parts) }
    const asked = Object.fromEntries(conditions.flatMap(({ names }) => names.map((name) => [name, given[name]])))
    return statement.all({ plan: search.plan, limit: search.limit, ...asked }).map(({ seq }) => Number(seq))
  }

  const wordsOf = (row: Row): Words => {
    const bytes = sealed.openBytes(
      ['accessLog', row['plan'] as PlanId, '', Number(row['seq'])],
      row['sealed'] as Uint8Array,
    )
    return JSON.parse(Buffer.from(bytes).toString()) as Words
  }

  const appendOne = (append: AccessAppend): number | null => {
    const { plan, accessor, capacity, who, accesses, endedAt } = append
    const head = heads.of(plan)
    if (head === null || !sealed.opens(plan)) return null
    if (append.sitting !== null) {
      const first = firstOf.get(plan, append.sitting)
      if (first?.['participant'] !== accessor || first['capacity'] !== capacity)
        throw new Error('a sitting goes on as whoever began it')
    }
    const sitting = append.sitting ?? head.seq + 1
    let last: AccessLogHead = head
    const add = (at: number, act: string, part: string, words: Words | null): void => {
      const seq = last.seq + 1
      const bytes =
        words === null ? NOTHING : sealed.bytes(['accessLog', plan, '', seq], Buffer.from(JSON.stringify(words)))
      const row = { plan, seq, sitting, at, participant: accessor, capacity, act, part, sealed: bytes }
      last = { seq, link: accessLinkOf(last.link, row) }
      insert.run(plan, seq, sitting, at, accessor, capacity, act, part, bytes, last.link)
    }
    for (const { at, act, part, why } of accesses) add(at, act, part, { who, why })
    if (endedAt !== null) add(endedAt, 'end', '', null)
    if (last !== head) heads.advance(plan, last)
    return sitting
  }

  const sittingsOf = (rows: readonly Row[]): AccessSitting[] => {
    const sittings = new Map<number, { first: Row; to: number | null; accesses: Access[] }>()
    for (const row of rows) {
      const number = Number(row['sitting'])
      const sitting = sittings.get(number) ?? { first: row, to: null, accesses: [] }
      sittings.set(number, sitting)
      if (row['act'] === 'end') sitting.to = Number(row['at'])
      else sitting.accesses.push(accessOf(row, wordsOf(row)))
    }
    return [...sittings].map(([number, { first, to, accesses }]) => ({
      number,
      accessor: String(first['participant']) as ActorKey,
      capacity: first['capacity'] as Actor['capacity'],
      who: wordsOf(first).who,
      from: Number(first['at']),
      to,
      accesses,
    }))
  }

  return {
    append: async (appends) => inTransaction(db, () => appends.map(appendOne)),
    sittings: async (search) =>
      inOneMoment(db, () => {
        if (!sealed.opens(search.plan)) return []
        return sittingsOf(rowsOf.all(search.plan, JSON.stringify(numbersOf(search))))
      }),
    people: async (plan, parts) =>
      inOneMoment(db, () => {
        const people: Array<{ accessor: ActorKey; name: string }> = []
        if (!sealed.opens(plan)) return people
        let next = nextPerson.get(plan, '')
        while (next !== undefined) {
          const accessor = String(next['participant']) as ActorKey
          const isThere = parts === null || inParts.get(plan, accessor, JSON.stringify(parts)) !== undefined
          const latest = isThere ? latestOf.get(plan, accessor) : undefined
          if (latest !== undefined) people.push({ accessor, name: wordsOf(latest).who.name })
          next = nextPerson.get(plan, accessor)
        }
        return people
      }),
  }
}

interface Condition {
  readonly sql: string
  readonly names: ReadonlyArray<'accessor' | 'except' | 'parts' | 'from' | 'to' | 'before'>
  readonly isAsked: (search: AccessSearch) => boolean
}

const CONDITIONS: readonly Condition[] = [
  { sql: 'participant = :accessor', names: ['accessor'], isAsked: ({ accessor }) => accessor !== null },
  { sql: 'participant <> :except', names: ['except'], isAsked: ({ except }) => except !== null },
  {
    sql: `EXISTS (SELECT 1 FROM access_log WHERE plan = :plan
      AND part IN (SELECT value FROM json_each(:parts)) AND sitting = first.seq)`,
    names: ['parts'],
    isAsked: ({ parts }) => parts !== null,
  },
  {
    sql: 'at >= :from AND at < :to',
    names: ['from', 'to'],
    isAsked: ({ from, to }) => from > 0 || to < Number.MAX_SAFE_INTEGER,
  },
  { sql: 'seq < :before', names: ['before'], isAsked: ({ before }) => before !== null },
]

function accessOf(row: Row, { why }: Words): Access {
  const part = row['part']
  if (!isAccessPart(part)) throw new Error('the access log names a part this program does not know')
  return { at: Number(row['at']), act: String(row['act']) as AccessAct, part, why }
}
