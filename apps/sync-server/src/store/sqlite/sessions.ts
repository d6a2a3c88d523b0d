import { personId } from '@ansvarsgruppe/plan-model'
import { ASSURANCE_LEVELS } from '@ansvarsgruppe/plan-model/contract'
import type { DatabaseSync } from 'node:sqlite'
import type { SessionStore } from '../store.ts'

export function sqliteSessions(db: DatabaseSync): SessionStore {
  const insert = db.prepare('INSERT INTO sessions (token_hash, person, expires_at, level) VALUES (?, ?, ?, ?)')
  const find = db.prepare('SELECT person, expires_at, level FROM sessions WHERE token_hash = ? AND expires_at > ?')
  const remove = db.prepare('DELETE FROM sessions WHERE token_hash = ?')
  const removeExpired = db.prepare('DELETE FROM sessions WHERE expires_at <= ?')
  return {
    create: async (tokenHash, session) => {
      insert.run(tokenHash, session.personId, session.expiresAt, session.level)
    },
    find: async (tokenHash, now) => {
      const row = find.get(tokenHash, now)
      return row === undefined
        ? null
        : {
            personId: personId(String(row['person'])),
            expiresAt: Number(row['expires_at']),
            level: ASSURANCE_LEVELS.find((level) => level === row['level']) ?? 'low',
          }
    },
    delete: async (tokenHash) => {
      remove.run(tokenHash)
    },
    deleteExpired: async (now) => {
      removeExpired.run(now)
    },
  }
}
