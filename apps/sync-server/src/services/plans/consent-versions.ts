/** Versions of consents, and who may end and make them: what the commands about them share. */
import {
  actsAsParent,
  addDays,
  decidesAsOwner,
  decidesForHerself,
  dayInNorway,
  isUnconfirmed,
  momentOf,
  ORAL_CONSENT_AGE_MAX,
  unansweredNos,
  type Actor,
  type Consent,
  type ConsentRecord,
  type Day,
  type LifeArea,
  type ParticipantId,
  type PlanFacts,
  type Reason,
  type Signature,
} from '@ansvarsgruppe/plan-model'

export type Ended = NonNullable<ConsentRecord['ended']>

/** The consents of a participant that count today, or will, are ended; those that are over stay as they were. */
export function withoutCurrent(
  { consents }: Pick<PlanFacts, 'consents'>,
  participant: ParticipantId,
  today: Day,
  end: Ended,
): Consent[] {
  return consents.map((one) => (one.participant === participant && isCurrent(one, today) ? endedAs(one, end) : one))
}

export function signature({ participant, capacity }: Actor, now: number): Signature {
  return { by: participant, capacity, at: momentOf(now) }
}

export function ended(by: Actor, now: number, why: Ended['why']): Ended {
  return { ...signature(by, now), why }
}

/**
 * Null: the decision is theirs to take. The owner signs for herself, a parent for a child. Who represents her signs within
 * the mandate: never for what is hers alone, which is the overview, and nothing for themselves. `touched`: the areas of
 * each consent that begins or ends, for one decision replaces the other whole.
 */
export function whyNotSigned(
  facts: PlanFacts,
  by: Actor,
  grantee: ParticipantId | null,
  touched: ReadonlyArray<readonly LifeArea[]>,
  today: Day,
): Reason | null {
  if (by.participant === facts.owner) return decidesForHerself(facts, today) ? null : 'parentsDecide'
  if (by.capacity === 'self') return 'ownerOnly'
  // Nobody gives themselves anything of what they look after for somebody else.
  if (grantee === by.participant) return 'outsideMandate'
  if (actsAsParent(facts, by, today)) return null
  const isWithin = touched.every(
    (areas) => areas.length > 0 && areas.every((area) => decidesAsOwner(facts, by, 'consents', area, today)),
  )
  return touched.length > 0 && isWithin ? null : 'outsideMandate'
}

/** Said today or lately; nobody has said anything tomorrow. */
export function whatIsWrongWithDay(saidOn: Day, today: Day): Reason | null {
  return saidOn > today || saidOn < addDays(today, -ORAL_CONSENT_AGE_MAX) ? 'invalidInput' : null
}

/** One whose days are over is history, unless the owner is still to say whether it was right. */
export function isCurrent(consent: Consent, today: Day): boolean {
  return !consent.withdrawn && (consent.to >= today || isUnconfirmed(consent))
}

export function endedAs(consent: Consent, end: Ended): Consent {
  const { record } = consent
  return { ...consent, withdrawn: true, ...(record === undefined ? {} : { record: { ...record, ended: end } }) }
}

export function areasOf({ areas }: Consent): readonly LifeArea[] {
  return areas
}

/** After whoever signs has decided something of the participant's: what was said, and is theirs to answer, is answered. */
export function withNosAnswered(
  facts: PlanFacts,
  consents: readonly Consent[],
  by: Actor,
  participant: ParticipantId,
  now: number,
): Consent[] {
  const today = dayInNorway(now)
  const nos = new Set(unansweredNos(consents, participant))
  const answered = signature(by, now)
  return consents.map((one) => {
    const { record: kept } = one
    const ended = kept?.ended ?? null
    if (kept === undefined || ended?.oral === undefined || !nos.has(one)) return one
    if (whyNotSigned(facts, by, null, [one.areas], today) !== null) return one
    return { ...one, record: { ...kept, ended: { ...ended, oral: { ...ended.oral, answered } } } }
  })
}
