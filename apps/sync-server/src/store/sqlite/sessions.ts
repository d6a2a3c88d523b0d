import { personId } from '@ansvarsgruppe/plan-model'
import type { DatabaseSync } from 'node:sqlite'
import type { SessionStore } from '../store.ts'

export function sqliteSessions(db: DatabaseSync): SessionStore {
  const insert = db.prepare('INSERT INTO sessions (token_hash, person, expires_at) VALUES (?, ?, ?)')
  const find = db.prepare('SELECT person, expires_at FROM sessions WHERE token_hash = ? AND expires_at > ?')
  const remove = db.prepare('DELETE FROM sessions WHERE token_hash = ?')
  const removeExpired = db.prepare('DELETE FROM sessions WHERE expires_at <= ?')
  return {
    create: async (tokenHash, session) => {
      insert.run(tokenHash, session.personId, session.expiresAt)
    },
    find: async (tokenHash, now) => {
      const row = find.get(tokenHash, now)
      return row === undefined
        ? null
        : { personId: personId(String(row['person'])), expiresAt: Number(row['expires_at']) }
    },
    delete: async (tokenHash) => {
      remove.run(tokenHash)
    },
    deleteExpired: async (now) => {
      removeExpired.run(now)
    },
  }
}
