/** What the owner is asked that somebody may answer for her: that there is something, and where. Pure. */
import { canRead, dayInNorway, dayOf } from '@ansvarsgruppe/plan-model'
import type { Waiting, WaitingForOwner } from '@ansvarsgruppe/plan-model/contract'
import { waitingFor, type WaitingSources } from './waiting.ts'

/** `sources`: of an actor who acts for the owner, and may. */
export function waitingForOwner(sources: Omit<WaitingSources, 'mine'>): WaitingForOwner[] {
  const { facts, actor, now } = sources
  // Where a meeting is answered.
  const readsOverview = canRead(facts, actor, 'overview', dayInNorway(now))
  const all = waitingFor({ ...sources, mine: [] })
    .flatMap((waiting) => asked(waiting) ?? [])
    .filter(({ kind }) => kind !== 'invitation' || readsOverview)
    .toSorted((a, b) => (a.by ?? '9999').localeCompare(b.by ?? '9999'))
  return all.filter((one, index) => index === all.findIndex(({ kind, area }) => kind === one.kind && area === one.area))
}

/** Null: not asked of her, or told to who acts for her as themselves. */
function asked(waiting: Waiting): WaitingForOwner | null {
  switch (waiting.kind) {
    case 'suggestion':
    case 'alone':
      return { kind: waiting.kind, area: waiting.area, by: null }
    case 'invitation':
      return { kind: waiting.kind, area: null, by: dayOf(waiting.startsAt) }
    case 'consentEnds':
    case 'oralConsent':
    case 'oralPlan':
    case 'revision':
      return { kind: waiting.kind, area: null, by: waiting.by }
    case 'memberLeft':
    case 'oralNo':
    case 'invited':
      return { kind: waiting.kind, area: null, by: null }
    case 'action':
    case 'takeOver':
    case 'comesOfAge':
      return null
  }
}
