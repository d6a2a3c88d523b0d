/**
 * What the owner has taken away by saying so to a coordinator, who wrote it down. It counts at once and for as long as she
 * says nothing else; her own word in the plan is asked for, and only she gives it back (`consent-record.ts`).
 */
import type { ParticipantId } from '../ids.ts'
import type { LifeArea } from '../life-area.ts'
import { isUnconfirmed, type OralNo } from './consent-record.ts'
import type { Consent, ConsentLevel } from './facts.ts'

/** All of it since her last own word, as one. */
export interface TakenOrally {
  /** What there was before, and she would give again. */
  readonly before: Consent
  /** The last that was written down. */
  readonly no: OralNo
  /** Null: everything. */
  readonly areas: readonly LifeArea[] | null
  /** What may be done in what is left, where that is less than before; null: as much. */
  readonly level: ConsentLevel | null
}

/** Versions of the participant's that an oral no ended and the owner has not answered, the oldest first. */
export function unansweredNos(consents: readonly Consent[], participant: ParticipantId): readonly Consent[] {
  return consents.filter((one) => one.participant === participant && one.record?.ended?.oral?.answered === null)
}

/** Whether it was itself only said, and never confirmed. */
export function wasUnconfirmed(consent: Consent): boolean {
  return isUnconfirmed({ ...consent, withdrawn: false })
}

/** Null: nothing waits for the owner's word. */
export function takenOrally(consents: readonly Consent[], participant: ParticipantId): TakenOrally | null {
  const nos = unansweredNos(consents, participant)
  const before = nos.find((one) => !wasUnconfirmed(one)) ?? nos[0]
  const no = nos.at(-1)?.record?.ended?.oral
  if (before === undefined || no === undefined) return null
  const left = consents.findLast(
    (one) => one.participant === participant && !one.withdrawn && wasUnconfirmed(one) === wasUnconfirmed(before),
  )
  if (left === undefined) return { before, no, areas: null, level: null }
  return {
    before,
    no,
    areas: before.areas.filter((area) => !left.areas.includes(area)),
    level: left.level === before.level ? null : left.level,
  }
}
