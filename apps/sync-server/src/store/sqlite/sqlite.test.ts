import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { personId } from '@ansvarsgruppe/plan-model'
import { USUAL_CHOICES } from '@ansvarsgruppe/plan-model/contract'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { describeStore } from '../contract.ts'
import { auditIn } from './audit-fixture.ts'
import { DATABASE_FILE, openDatabase } from './database.ts'
import { placeIn, TEST_WRAPPING_KEY } from '../place-fixture.ts'
import { openSqliteStore } from './index.ts'
import { KeyRing } from './key-ring.ts'
import { migrate } from './migrations.ts'
import { sqlitePeople } from './people.ts'
import { Sealed } from './sealed.ts'

describeStore('the embedded store', {
  open: async (folder, purposeOfNew) => openSqliteStore(placeIn(folder), purposeOfNew),
  audit: auditIn,
})

describe('the embedded database', () => {
  let folder: string
  let db: DatabaseSync
  let keys: KeyRing
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'database-test-')), 'data')
    keys = new KeyRing(folder, TEST_WRAPPING_KEY)
    db = openDatabase(folder, keys)
  })
  afterEach(() => {
    if (db.isOpen) db.close()
    keys.close()
    rmSync(join(folder, '..'), { recursive: true })
  })

  const pragma = (name: string): unknown => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]

  test.each([
    ['journal_mode', 'wal'],
    // 2 is FULL: a commit has been fsynced when it returns.
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['secure_delete', 1],
    ['busy_timeout', 5_000],
  ])('has %s %s', (name, value) => {
    expect(pragma(name)).toBe(value)
  })

  test('is the owner’s alone on disk, its log too', () => {
    const files = readdirSync(folder)
    expect(files).toContain(DATABASE_FILE)
    expect(files).toContain(`${DATABASE_FILE}-wal`)
    for (const file of files)
      expect([file, (statSync(join(folder, file)).mode & 0o777).toString(8)]).toEqual([file, '600'])
    expect((statSync(folder).mode & 0o777).toString(8)).toBe('700')
  })

  test('of an older version is brought up to date, with what is usual for what nobody chose', async () => {
    const old = join(folder, 'old')
    mkdirSync(old)
    const before = new DatabaseSync(join(old, DATABASE_FILE))
    migrate(before, keys, 2)
    before.exec("INSERT INTO people (id, name, identity, language) VALUES ('nora', 'Nora', 'identity', 'nn')")
    before.close()
    db.close()
    db = openDatabase(old, keys)
    const nora = await sqlitePeople(db, new Sealed(keys)).find(personId('nora'))
    expect(nora?.choices).toEqual({ ...USUAL_CHOICES, language: 'nn' })
  })

  test('of before rooms had versions holds rooms of the first', async () => {
    const old = join(folder, 'old')
    mkdirSync(old)
    const before = new DatabaseSync(join(old, DATABASE_FILE))
    migrate(before, keys, 7)
    before.exec(`
      INSERT INTO plans (id, facts_version, owner, life_areas, period_start, period_end, next_revision)
        VALUES ('plan', 1, 'owner', '[]', '', '', '');
      INSERT INTO journal VALUES ('plan', 'area-work', 1, 'owner', 0, x'', x''), ('plan', 'area-work', 2, 'owner', 0, x'', x''),
        ('erased', 'overview', 1, 'owner', 0, x'', x'')`)
    before.close()
    db.close()
    db = openDatabase(old, keys)
    expect(db.prepare('SELECT * FROM room_schemas').all()).toMatchObject([
      { plan: 'plan', room: 'area-work', version: 1 },
    ])
  })

  test('of before there were several providers keeps its people, their parts and their sessions, and what refers to them', () => {
    const old = join(folder, 'old')
    mkdirSync(old)
    const before = new DatabaseSync(join(old, DATABASE_FILE))
    before.exec('PRAGMA foreign_keys = ON')
    migrate(before, keys, 9)
    // Whatever another step has added meanwhile stays, whichever came first.
    before.exec(`
      ALTER TABLE participants ADD COLUMN beside TEXT;
      INSERT INTO people (id, name, identity) VALUES ('nora', 'v1.x', 'hash');
      INSERT INTO sessions VALUES ('token', 'nora', 5);
      INSERT INTO plans (id, facts_version, owner, life_areas, period_start, period_end, next_revision)
        VALUES ('plan', 1, 'p01', '[]', '', '', '');
      INSERT INTO participants VALUES ('plan', 'p01', 0, 'nora', 'v1.x', 'planOwner', '', '', '[]', NULL, 'kept')`)
    before.close()
    db.close()
    db = openDatabase(old, keys)
    expect(db.prepare('SELECT * FROM identities').all()).toMatchObject([{ identity: 'hash', person: 'nora' }])
    expect(db.prepare('SELECT * FROM sessions').all()).toMatchObject([{ token_hash: 'token', level: 'low' }])
    expect(db.prepare('SELECT * FROM participants').all()).toMatchObject([
      { id: 'p01', person: 'nora', ends_on: null, beside: 'kept', confidentiality_signed_on: null },
    ])
    expect(pragma('foreign_key_check')).toBeUndefined()
    expect(pragma('foreign_keys')).toBe(1)
    const again = 'INSERT INTO participants (plan, id, position, person, name, role, title, organisation)'
    expect(() => db.exec(`${again} VALUES ('plan', 'p02', 1, 'nora', '', '', '', '')`)).toThrow(/UNIQUE/)
    db.exec(`${again} VALUES ('plan', 'p03', 1, NULL, '', '', '', ''), ('plan', 'p04', 1, NULL, '', '', '', '')`)
    expect(() => db.exec("DELETE FROM people WHERE id = 'nora'")).toThrow(/FOREIGN KEY/)
    db.exec("DELETE FROM plans; DELETE FROM people WHERE id = 'nora'")
    expect(db.prepare('SELECT * FROM participants').all()).toEqual([])
    expect(db.prepare('SELECT * FROM sessions').all()).toEqual([])
  })

  test('of a newer version of the program is left alone', () => {
    db.exec('PRAGMA user_version = 1000')
    db.close()
    expect(() => openDatabase(folder, keys)).toThrow(/newer version/)
    db = new DatabaseSync(join(folder, DATABASE_FILE))
    expect(pragma('user_version')).toBe(1000)
  })
})
