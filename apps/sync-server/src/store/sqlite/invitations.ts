import {
  dayInNorway,
  participantId,
  personId,
  planId,
  type ParticipantId,
  type PlanFacts,
  type PlanId,
} from '@ansvarsgruppe/plan-model'
import { LANGUAGES, type MailState } from '@ansvarsgruppe/plan-model/contract'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { Invitation, InvitationStore, NewLink, SignedInInvited } from '../invitation-store.ts'
import type { FactsAudit } from '../store.ts'
import { inTransaction } from './database.ts'
import type { SqliteFacts } from './facts.ts'
import type { Sealed } from './sealed.ts'

type Row = Record<string, SQLOutputValue>

export function sqliteInvitations(
  db: DatabaseSync,
  sealed: Sealed,
  saveFacts: SqliteFacts['saveWithin'],
): InvitationStore {
  const insert = db.prepare(`INSERT INTO invitations
    (plan, participant, email, language, expected, token_hash, expires_at, links, mail) VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?)`)
  const ofPlan = db.prepare('SELECT * FROM invitations WHERE plan = ? ORDER BY rowid')
  const byToken = db.prepare('SELECT * FROM invitations WHERE token_hash = ? AND expires_at > ?')
  const renew = db.prepare(`UPDATE invitations SET token_hash = ?, expires_at = ?, links = links + 1, mail = ?,
    person = NULL, code = NULL, signed_in_at = NULL WHERE plan = ? AND participant = ?`)
  const signIn = db.prepare(
    'UPDATE invitations SET token_hash = NULL, person = ?, code = ?, signed_in_at = ? WHERE token_hash = ?',
  )
  const waitingOf = db.prepare('SELECT person, code, signed_in_at FROM invitations WHERE person = ? ORDER BY rowid')
  const there = db.prepare('SELECT 1 FROM invitations WHERE plan = ? AND participant = ?')
  const remove = db.prepare('DELETE FROM invitations WHERE plan = ? AND participant = ?')
  const partsOf = db.prepare(`SELECT id, ends_on IS NOT NULL AND ends_on < ? AS is_over FROM participants
    WHERE plan = ? AND person = ?`)
  const insertMail = db.prepare(
    'INSERT INTO mails (id, plan, participant, content, attempts, next_attempt_at) VALUES (?, ?, ?, ?, 0, 0)',
  )
  const removeMails = db.prepare('DELETE FROM mails WHERE plan = ? AND participant = ?')

  /** The mail of a link that is no more says nothing any more. */
  const queue = (plan: PlanId, participant: ParticipantId, { mail }: NewLink): void => {
    removeMails.run(plan, participant)
    if (mail === null) return
    const { id, ...content } = mail
    insertMail.run(id, plan, participant, sealed.text(['mails', 'content', plan, id], JSON.stringify(content)))
  }
  const over = (
    next: PlanFacts,
    audit: FactsAudit,
    participant: ParticipantId,
    arriving: NonNullable<Parameters<typeof saveFacts>[2]>['arriving'] = new Map(),
  ): boolean => {
    if (there.get(next.planId, participant) === undefined) return false
    const people = new Map(arriving)
    for (const person of arriving.values()) {
      // Who has left and comes again is somebody new in the plan: what they did before stays under who they were.
      for (const part of partsOf.all(dayInNorway(audit.at), next.planId, person)) {
        if (part['is_over'] !== 1) return false
        people.set(participantId(String(part['id'])), null)
      }
    }
    if (!saveFacts(next, audit, { arriving: people })) return false
    remove.run(next.planId, participant)
    removeMails.run(next.planId, participant)
    return true
  }

  return {
    invite: async (next, audit, { participant, email, language, expected }, link) =>
      inTransaction(db, () => {
        if (!saveFacts(next, audit, { arriving: new Map([[participant, null]]) })) return false
        const address = sealed.text(['invitations', 'email', next.planId, participant], email)
        const { tokenHash, expiresAt } = link
        insert.run(next.planId, participant, address, language, expected, tokenHash, expiresAt, stateOf(link))
        queue(next.planId, participant, link)
        return true
      }),
    of: async (plan) => ofPlan.all(plan).map((row) => invitationOf(sealed, row)),
    byToken: async (tokenHash, now) => {
      const row = byToken.get(tokenHash, now)
      return row === undefined ? null : invitationOf(sealed, row)
    },
    renew: async (plan, participant, link) =>
      inTransaction(db, () => {
        const { changes } = renew.run(link.tokenHash, link.expiresAt, stateOf(link), plan, participant)
        if (Number(changes) === 0) return false
        queue(plan, participant, link)
        return true
      }),
    signIn: async (tokenHash, { person, code, at }) => Number(signIn.run(person, code, at, tokenHash).changes) > 0,
    waitingOf: async (person) => waitingOf.all(person).flatMap((row) => signedInOf(row) ?? []),
    join: async (next, audit, participant, person) =>
      inTransaction(db, () => over(next, audit, participant, new Map([[participant, person]]))),
    withdraw: async (next, audit, participant) => inTransaction(db, () => over(next, audit, participant)),
  }
}

function stateOf({ mail }: NewLink): MailState {
  return mail === null ? 'handedOver' : 'underway'
}

function invitationOf(sealed: Sealed, row: Row): Invitation {
  const plan = planId(String(row['plan']))
  const participant = participantId(String(row['participant']))
  return {
    plan,
    participant,
    email: sealed.openText(['invitations', 'email', plan, participant], String(row['email'])),
    language: LANGUAGES.find((language) => language === row['language']) ?? 'nb',
    expected: text(row['expected']),
    tokenHash: text(row['token_hash']),
    expiresAt: Number(row['expires_at']),
    links: Number(row['links']),
    mail: String(row['mail']) as MailState,
    signedIn: signedInOf(row),
  }
}

function signedInOf(row: Row): SignedInInvited | null {
  const [person, code] = [text(row['person']), text(row['code'])]
  if (person === null || code === null) return null
  return { person: personId(person), code, at: Number(row['signed_in_at']) }
}

function text(value: SQLOutputValue | undefined): string | null {
  return typeof value === 'string' ? value : null
}
