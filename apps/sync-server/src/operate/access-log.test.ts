/** The log of who has seen a plan, as an operator meets it: verified, backed up, restored and erased. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { participantId } from '@ansvarsgruppe/plan-model'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { factsWith, NOW } from '../../../../packages/plan-model/src/guard/policy-fixture.ts'
import { planReference } from '../services/rooms/unsound-report.ts'
import { KEY_FILE } from '../services/keys.ts'
import { openBeside } from '../store/beside-fixture.ts'
import { createPlan } from '../store/plan-fixture.ts'
import { DATABASE_FILE } from '../store/sqlite/database.ts'
import { operate } from './operate-fixture.ts'

const FACTS = factsWith({ writingHelp: false })

let parent: string
const folder = (name: string): string => join(parent, name)

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'operate-log-'))
  const store = await openBeside(folder('data'), 'real')
  await createPlan(store, FACTS)
  const accesses = [1, 2, 3].map((number) => ({
    at: NOW + number,
    act: 'read' as const,
    part: 'overview' as const,
    why: { kind: 'participant' as const },
  }))
  const who = { name: 'Henrik Sæther', role: 'generalPractitioner', title: '', organisation: '' } as const
  const accessor = participantId('reader')
  await store.accessLog.append([
    { plan: FACTS.planId, sitting: null, accessor, capacity: 'self', who, accesses, endedAt: null },
  ])
  await store.close()
})
afterAll(() => rm(parent, { recursive: true }))

async function tampered(name: string, tampering: string): Promise<string> {
  await cp(folder('data'), folder(name), { recursive: true })
  const db = new DatabaseSync(join(folder(name), DATABASE_FILE))
  for (const { trigger } of db.prepare("SELECT name AS trigger FROM sqlite_schema WHERE type = 'trigger'").all())
    db.exec(`DROP TRIGGER ${String(trigger)}`)
  db.exec(tampering)
  db.close()
  return folder(name)
}

test('verify says that it holds', async () => {
  expect(await operate(folder('data'), ['verify'])).toMatchObject({
    status: 0,
    said: expect.stringContaining('Who has seen 1 plan, 3 rows: each is what was written.'),
  })
})

test.each([
  ['changed', 'UPDATE access_log SET at = at + 1 WHERE seq = 2', 2],
  ['cut off', 'DELETE FROM access_log WHERE seq = 3', 3],
])('verify names the first row that is %s, and no person', async (name, tampering, row) => {
  const { status, said } = await operate(await tampered(name, tampering), ['verify'])
  expect(status).toBe(1)
  expect(said).toContain(`${planReference(FACTS.planId)}: row ${row} of who has seen the plan is not what was written`)
  expect(said).not.toMatch(/reader|Henrik/)
})

test('a backup is of it too: one whose log was changed, or cut off with its mark, is not restored', async () => {
  expect(await operate(folder('data'), ['backup', folder('copy'), folder('keys')])).toMatchObject({ status: 0 })
  const restore = async (name: string): Promise<number> => {
    const target = folder(`from-${name}`)
    await cp(join(folder('data'), KEY_FILE), join(target, KEY_FILE))
    return (await operate(target, ['restore', folder(name), folder('keys')])).status
  }
  for (const [name, change] of [
    ['copy-changed', 'UPDATE access_log SET at = at + 1 WHERE seq = 2'],
    ['copy-cut', 'DELETE FROM access_log; DELETE FROM access_log_heads'],
  ] as const) {
    await cp(folder('copy'), folder(name), { recursive: true })
    const db = new DatabaseSync(join(folder(name), DATABASE_FILE))
    for (const { trigger } of db.prepare("SELECT name AS trigger FROM sqlite_schema WHERE type = 'trigger'").all())
      db.exec(`DROP TRIGGER ${String(trigger)}`)
    db.exec(change)
    db.close()
    expect([name, await restore(name)]).toEqual([name, 1])
  }
  expect(await restore('copy')).toBe(0)
})
