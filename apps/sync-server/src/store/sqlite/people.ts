import { personId } from '@ansvarsgruppe/plan-model'
import { LANGUAGES } from '@ansvarsgruppe/plan-model/contract'
import type { DatabaseSync } from 'node:sqlite'
import type { PeopleStore, Person } from '../store.ts'

export function sqlitePeople(db: DatabaseSync): PeopleStore {
  const byId = db.prepare('SELECT id, name, language FROM people WHERE id = ?')
  const byIdentity = db.prepare('SELECT id, name, language FROM people WHERE identity = ?')
  const insert = db.prepare('INSERT INTO people (id, name, identity, language) VALUES (?, ?, ?, ?)')
  const language = db.prepare('UPDATE people SET language = ? WHERE id = ?')
  return {
    find: async (id) => personOf(byId.get(id)),
    findByIdentity: async (identity) => personOf(byIdentity.get(identity)),
    create: async (person, identity) => {
      insert.run(person.id, person.name, identity, person.language)
    },
    setLanguage: async (id, chosen) => {
      language.run(chosen, id)
    },
  }
}

function personOf(row: ReturnType<ReturnType<DatabaseSync['prepare']>['get']>): Person | null {
  if (row === undefined) return null
  return {
    id: personId(String(row['id'])),
    name: String(row['name']),
    language: LANGUAGES.find((language) => language === row['language']) ?? null,
  }
}
