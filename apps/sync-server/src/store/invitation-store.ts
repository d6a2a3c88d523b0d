/** How people come to take part: invitations whose person is not known yet, and the mails that are on their way. */
import type { Language, MailState } from '@ansvarsgruppe/plan-model/contract'
import type { ParticipantId, PersonId, PlanFacts, PlanId } from '@ansvarsgruppe/plan-model'
import type { FactsAudit } from './store.ts'

/** Somebody has signed in with the link, and waits to be confirmed. */
export interface SignedInInvited {
  readonly person: PersonId
  /** What the two compare. */
  readonly code: string
  /** Milliseconds since the epoch. */
  readonly at: number
}

export interface Invitation {
  readonly plan: PlanId
  readonly participant: ParticipantId
  readonly email: string
  /** Of its mails. */
  readonly language: Language
  /** Keyed hash of the identity it waits for; null: whoever signs in is confirmed by hand. */
  readonly expected: string | null
  /** Hash of its link's token; null: there is no link that can be used. */
  readonly tokenHash: string | null
  /** Milliseconds since the epoch. */
  readonly expiresAt: number
  /** Links made so far. */
  readonly links: number
  readonly mail: MailState
  readonly signedIn: SignedInInvited | null
}

/** A mail as it goes out. */
export interface Mail {
  /** Its Message-ID begins with it: the same mail sent twice can be told from two. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** A new link, and the mail that carries it; null: it is handed over. */
export interface NewLink {
  readonly tokenHash: string
  readonly expiresAt: number
  readonly mail: Mail | null
}

/** Facts are written with what belongs to them in one transaction: all of it, or nothing and false. */
export interface InvitationStore {
  /** With the facts that have the new participant, who has no person. */
  invite(
    next: PlanFacts,
    audit: FactsAudit,
    invitation: Pick<Invitation, 'participant' | 'email' | 'language' | 'expected'>,
    link: NewLink,
  ): Promise<boolean>
  /** Of a plan, in the order they were made. */
  of(plan: PlanId): Promise<readonly Invitation[]>
  /** Null when no link has it, or it has expired at `now`. */
  byToken(tokenHash: string, now: number): Promise<Invitation | null>
  /** Another link in place of the one there was; whoever signed in with that is forgotten. False: no such invitation. */
  renew(plan: PlanId, participant: ParticipantId, link: NewLink): Promise<boolean>
  /** Uses the link up. False: it was used, renewed or withdrawn meanwhile. */
  signIn(tokenHash: string, signedIn: SignedInInvited): Promise<boolean>
  /** What the person has signed in with and waits for. */
  waitingOf(person: PersonId): Promise<readonly SignedInInvited[]>
  /** From now on the participant is this person; the invitation is over. False: the facts or the invitation are no more. */
  join(next: PlanFacts, audit: FactsAudit, participant: ParticipantId, person: PersonId): Promise<boolean>
  /** The invitation is over, its link and its mail too. */
  withdraw(next: PlanFacts, audit: FactsAudit, participant: ParticipantId): Promise<boolean>
}

export interface QueuedMail extends Mail {
  /** How often it was tried. */
  readonly attempts: number
}

/** A mail is on the disk from the command that causes it until it is known to be taken or given up. */
export interface OutboxStore {
  /** Mails to be tried at `now` (milliseconds since the epoch), those that wait longest first. */
  due(now: number, limit: number): Promise<readonly QueuedMail[]>
  /** Tried, and to be tried again at a moment. */
  later(id: string, nextAttemptAt: number): Promise<void>
  /** It is over: taken by the other side, or not. What it said is forgotten. */
  done(id: string, state: Extract<MailState, 'sent' | 'refused' | 'givenUp'>): Promise<void>
}
