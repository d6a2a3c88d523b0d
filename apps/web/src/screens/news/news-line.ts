/** One piece of news as a sentence, and where it leads. Pure: everything it needs comes in. */
import {
  areaOf,
  type ActorKey,
  dayOf,
  plainText,
  type LifeArea,
  type OVERVIEW,
  type RoomSnapshot,
} from '@ansvarsgruppe/plan-model'
import type { FactsNews, NewsItem, PlanView, RoomNews } from '@ansvarsgruppe/plan-model/contract'
import type { AreaRoom } from '../../rooms/index.ts'
import type { Formats, Messages } from '../../words/index.ts'
import { actionAddress, areaAddress, goalAddress, groupAddress, planAddress, consentAddress } from '../plan/place.ts'
import { managesConsentsIn } from '../consent/manages-consents.ts'

export interface NewsSources {
  readonly plan: PlanView
  readonly overview: RoomSnapshot<typeof OVERVIEW> | null
  readonly areas: readonly AreaRoom[]
  readonly firstName: (author: ActorKey) => string
  readonly words: Messages
  readonly formats: Formats
  readonly today: string
}

export interface NewsLine {
  readonly by: ActorKey
  readonly text: string
  readonly href: string
  readonly at: string
}

/** The same sentence twice is said once: three fields of one action are one change of it. */
export function newsLines(items: readonly NewsItem[], sources: NewsSources): NewsLine[] {
  const lines = new Map<string, NewsLine>()
  for (const item of items) {
    const told = 'room' in item ? inRoom(item, sources) : ofFacts(item, sources)
    if (told === null) continue
    const key = `${told.text} ${told.href}`
    if (!lines.has(key)) lines.set(key, { by: item.by, at: item.at, ...told })
  }
  return [...lines.values()]
}

type Told = Pick<NewsLine, 'text' | 'href'>

function inRoom(item: RoomNews, sources: NewsSources): Told | null {
  const area = areaOf(item.room)
  return area === null ? inOverview(item, sources) : inArea(item, area, sources)
}

function inOverview(item: RoomNews, { plan, overview, words, firstName }: NewsSources): Told | null {
  if (overview === null) return null
  const by = { person: firstName(item.by) }
  const href = planAddress(plan.planId)
  const { activity } = words
  switch (item.collection) {
    case 'whatMatters':
      return { text: activity.changed({ ...by, target: words.overview.whatMatters }), href }
    case 'situation':
      return { text: activity.changed({ ...by, target: words.overview.situation }), href }
    case 'values':
      return { text: activity.changed({ ...by, target: words.overview.cooperation }), href }
    case 'contributions':
      return {
        text: activity.changed({ ...by, target: words.overview.contributions }),
        href: groupAddress(plan.planId),
      }
    case 'comments': {
      const comment = overview.collections.comments.find(({ id }) => id === item.entry)
      if (item.kind !== 'created' || comment === undefined || comment.removed !== null) return null
      return { text: activity.wrote(by), href }
    }
    case 'strengths':
    case 'needs':
    case 'cooperation':
    case 'subPlans': {
      const entries: ReadonlyArray<{ id: string; text: string }> = overview.collections[item.collection]
      const target = entries.find(({ id }) => id === item.entry)?.text
      return target === undefined ? null : { text: cameOrWent(item, by, target, words), href }
    }
    default:
      return null
  }
}

function inArea(item: RoomNews, area: LifeArea, sources: NewsSources): Told | null {
  const { plan, areas, words, formats, firstName, today } = sources
  const room = areas.find((each) => each.area === area)
  if (room === undefined) return null
  const { goals, actions, comments, suggestions, progressNotes, evaluations } = room.snapshot.collections
  const by = { person: firstName(item.by) }
  const { activity } = words
  const goalOf = (id: string | null) => goals.find((goal) => goal.id === id)
  const actionOf = (id: string | null) => actions.find((action) => action.id === id)

  function about(id: string | null): { target: string; href: string } | null {
    const goal = goalOf(id)
    if (goal !== undefined)
      return { target: plainText(goal.text) || words.goal.name, href: goalAddress(plan.planId, area, goal.id) }
    const action = actionOf(id)
    if (action !== undefined)
      return { target: plainText(action.what) || words.action.name, href: actionAddress(plan.planId, area, action.id) }
    return null
  }

  switch (item.collection) {
    case 'goals': {
      const goal = goalOf(item.entry)
      const found = about(item.entry)
      if (goal === undefined || found === null) return null
      const { target, href } = found
      if (item.kind === 'created') return { text: activity.goalAdded({ ...by, goal: target }), href }
      if (item.kind === 'changed' && item.field === 'status')
        return { text: activity.goalStatus({ ...by, goal: target, status: words.goalStatus[goal.status] }), href }
      return { text: cameOrWent(item, by, target, words), href }
    }
    case 'actions': {
      const action = actionOf(item.entry)
      const found = about(item.entry)
      if (action === undefined || found === null) return null
      const { target, href } = found
      if (item.kind === 'created') return { text: activity.actionAdded({ ...by, action: target }), href }
      if (item.kind === 'changed' && item.field === 'status')
        return {
          text: activity.actionStatus({ ...by, action: target, status: words.actionStatus[action.status] }),
          href,
        }
      if (item.kind === 'changed' && item.field === 'due' && action.due !== null)
        return { text: activity.due({ ...by, action: target, date: formats.dateNear(action.due, today) }), href }
      return { text: cameOrWent(item, by, target, words), href }
    }
    case 'progressNotes': {
      const note = progressNotes.find(({ id }) => id === item.entry)
      const found = about(note?.action ?? null)
      if (note === undefined || note.removed !== null || found === null) return null
      return { text: activity.progress({ ...by, action: found.target }), href: found.href }
    }
    case 'evaluations': {
      const evaluation = evaluations.find(({ id }) => id === item.entry)
      const found = about(evaluation?.goal ?? null)
      if (evaluation === undefined || evaluation.removed !== null || found === null) return null
      return {
        text: activity.evaluated({ ...by, goal: found.target, result: words.evaluation[evaluation.result] }),
        href: found.href,
      }
    }
    case 'comments': {
      const comment = comments.find(({ id }) => id === item.entry)
      if (comment === undefined || comment.removed !== null) return null
      const { target, href } = about(comment.target) ?? {
        target: words.area[area],
        href: areaAddress(plan.planId, area),
      }
      if (item.kind === 'created') return { text: activity.commented({ ...by, target }), href }
      return item.field === 'resolved' && comment.resolved !== null
        ? { text: activity.ended({ ...by, target }), href }
        : null
    }
    case 'suggestions': {
      const suggestion = suggestions.find(({ id }) => id === item.entry)
      if (suggestion === undefined || suggestion.removed !== null) return null
      const found = about(suggestion.target)
      if (item.kind === 'created' && suggestion.target === null)
        return { text: activity.goalSuggested(by), href: areaAddress(plan.planId, area) }
      const { target, href } = found ?? { target: suggestion.to, href: areaAddress(plan.planId, area) }
      if (item.kind === 'created') return { text: activity.suggested({ ...by, target }), href }
      if (item.field !== 'status') return null
      if (suggestion.status === 'accepted') return { text: activity.accepted({ ...by, target }), href }
      return suggestion.status === 'declined' ? { text: activity.declined({ ...by, target }), href } : null
    }
    default:
      return null
  }
}

function cameOrWent(item: RoomNews, by: { person: string }, target: string, { activity }: Messages): string {
  switch (item.kind) {
    case 'created':
      return activity.added({ ...by, target })
    case 'removed':
      return activity.deleted({ ...by, target })
    case 'restored':
      return activity.restored({ ...by, target })
    case 'changed':
      return activity.changed({ ...by, target })
  }
}

function ofFacts(item: FactsNews, sources: NewsSources): Told | null {
  const { plan, words, formats, firstName, today } = sources
  const by = { person: firstName(item.by) }
  const { activity } = words
  const group = groupAddress(plan.planId)
  const consents = managesConsentsIn(plan, today) ? consentAddress(plan.planId) : group
  switch (item.kind) {
    case 'consentGiven':
      return { text: activity.consentGiven({ ...by, grantee: firstName(item.participant) }), href: consents }
    case 'consentRecorded':
      return { text: activity.consentRecorded({ ...by, grantee: firstName(item.participant) }), href: consents }
    case 'noRecorded':
      return { text: activity.noRecorded({ ...by, grantee: firstName(item.participant) }), href: consents }
    case 'consentWithdrawn':
      return { text: activity.consentWithdrawn({ ...by, grantee: firstName(item.participant) }), href: consents }
    case 'participationEnded':
      return { text: activity.participationEnded({ ...by, grantee: firstName(item.participant) }), href: group }
    case 'representationRegistered':
    case 'representationEnded':
    case 'serviceAdded':
    case 'memberAdded':
    case 'memberEnded':
      return { text: activity[item.kind]({ ...by, other: firstName(item.participant) }), href: group }
    case 'coordinatorAppointed':
      return { text: activity.coordinator({ person: firstName(item.participant) }), href: group }
    case 'planConsentGiven':
    case 'planConsentRejected':
    case 'planConsentWithdrawn':
      return { text: activity[item.kind](by), href: consents }
    case 'birthDateSet':
      return { text: activity.birthDateSet(by), href: group }
    case 'periodSet':
      return { text: activity.period(by), href: planAddress(plan.planId) }
    case 'writingHelpSet':
      return { text: activity.writingHelp(by), href: planAddress(plan.planId) }
    case 'meetingCalled':
    case 'meetingChanged':
    case 'meetingCancelled': {
      const meeting = plan.meetings.find(({ id }) => id === item.meeting)
      if (meeting === undefined) return null
      const date = formats.dateNear(dayOf(meeting.startsAt), today)
      return { text: activity[item.kind]({ ...by, date }), href: planAddress(plan.planId) }
    }
    case 'responsibilitySet': {
      const fact = plan.responsibilities.find(({ action }) => action === item.action)
      const room = sources.areas.find(({ area }) => area === fact?.area)
      const action = room?.snapshot.collections.actions.find(({ id }) => id === item.action)
      if (fact === undefined || action === undefined) return null
      const named = { ...by, action: plainText(action.what) || words.action.name }
      return {
        text:
          fact.responsible === null
            ? activity.noResponsible(named)
            : activity.responsible({ ...named, other: firstName(fact.responsible) }),
        href: actionAddress(plan.planId, fact.area, item.action),
      }
    }
  }
}
