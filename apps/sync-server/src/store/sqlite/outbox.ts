import { planId, type PlanId } from '@ansvarsgruppe/plan-model'
import type { DatabaseSync } from 'node:sqlite'
import type { Mail, OutboxStore } from '../invitation-store.ts'
import { inTransaction } from './database.ts'
import type { Sealed } from './sealed.ts'

export function sqliteOutbox(db: DatabaseSync, sealed: Sealed): OutboxStore {
  const due = db.prepare(
    'SELECT id, plan, content, attempts FROM mails WHERE next_attempt_at <= ? ORDER BY next_attempt_at, rowid LIMIT ?',
  )
  const later = db.prepare('UPDATE mails SET attempts = attempts + 1, next_attempt_at = ? WHERE id = ?')
  const remove = db.prepare('DELETE FROM mails WHERE id = ? RETURNING plan, participant')
  const told = db.prepare('UPDATE invitations SET mail = ? WHERE plan = ? AND participant = ?')
  return {
    due: async (now, limit) =>
      due.all(now, limit).map((row) => {
        const [id, plan] = [String(row['id']), planId(String(row['plan']))]
        return { id, ...contentOf(sealed, plan, id, String(row['content'])), attempts: Number(row['attempts']) }
      }),
    later: async (id, nextAttemptAt) => {
      later.run(nextAttemptAt, id)
    },
    done: async (id, state) =>
      inTransaction(db, () => {
        const row = remove.get(id)
        // Another link has been made meanwhile: of that one this says nothing.
        if (row !== undefined) told.run(state, String(row['plan']), String(row['participant']))
      }),
  }
}

// The store reads back only what its own writes put there.
function contentOf(sealed: Sealed, plan: PlanId, id: string, content: string): Omit<Mail, 'id'> {
  return JSON.parse(sealed.openText(['mails', 'content', plan, id], content)) as Omit<Mail, 'id'>
}
