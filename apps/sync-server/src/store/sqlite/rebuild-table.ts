/**
 * What ALTER TABLE cannot: a table with other columns in its place, as https://sqlite.org/lang_altertable.html (section
 * 7) does it. Whatever other steps have added to the table meanwhile stays. Foreign keys must be off: dropping a table
 * would take what refers to it along.
 */
import type { DatabaseSync } from 'node:sqlite'

/** `change` is given the table's own CREATE TABLE and answers another. Columns both have keep what is in them. */
export function rebuildTable(db: DatabaseSync, table: string, change: (sql: string) => string): void {
  if (Number(db.prepare('PRAGMA foreign_keys').get()?.['foreign_keys']) !== 0)
    throw new Error('a table is rebuilt while foreign keys are off')
  const made = db.prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table)
  const beside = db
    .prepare("SELECT sql FROM sqlite_schema WHERE type IN ('index', 'trigger') AND tbl_name = ? AND sql IS NOT NULL")
    .all(table)
  const before = String(made?.['sql'])
  const after = change(before)
  if (after === before) throw new Error(`the table ${table} is not as this step knows it`)
  const next = `${table}_next`
  db.exec(after.replace(new RegExp(`CREATE TABLE "?${table}"?`), `CREATE TABLE ${next}`))
  const had = new Set(columnsOf(db, table))
  const kept = columnsOf(db, next)
    .filter((column) => had.has(column))
    .join(', ')
  db.exec(`INSERT INTO ${next} (${kept}) SELECT ${kept} FROM ${table}`)
  db.exec(`DROP TABLE ${table}; ALTER TABLE ${next} RENAME TO ${table}`)
  for (const { sql } of beside) db.exec(String(sql))
}

function columnsOf(db: DatabaseSync, table: string): string[] {
  return db
    .prepare(`SELECT name FROM pragma_table_info(?)`)
    .all(table)
    .map(({ name }) => String(name))
}
