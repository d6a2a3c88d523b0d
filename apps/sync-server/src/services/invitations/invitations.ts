/**
 * How somebody comes to take part in a plan.
 *
 * V1  A link opens nothing: it says who is meant, and a sign-in says who it is. Only then does a participant have a person.
 * V2  Where the identity is known, nobody else becomes the participant; where it is not, whoever has signed in sees
 *     nothing before the owner or a coordinator has confirmed them.
 * V3  A link is used once, expires after {@link INVITATION_LIFETIME_MS}, and ends with the next one made; the store holds
 *     its token's hash alone.
 * V4  To whoever holds a link that cannot be used, it looks like one that never was.
 * V5  Nothing is lost in silence: what became of a mail is told where the invitation stands, and without mail the
 *     inviter is given the link.
 */
import { createHash, randomBytes, randomInt } from 'node:crypto'
import {
  asSelf,
  dayInNorway,
  mayInvite,
  participantId,
  type ParticipantId,
  type PersonId,
  type PlanFacts,
  type Reason,
} from '@ansvarsgruppe/plan-model'
import {
  reaches,
  type IdentityNumber,
  type InvitationsView,
  type InviteSomeone,
  type TakenInvitation,
  type Waiting,
  type WaitingInvitations,
} from '@ansvarsgruppe/plan-model/contract'
import type { RequiredLevels } from '../../config.ts'
import type { Invitation, InvitationStore, Mail, NewLink } from '../../store/invitation-store.ts'
import type { PeopleStore } from '../../store/store.ts'
import { activeParticipant } from '../plans/active-participant.ts'
import type { Decision } from '../plans/decide.ts'
import type { Participation, Plans, Visitor } from '../plans/plans.ts'
import { identityOfNumber } from '../sign-in/identity.ts'
import { invitationMail } from './invitation-mail.ts'

/** Two weeks: longer than a holiday, shorter than an address is somebody else's. */
export const INVITATION_LIFETIME_MS = 14 * 24 * 60 * 60_000
/** Links made for one invitation: whoever does not get ten mails does not get the eleventh. */
export const LINKS_MAX = 10
/** Where a link leads, in the page. */
export const INVITATION_PATH = '/invitation'
const TOKEN_BYTES = 32
/** Figures two people read to each other on the telephone. */
const CODE_FIGURES = 6

export interface InvitationsOptions {
  readonly store: InvitationStore
  readonly people: Pick<PeopleStore, 'find' | 'findByIdentity'>
  readonly plans: Plans
  readonly publicUrl: string
  readonly required: RequiredLevels
  /** Keyed hash of an identity (`IDENTITIES` of `sign-in/identity.ts`). */
  readonly hashOf: (identity: string) => string
  /** Null: the server sends no mail. Else called when there is one to send. */
  readonly onMail: (() => void) | null
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

type Outcome<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: Reason }

export class Invitations {
  readonly #options: InvitationsOptions

  constructor(options: InvitationsOptions) {
    this.#options = options
  }

  /** Those that wait, for whoever may invite. `link`: one that was just made, where the server sends no mail. */
  async of({ facts, actor }: Participation, link: string | null = null): Promise<Outcome<InvitationsView>> {
    const today = dayInNorway(this.#options.now())
    if (!mayInvite(facts, actor, today)) return no('notAllowed')
    const waiting = (await this.#options.store.of(facts.planId)).filter(
      (invitation) => activeParticipant(facts, invitation.participant, today) !== null,
    )
    const invitations = await Promise.all(waiting.map((invitation) => this.#viewOf(invitation)))
    return { ok: true, value: { invitations, sendsMail: this.#options.onMail !== null, link } }
  }

  /** What of the plan's invitations cannot go on without whoever may invite; nothing for everybody else. */
  async needing({ facts, actor }: Participation): Promise<InvitedNeeding[]> {
    const now = this.#options.now()
    const today = dayInNorway(now)
    if (facts.closed || !mayInvite(facts, actor, today)) return []
    const waiting = await this.#options.store.of(facts.planId)
    return waiting.flatMap((invitation) => {
      const invited = activeParticipant(facts, invitation.participant, today)
      const needing = invited === null ? null : needingIn(invitation, now)
      return invited === null || needing === null ? [] : [{ kind: 'invited' as const, name: invited.name, ...needing }]
    })
  }

  async invite(part: Participation, input: InviteSomeone): Promise<Outcome<InvitationsView>> {
    const { email, language, expected, ...invited } = input
    const participant = participantId(crypto.randomUUID())
    const { link, address } = this.#newLink(email, language)
    const invitation = { participant, email, language, expected: this.#hashOfExpected(expected) }
    const decision = await this.#options.plans.command(
      part.facts.planId,
      part.actor,
      { kind: 'invite', participant, input: invited },
      (next, audit) => this.#options.store.invite(next, audit, invitation, link),
    )
    return this.#linked(part, decision, link.mail, address)
  }

  /** Another link in place of the one there was. Whoever signed in with that one is not meant: they are forgotten. */
  async renew(part: Participation, participant: ParticipantId): Promise<Outcome<InvitationsView>> {
    const found = await this.#waiting(part, participant)
    if (!found.ok) return found
    const { email, language, links } = found.value
    if (links >= LINKS_MAX) return no('tooFast')
    const { link, address } = this.#newLink(email, language)
    if (!(await this.#options.store.renew(part.facts.planId, participant, link))) return no('roomNotFound')
    return this.#linked(part, { ok: true, facts: part.facts }, link.mail, address)
  }

  async withdraw(part: Participation, participant: ParticipantId): Promise<Outcome<InvitationsView>> {
    const found = await this.#waiting(part, participant)
    if (!found.ok) return found
    const decision = await this.#options.plans.command(
      part.facts.planId,
      part.actor,
      { kind: 'withdrawInvitation', participant },
      (next, audit) => this.#options.store.withdraw(next, audit, participant),
    )
    return decision.ok ? this.of({ ...part, facts: decision.facts }) : no(decision.reason)
  }

  /** `code`: as whoever has signed in reads it to them; another's is nobody's. */
  async confirm(part: Participation, participant: ParticipantId, code: string): Promise<Outcome<InvitationsView>> {
    const found = await this.#waiting(part, participant)
    if (!found.ok) return found
    const { signedIn } = found.value
    if (signedIn === null || signedIn.code !== code) return no('invalidInput')
    if (await this.#takesPart(part.facts, signedIn.person)) return no('invalidInput')
    const formerly = await this.#options.plans.formerPart(part.facts.planId, signedIn.person)
    const decision = await this.#options.plans.command(
      part.facts.planId,
      part.actor,
      { kind: 'confirmInvited', participant, formerly },
      (next, audit) => this.#options.store.join(next, audit, participant, signedIn.person),
    )
    return decision.ok ? this.of({ ...part, facts: decision.facts }) : no(decision.reason)
  }

  /** Somebody holds a link and has signed in. */
  async take(visitor: Visitor, token: string): Promise<Outcome<TakenInvitation>> {
    const tokenHash = hashOf(token)
    const now = this.#options.now()
    const invitation = await this.#options.store.byToken(tokenHash, now)
    if (invitation === null) return no('roomNotFound')
    const { plan, participant, expected } = invitation
    const facts = await this.#options.plans.current(plan)
    const invited = activeParticipant(facts, participant, dayInNorway(now))
    if (invited === null || facts.closed) return no('roomNotFound')
    if (!reaches(visitor.level, this.#options.required[invited.role])) return no('wrongLevel')
    if (await this.#takesPart(facts, visitor.personId)) return yes({ state: 'alreadyThere', planId: plan })
    if (expected === null) {
      const code = String(randomInt(10 ** CODE_FIGURES)).padStart(CODE_FIGURES, '0')
      const isFirst = await this.#options.store.signIn(tokenHash, { person: visitor.personId, code, at: now })
      return isFirst ? yes({ state: 'waiting', code }) : no('roomNotFound')
    }
    const known = await this.#options.people.findByIdentity(expected)
    if (known?.id !== visitor.personId) return yes({ state: 'notYou' })
    const formerly = await this.#options.plans.formerPart(plan, visitor.personId)
    const decision = await this.#options.plans.command(
      plan,
      asSelf(participant),
      { kind: 'joinInvited', participant, formerly },
      (next, audit) => this.#options.store.join(next, audit, participant, visitor.personId),
    )
    return decision.ok ? yes({ state: 'joined', planId: plan }) : no('roomNotFound')
  }

  async waitingOf(person: PersonId): Promise<WaitingInvitations> {
    const waiting = await this.#options.store.waitingOf(person)
    return { waiting: waiting.map(({ code, at }) => ({ code, at })) }
  }

  /** An invitation of the plan that waits. To whoever may not invite, none is there. */
  async #waiting({ facts, actor }: Participation, participant: ParticipantId): Promise<Outcome<Invitation>> {
    if (!mayInvite(facts, actor, dayInNorway(this.#options.now()))) return no('notAllowed')
    const invitation = (await this.#options.store.of(facts.planId)).find((one) => one.participant === participant)
    return invitation === undefined ? no('roomNotFound') : yes(invitation)
  }

  #newLink(email: string, language: InviteSomeone['language']): { link: NewLink; address: string } {
    const token = randomBytes(TOKEN_BYTES).toString('base64url')
    const { publicUrl, onMail, now } = this.#options
    const address = `${publicUrl}${INVITATION_PATH}#${token}`
    const expiresAt = now() + INVITATION_LIFETIME_MS
    const mail = onMail === null ? null : invitationMail({ to: email, language, link: address, expiresAt })
    return { link: { tokenHash: hashOf(token), expiresAt, mail }, address }
  }

  #linked(
    part: Participation,
    decision: Decision,
    mail: Mail | null,
    address: string,
  ): Promise<Outcome<InvitationsView>> | Outcome<InvitationsView> {
    if (!decision.ok) return no(decision.reason)
    if (mail !== null) this.#options.onMail?.()
    return this.of({ ...part, facts: decision.facts }, mail === null ? address : null)
  }

  #hashOfExpected(expected: IdentityNumber | null): string | null {
    return expected === null ? null : this.#options.hashOf(identityOfNumber(expected))
  }

  async #takesPart(facts: PlanFacts, person: PersonId): Promise<boolean> {
    return (await this.#options.plans.whyNot(facts.planId, { personId: person, level: 'low' })) !== 'roomNotFound'
  }

  async #viewOf(invitation: Invitation): Promise<InvitationsView['invitations'][number]> {
    const { participant, email, mail, expiresAt, expected, tokenHash, signedIn } = invitation
    const person = signedIn === null ? null : await this.#options.people.find(signedIn.person)
    return {
      participant,
      email,
      mail,
      expiresAt,
      expectsSomebody: expected !== null,
      isOpen: tokenHash !== null && expiresAt > this.#options.now(),
      signedIn: signedIn === null ? null : { name: person?.name ?? '', code: signedIn.code, at: signedIn.at },
    }
  }
}

type InvitedNeeding = Extract<Waiting, { readonly kind: 'invited' }>

/** Null: it is under way, and nothing can be done about it. */
function needingIn(
  { signedIn, mail, expiresAt }: Invitation,
  now: number,
): Pick<InvitedNeeding, 'what' | 'since'> | null {
  if (signedIn !== null) return { what: 'signedIn', since: dayInNorway(signedIn.at) }
  if (mail === 'refused' || mail === 'givenUp')
    return { what: 'notDelivered', since: dayInNorway(expiresAt - INVITATION_LIFETIME_MS) }
  return expiresAt > now ? null : { what: 'expired', since: dayInNorway(expiresAt) }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

function yes<Value>(value: Value): Outcome<Value> {
  return { ok: true, value }
}

function no(reason: Reason): { readonly ok: false; readonly reason: Reason } {
  return { ok: false, reason }
}
