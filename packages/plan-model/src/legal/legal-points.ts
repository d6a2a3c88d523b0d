/**
 * What the law asks of an individual plan: the nine points a to i of the regulation on individual plans in welfare
 * services (forskrift om individuell plan ved ytelse av velferdstjenester), each computed from the plan itself.
 * A point that is not met is no error: it says what to talk about next.
 */
import type { Day } from '../day.ts'
import { plainText } from '../document/rich-text.ts'
import type { Participant, PlanFacts } from '../facts/facts.ts'
import { planConsentNow } from '../facts/plan-consent.ts'
import { representsOn } from '../facts/representation.ts'
import { responsibilityFor } from '../facts/responsibility.ts'
import { isCoordinatorRole } from '../facts/role.ts'
import { countsOn } from '../facts/standing.ts'
import type { EntryId } from '../ids.ts'
import type { LifeArea } from '../life-area.ts'
import type { AREA } from '../schema/area.ts'
import type { RoomSnapshot } from '../schema/declaration.ts'
import type { OVERVIEW } from '../schema/overview.ts'

export const LEGAL_POINTS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] as const
export type LegalPoint = (typeof LEGAL_POINTS)[number]

/** Where a point is mended. What actions lack is mended at one of them; where none is named, there is none. */
export type MendedAt =
  | { readonly at: 'overview' }
  | { readonly at: 'group' }
  | { readonly at: 'consent' }
  | { readonly at: 'area'; readonly area: LifeArea; readonly action: EntryId | null }

export interface LegalFinding {
  readonly point: LegalPoint
  readonly isMet: boolean
  readonly mendedAt: MendedAt
}

type LegalFacts = Pick<
  PlanFacts,
  | 'owner'
  | 'lifeAreas'
  | 'participants'
  | 'consents'
  | 'planConsents'
  | 'representations'
  | 'ownerBirthDate'
  | 'responsibilities'
  | 'period'
>

export interface LegalSources {
  readonly facts: LegalFacts
  readonly overview: RoomSnapshot<typeof OVERVIEW>
  readonly areas: ReadonlyMap<LifeArea, RoomSnapshot<typeof AREA>>
  readonly today: Day
}

type Action = RoomSnapshot<typeof AREA>['collections']['actions'][number]

const OVERVIEW_PAGE: MendedAt = { at: 'overview' }
const GROUP_PAGE: MendedAt = { at: 'group' }
const CONSENT_PAGE: MendedAt = { at: 'consent' }

/** One finding per point, in the law's order. */
export function legalFindings(sources: LegalSources): readonly LegalFinding[] {
  const { facts, overview, areas, today } = sources
  // Whoever is invited and has not come takes part in nothing yet.
  const helpers = [...facts.participants.values()].filter(
    ({ id, endsOn, isInvited }) => id !== facts.owner && isInvited !== true && (endsOn === null || endsOn >= today),
  )
  const { strengths, needs, contributions, cooperation } = overview.collections
  const goals = [...areas.values()].flatMap(({ collections }) => collections.goals.filter(isLive))
  const consented = new Set(
    facts.consents.filter((consent) => countsOn(facts, consent, today)).map((c) => c.participant),
  )
  const answered = new Set<string>(
    contributions.filter((entry) => isLive(entry) && isSaid(entry.text)).map(({ id }) => id),
  )
  const { period } = facts
  // A review whose day has passed is not the next one.
  const isPeriodRight =
    period.start <= period.nextRevision && period.nextRevision <= period.end && today <= period.nextRevision
  const isHere = new Set<string>([facts.owner, ...helpers.map(({ id }) => id)])
  const contentMendedAt: MendedAt =
    strengths.some(isLive) && needs.some(isLive) ? areaPage(facts.lifeAreas[0], null) : OVERVIEW_PAGE
  return [
    finding('a', goals.length > 0 && strengths.some(isLive) && needs.some(isLive), contentMendedAt),
    finding(
      'b',
      helpers.some(({ id }) => consented.has(id)),
      GROUP_PAGE,
    ),
    finding('c', helpers.filter(({ role }) => isCoordinatorRole(role)).length === 1, GROUP_PAGE),
    finding('d', helpers.length > 0 && [...isHere].every((id) => answered.has(id)), GROUP_PAGE),
    ofActions('e', sources, (action, area) => {
      const responsible = responsibilityFor(facts, area, action.id)?.responsible ?? null
      // Whoever has left is responsible for nothing.
      return responsible !== null && isHere.has(responsible) && isSaid(action.extent)
    }),
    ofActions('f', sources, ({ how }) => isSaid(plainText(how))),
    finding('g', isPeriodRight, GROUP_PAGE),
    finding(
      'h',
      planConsentNow(facts, today) !== null &&
        consented.size > 0 &&
        helpers.every((helper) => isSharingDecided(helper, facts, today)),
      CONSENT_PAGE,
    ),
    finding('i', overview.values.noCooperation || cooperation.some(isLive), OVERVIEW_PAGE),
  ]
}

/** Every action that is still of use must have it; a plan without any has not said it. */
function ofActions(
  point: LegalPoint,
  { facts, areas }: LegalSources,
  has: (action: Action, area: LifeArea) => boolean,
): LegalFinding {
  let isAny = false
  for (const area of facts.lifeAreas) {
    for (const action of liveActions(areas.get(area))) {
      isAny = true
      if (!has(action, area)) return finding(point, false, areaPage(area, action.id))
    }
  }
  const withGoal = facts.lifeAreas.find((area) => areas.get(area)?.collections.goals.some(isLive))
  return finding(point, isAny, areaPage(withGoal ?? facts.lifeAreas[0], null))
}

/** Neither removed, alone or with its goal, nor called off. */
function liveActions(snapshot: RoomSnapshot<typeof AREA> | undefined): Action[] {
  if (snapshot === undefined) return []
  const goals = new Set<string>(snapshot.collections.goals.filter(isLive).map(({ id }) => id))
  return snapshot.collections.actions.filter(
    (action) => isLive(action) && action.status !== 'cancelled' && action.goal !== null && goals.has(action.goal),
  )
}

function areaPage(area: LifeArea | undefined, action: EntryId | null): MendedAt {
  return area === undefined ? OVERVIEW_PAGE : { at: 'area', area, action }
}

/**
 * Yes until a day, no, or a mandate that says it. Whose consent has run out waits for an answer; the coordinating unit
 * receives nothing, so that there is nothing to decide.
 */
function isSharingDecided({ id, role }: Participant, facts: LegalFacts, today: Day): boolean {
  if (role === 'coordinatingUnit') return true
  const { representations, consents } = facts
  if (representations.some((one) => one.representative === id && representsOn(facts, one, today))) return true
  // What was replaced by a later version decides nothing any more.
  const own = consents.filter(({ participant }) => participant === id)
  return own.some((consent) => countsOn(facts, consent, today)) || own.at(-1)?.withdrawn === true
}

/** Space says nothing. */
function isSaid(text: string): boolean {
  return text.trim() !== ''
}

function isLive({ removed }: { readonly removed: unknown }): boolean {
  return removed === null
}

function finding(point: LegalPoint, isMet: boolean, mendedAt: MendedAt): LegalFinding {
  return { point, isMet, mendedAt }
}
