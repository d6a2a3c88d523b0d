import { personId } from '@ansvarsgruppe/plan-model'
import { LANGUAGES, READ_OUT_LEVELS, TEXT_SIZES, USUAL_CHOICES, type Choices } from '@ansvarsgruppe/plan-model/contract'
import type { DatabaseSync } from 'node:sqlite'
import type { PeopleStore, Person } from '../store.ts'
import type { Sealed } from './sealed.ts'

type Row = NonNullable<ReturnType<ReturnType<DatabaseSync['prepare']>['get']>>

export function sqlitePeople(db: DatabaseSync, sealed: Sealed): PeopleStore {
  const columns = 'id, name, language, text_size, simple_type, read_out'
  const byId = db.prepare(`SELECT ${columns} FROM people WHERE id = ?`)
  const byIdentity = db.prepare(`SELECT ${columns} FROM people WHERE identity = ?`)
  const insert = db.prepare(`INSERT INTO people (${columns}, identity) VALUES (?, ?, ?, ?, ?, ?, ?)`)
  // One statement: two changes at once, of different choices, both stay.
  const change = db.prepare(`
    UPDATE people SET
      language = coalesce(?, language), text_size = coalesce(?, text_size),
      simple_type = coalesce(?, simple_type), read_out = coalesce(?, read_out)
    WHERE id = ?`)
  return {
    find: async (id) => personOf(sealed, byId.get(id)),
    findByIdentity: async (identity) => personOf(sealed, byIdentity.get(identity)),
    create: async ({ id, name, choices }, identity) => {
      const { language, textSize, simpleType, readOut } = choices
      insert.run(id, sealed.personName(id, name), language, textSize, Number(simpleType), readOut, identity)
    },
    changeChoices: async (id, { language = null, textSize = null, simpleType, readOut = null }) => {
      change.run(language, textSize, simpleType === undefined ? null : Number(simpleType), readOut, id)
    },
  }
}

function personOf(sealed: Sealed, row: Row | undefined): Person | null {
  if (row === undefined) return null
  const id = personId(String(row['id']))
  return { id, name: sealed.openPersonName(id, String(row['name'])), choices: choicesOf(row) }
}

/** A word this version does not know reads as what is usual. */
function choicesOf(row: Row): Choices {
  const { textSize, readOut } = USUAL_CHOICES
  return {
    language: LANGUAGES.find((language) => language === row['language']) ?? null,
    textSize: TEXT_SIZES.find((size) => size === row['text_size']) ?? textSize,
    simpleType: row['simple_type'] === 1,
    readOut: READ_OUT_LEVELS.find((level) => level === row['read_out']) ?? readOut,
  }
}
