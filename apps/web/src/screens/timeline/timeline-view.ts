/** What the reader's timeline holds, from the facts they are told and the areas they see. Pure: no browser, no clock. */
import {
  dayOf,
  countsOn,
  type ActionStatus,
  type Day,
  type EntryId,
  type LifeArea,
  type LocalTime,
  type ParticipantId,
  plainText,
} from '@ansvarsgruppe/plan-model'
import type { PlanView } from '@ansvarsgruppe/plan-model/contract'
import { actionsUnder, goalTree } from '../area/goal-tree.ts'
import type { Action, AreaSnapshot } from '../area/area-room.ts'
import { isSoon } from '../group/access.ts'
import { isOverdue } from '../status/progress.ts'

export interface ActionInTime {
  readonly id: EntryId
  readonly area: LifeArea
  readonly what: string
  readonly start: Day | null
  readonly due: Day | null
  readonly status: ActionStatus
  readonly isOverdue: boolean
  readonly responsible: ParticipantId | null
}

export interface MeetingInTime {
  readonly id: EntryId
  readonly startsAt: LocalTime
  readonly day: Day
  readonly place: string
  readonly isPast: boolean
}

/** Consents that end on the same day. */
export interface ConsentsEnd {
  readonly day: Day
  readonly participants: readonly ParticipantId[]
  readonly isSoon: boolean
}

export interface TimelineView {
  readonly today: Day
  readonly period: PlanView['period']
  /** Those that take place, in their order. */
  readonly meetings: readonly MeetingInTime[]
  /** The earliest first. */
  readonly consentEnds: readonly ConsentsEnd[]
  /** Whose consent was withdrawn and not given again. Facts hold no day of it. */
  readonly withdrawn: readonly ParticipantId[]
  /** In the plan's order. */
  readonly areas: ReadonlyArray<{ readonly area: LifeArea; readonly actions: readonly ActionInTime[] }>
}

export interface AreaOfPlan {
  readonly area: LifeArea
  readonly snapshot: Pick<AreaSnapshot, 'collections'>
}

export function timelineView(
  plan: Pick<PlanView, 'period' | 'meetings' | 'consents' | 'responsibilities' | 'participants'>,
  areas: readonly AreaOfPlan[],
  today: Day,
): TimelineView {
  const responsible = new Map(plan.responsibilities.map((fact) => [fact.action, fact.responsible]))
  const inTime = (area: LifeArea, action: Action): ActionInTime => ({
    id: action.id,
    area,
    what: plainText(action.what),
    start: action.start,
    due: action.due,
    status: action.status,
    isOverdue: isOverdue(action, today),
    responsible: responsible.get(action.id) ?? null,
  })
  return {
    today,
    period: plan.period,
    meetings: plan.meetings
      .filter(({ cancelled }) => !cancelled)
      .map(({ id, startsAt, place }) => {
        const day = dayOf(startsAt)
        return { id, startsAt, day, place, isPast: day < today }
      })
      .toSorted((a, b) => compare(a.startsAt, b.startsAt)),
    ...consentsInTime(plan, today),
    areas: areas.map(({ area, snapshot }) => ({
      area,
      actions: goalTree(snapshot)
        .flatMap(actionsUnder)
        .map((action) => inTime(area, action)),
    })),
  }
}

/** Of each participant the consent that lasts longest; one that was replaced is marked like one that was withdrawn. */
function consentsInTime(
  plan: Pick<PlanView, 'consents' | 'participants'>,
  today: Day,
): Pick<TimelineView, 'consentEnds' | 'withdrawn'> {
  const { consents } = plan
  const participants = new Map(plan.participants.map((one) => [one.id, one]))
  const lasts = new Map<ParticipantId, Day>()
  for (const { participant, to, withdrawn } of consents) {
    if (!withdrawn && to > (lasts.get(participant) ?? '')) lasts.set(participant, to)
  }
  const days = [...new Set(lasts.values())].toSorted(compare)
  const holders = new Set(
    consents.filter((consent) => countsOn({ participants }, consent, today)).map(({ participant }) => participant),
  )
  const withdrawn = consents.filter((consent) => consent.withdrawn && !lasts.has(consent.participant))
  return {
    consentEnds: days.map((day) => {
      const participants = [...lasts].filter(([, last]) => last === day).map(([participant]) => participant)
      return { day, participants, isSoon: isSoon(day, today) && participants.some((one) => holders.has(one)) }
    }),
    withdrawn: [...new Set(withdrawn.map(({ participant }) => participant))],
  }
}

/** Days and local times are written so that their letters stand in their order. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
