import { personId } from '@ansvarsgruppe/plan-model'
import { LANGUAGES, READ_OUT_LEVELS, TEXT_SIZES, USUAL_CHOICES, type Choices } from '@ansvarsgruppe/plan-model/contract'
import type { DatabaseSync } from 'node:sqlite'
import type { PeopleStore, Person } from '../store.ts'
import { inTransaction } from './database.ts'
import type { Sealed } from './sealed.ts'

type Row = NonNullable<ReturnType<ReturnType<DatabaseSync['prepare']>['get']>>

export function sqlitePeople(db: DatabaseSync, sealed: Sealed): PeopleStore {
  const columns = 'id, name, language, text_size, simple_type, read_out'
  const byId = db.prepare(`SELECT ${columns} FROM people WHERE id = ?`)
  const byIdentity = db.prepare(
    `SELECT ${columns} FROM people WHERE id = (SELECT person FROM identities WHERE identity = ?)`,
  )
  const insert = db.prepare(`INSERT INTO people (${columns}) VALUES (?, ?, ?, ?, ?, ?)`)
  const know = db.prepare('INSERT INTO identities (identity, person) VALUES (?, ?)')
  const rename = db.prepare('UPDATE people SET name = ? WHERE id = ?')
  const both = db.prepare(
    'SELECT 1 FROM participants WHERE person = ? AND plan IN (SELECT plan FROM participants WHERE person = ?) LIMIT 1',
  )
  const takeOver = [
    'UPDATE identities SET person = ? WHERE person = ?',
    'UPDATE participants SET person = ? WHERE person = ?',
    // Who has a plan as each of two has two, from before they were known to be one.
    'UPDATE OR IGNORE plans SET owner_person = ? WHERE owner_person = ?',
    // Who has signed in with a link and waits to be confirmed waits as the one they are.
    'UPDATE invitations SET person = ? WHERE person = ?',
    'UPDATE requests SET asked_by = ? WHERE asked_by = ?',
    'UPDATE OR IGNORE request_drafts SET person = ? WHERE person = ?',
    'UPDATE request_coordinators SET person = ? WHERE person = ?',
    'UPDATE request_coordinators SET asked = ? WHERE asked = ?',
  ].map((statement) => db.prepare(statement))
  const identities = db.prepare('SELECT identity FROM identities WHERE person = ? ORDER BY identity')
  const signOut = db.prepare('DELETE FROM sessions WHERE person = ?')
  // One statement: two changes at once, of different choices, both stay.
  const change = db.prepare(`
    UPDATE people SET
      language = coalesce(?, language), text_size = coalesce(?, text_size),
      simple_type = coalesce(?, simple_type), read_out = coalesce(?, read_out)
    WHERE id = ?`)
  const signIn = db.prepare('UPDATE people SET has_signed_in = 1, born_on = coalesce(?, born_on) WHERE id = ?')
  const signInOf = db.prepare(`SELECT id, has_signed_in, born_on FROM people
    WHERE id = (SELECT person FROM identities WHERE identity = ?)`)
  const create = ({ id, name, choices }: Person, identities: readonly string[]): void => {
    const { language, textSize, simpleType, readOut } = choices
    insert.run(id, sealed.personName(id, name), language, textSize, Number(simpleType), readOut)
    for (const identity of identities) know.run(identity, id)
  }
  return {
    find: async (id) => personOf(sealed, byId.get(id)),
    findByIdentity: async (identity) => personOf(sealed, byIdentity.get(identity)),
    identitiesOf: async (id) => identities.all(id).map((row) => String(row['identity'])),
    create: async (person, identity) => inTransaction(db, () => create(person, [identity])),
    recognise: async (identities, newcomer) =>
      inTransaction(db, () => {
        const known = new Map<string, Person>()
        const unknown: string[] = []
        for (const identity of identities) {
          const person = personOf(sealed, byIdentity.get(identity))
          if (person === null) unknown.push(identity)
          else known.set(person.id, person)
        }
        const [first, ...others] = known.values()
        if (first === undefined) {
          create(newcomer, identities)
          return newcomer
        }
        if (others.some(({ id }) => both.get(id, first.id) !== undefined)) return first
        for (const other of others) {
          for (const statement of takeOver) statement.run(first.id, other.id)
          // Signed in as somebody who is nobody any more.
          signOut.run(other.id)
        }
        for (const identity of unknown) know.run(identity, first.id)
        if (first.name !== '' || newcomer.name === '') return first
        rename.run(sealed.personName(first.id, newcomer.name), first.id)
        return { ...first, name: newcomer.name }
      }),
    keepSignIn: async (id, bornOn) => void signIn.run(bornOn === null ? null : sealed.dayOfBirth(id, bornOn), id),
    signInOf: async (identity) => {
      const row = signInOf.get(identity)
      if (row === undefined) return null
      const { id, born_on: bornOn } = row
      return {
        hasSignedIn: row['has_signed_in'] === 1,
        bornOn: bornOn === null ? null : sealed.openDayOfBirth(String(id), String(bornOn)),
      }
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
