/** For tests: a store as an older version of the program would have written it. */
import { renameSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { KeyRing } from './key-ring.ts'
import { migrate } from './migrations.ts'

interface Column {
  readonly name: string
  readonly mustBeGiven: boolean
}

/** Makes the database at `path` one that has gone no further than `step`, with whatever of it there was a place for then. */
export function makeOlder(path: string, step: number): void {
  const older = `${path}-older`
  const db = new DatabaseSync(older)
  // Nothing is there yet to be sealed.
  migrate(db, {} as KeyRing, step)
  db.exec(`PRAGMA foreign_keys = OFF; ATTACH '${path}' AS newer`)
  for (const { name } of db.prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table'").all())
    copyRows(db, String(name))
  db.exec('DETACH newer')
  db.close()
  renameSync(older, path)
}

function copyRows(db: DatabaseSync, table: string): void {
  const there = new Set(columnsOf(db, 'newer', table).map(({ name }) => name))
  if (there.size === 0) return
  const columns = columnsOf(db, 'main', table).filter(({ name, mustBeGiven }) => there.has(name) || mustBeGiven)
  const names = columns.map(({ name }) => name).join(', ')
  const values = columns.map(({ name }) => (there.has(name) ? name : 'hex(randomblob(16))')).join(', ')
  // A participant without a person had no place then.
  db.exec(`INSERT OR IGNORE INTO main.${table} (${names}) SELECT ${values} FROM newer.${table}`)
}

function columnsOf(db: DatabaseSync, schema: string, table: string): Column[] {
  return db
    .prepare(`PRAGMA ${schema}.table_info(${table})`)
    .all()
    .map((row) => ({ name: String(row['name']), mustBeGiven: row['notnull'] === 1 && row['dflt_value'] === null }))
}
