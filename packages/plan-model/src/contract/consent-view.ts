/** Consents as their reader may know them. */
import { managesConsents, type ConsentRecord } from '../facts/consent-record.ts'
import type { Day } from '../day.ts'
import type { Actor } from '../facts/actor.ts'
import type { Consent, Member, PlanConsent, PlanFacts } from '../facts/facts.ts'
import { isFor } from '../facts/standing.ts'
import type { ParticipantId } from '../ids.ts'
import type { LifeArea } from '../life-area.ts'

/** GET `/api/plans/<planId>/consents/<participantId>`: every version, the oldest first. */
export interface ConsentHistoryView {
  readonly versions: readonly Consent[]
  /**
   * Whose they are and who gave, wrote down and ended them, by id: who has left the plan, too. For who manages consents;
   * to everybody else nobody is named by it.
   */
  readonly names: Readonly<Record<string, string>>
  /** Of a service's: by whom it took part. */
  readonly members?: readonly Member[]
}

/**
 * One version to one reader. Whose it is learns what they were given and for what; owner and coordinator how it was given,
 * too. Of areas the reader may not read a coordinator is told nothing: nor of what was written about them.
 */
export function consentView(
  facts: PlanFacts,
  consent: Consent,
  readerAreas: readonly LifeArea[],
  reader: Actor,
  today: Day,
): Consent {
  if (reader.participant === facts.owner) return consent
  const isOwn = isFor(consent, reader)
  const areas = isOwn ? consent.areas : consent.areas.filter((area) => readerAreas.includes(area))
  if (consent.record === undefined) return { ...consent, areas }
  const { purpose, oral, ended, ...record } = consent.record
  const isWhole = areas.length === consent.areas.length
  const isToldHow = isWhole && managesConsents(facts, reader, today)
  const no = ended?.oral
  return {
    ...consent,
    areas,
    record: {
      ...record,
      purpose: isWhole ? purpose : '',
      oral: oral === null || isToldHow ? oral : { ...oral, circumstances: '' },
      ended: ended === null || no === undefined || isToldHow ? ended : { ...ended, oral: { ...no, circumstances: '' } },
    },
  }
}

/** That the plan is made, everybody may know; how she said so, those who manage consents. */
export function planConsentsView({ planConsents = [] }: PlanFacts, managesThem: boolean): readonly PlanConsent[] {
  if (managesThem) return planConsents
  return planConsents.slice(-1).map(({ oral, ...consent }) => ({
    ...consent,
    oral: oral === null ? null : { ...oral, circumstances: '' },
  }))
}

/** Null: not for this reader. Everybody may read their own; owner and coordinators everyone's. */
export function consentHistoryFor(
  facts: PlanFacts,
  reader: Actor,
  readerAreas: readonly LifeArea[],
  participant: ParticipantId,
  today: Day,
): ConsentHistoryView | null {
  const seesAll = managesConsents(facts, reader, today)
  if (participant !== reader.participant && !seesAll) return null
  const versions = facts.consents
    .filter((consent) => consent.participant === participant)
    .filter((consent) => seesAll || isFor(consent, reader))
  const told = versions.map((consent) => consentView(facts, consent, readerAreas, reader, today))
  if (!seesAll) return { versions: told, names: {} }
  const { name, members } = facts.participants.get(participant) ?? {}
  const named = told.flatMap(({ record }) => (record === undefined ? [] : whoIn(record)))
  const names = named.map((id) => [id, facts.participants.get(id)?.name ?? ''] as const)
  return {
    versions: told,
    names: Object.fromEntries([[participant, name ?? ''], ...names]),
    ...(members === undefined ? {} : { members }),
  }
}

/** Everybody by whom it came about or ended. */
function whoIn({ signed, oral, ended }: ConsentRecord): ParticipantId[] {
  const no = ended?.oral
  return [
    signed.by,
    ...(oral === null ? [] : [oral.recordedBy]),
    ...[oral?.confirmed?.by, ended?.by, no?.recordedBy, no?.answered?.by].filter((id) => id !== undefined),
  ]
}
