/** What waits for the plan's owner, or who is a child for her, in the order they are asked: one thing at a time. Pure. */
import {
  addDays,
  CONSENT_SOON_DAYS,
  decidesAsOwner,
  hasLostItsMember,
  isOutsideArea,
  isUnconfirmed,
  isValidOn,
  responsibilityFor,
  takenOrally,
  type Consent,
  type Day,
  type LifeArea,
  type LocalTime,
  type Responsibility,
  type TakenOrally,
  type UnansweredPlanConsent,
  unansweredPlanConsent,
} from '@ansvarsgruppe/plan-model'
import { factsOfView, readerOf, type MeetingView, type PlanView } from '@ansvarsgruppe/plan-model/contract'
import type { AreaRoom } from '../../rooms/index.ts'
import type { Action, Suggestion } from '../area/area-room.ts'
import { subjectOf, type Subject } from '../area/suggestions/suggestible.ts'
import { nextMeeting } from '../meeting/upcoming.ts'

export type WaitingForOwner =
  | {
      readonly kind: 'suggestion'
      readonly id: string
      readonly room: AreaRoom
      readonly suggestion: Suggestion
      readonly subject: Subject
    }
  /** Whether who is responsible for an action sees it alone. */
  | {
      readonly kind: 'alone'
      readonly id: string
      readonly area: LifeArea
      readonly action: Action
      readonly fact: Responsibility
    }
  | { readonly kind: 'invitation'; readonly id: string; readonly meeting: MeetingView }
  | { readonly kind: 'consent'; readonly id: string; readonly consent: Consent }
  /** What somebody wrote down that she has said. */
  | { readonly kind: 'oralConsent'; readonly id: string; readonly consent: Consent }
  /** The same, of the plan itself. */
  | { readonly kind: 'oralPlan'; readonly id: string; readonly consent: UnansweredPlanConsent }
  /** What somebody wrote down that she has taken away. */
  | { readonly kind: 'oralNo'; readonly id: string; readonly taken: TakenOrally }
  /** She gave it to one of a service alone, who is there no more. */
  | { readonly kind: 'memberLeft'; readonly id: string; readonly consent: Consent }

/**
 * Suggestions first, the oldest first: somebody waits for her word. Nobody is asked what is not theirs to answer: while
 * the owner is a child, her parents are asked about consents, and she herself about meetings. `time`: what the clock
 * in Norway shows.
 */
export function waitingForOwner(
  plan: PlanView,
  rooms: readonly AreaRoom[],
  today: Day,
  time: LocalTime,
): readonly WaitingForOwner[] {
  if (plan.closed) return []
  const [facts, reader] = [factsOfView(plan), readerOf(plan)]
  const decides = decidesAsOwner(facts, reader, 'consents', null, today)
  return [
    ...suggestions(rooms),
    ...(decides ? alone(plan, rooms, today) : []),
    ...(reader.capacity === 'self' ? invitations(plan, time) : []),
    ...(decides ? consents(plan, today) : []),
  ]
}

function suggestions(rooms: readonly AreaRoom[]): WaitingForOwner[] {
  const open = rooms.flatMap((room) =>
    room.snapshot.collections.suggestions
      .filter(({ status, removed }) => status === 'open' && removed === null)
      .flatMap((suggestion) => {
        // About something that is gone: nothing to say yes to.
        const subject = subjectOf(suggestion, room.snapshot)
        return subject === null ? [] : [{ kind: 'suggestion' as const, id: suggestion.id, room, suggestion, subject }]
      }),
  )
  return open.toSorted((a, b) => a.suggestion.createdAt.localeCompare(b.suggestion.createdAt))
}

function alone(plan: PlanView, rooms: readonly AreaRoom[], today: Day): WaitingForOwner[] {
  const facts = factsOfView(plan)
  return rooms.flatMap(({ area, snapshot }) =>
    snapshot.collections.actions
      .filter(({ removed }) => removed === null)
      .flatMap((action) => {
        const fact = responsibilityFor(facts, area, action.id)
        const isAsked = fact?.alone?.answer === 'asked' && isOutsideArea(facts, fact, today)
        return isAsked ? [{ kind: 'alone' as const, id: `${area}/${action.id}`, area, action, fact }] : []
      }),
  )
}

function invitations(plan: PlanView, time: LocalTime): WaitingForOwner[] {
  const meeting = nextMeeting(plan, time)
  if (meeting === null || meeting.answers[plan.me] !== undefined) return []
  return [{ kind: 'invitation', id: meeting.id, meeting }]
}

function consents(plan: PlanView, today: Day): WaitingForOwner[] {
  const soon = addDays(today, CONSENT_SOON_DAYS)
  const facts = factsOfView(plan)
  const isSoon = (one: Consent): boolean => one.to <= soon
  const nos = plan.participants.flatMap(({ id }): WaitingForOwner[] => {
    const taken = takenOrally(plan.consents, id)
    return taken === null ? [] : [{ kind: 'oralNo', id: `${id}/no`, taken }]
  })
  const others = plan.consents.flatMap((consent): WaitingForOwner[] => {
    const id = `${consent.participant}/${consent.to}`
    if (isUnconfirmed(consent)) return [{ kind: 'oralConsent', id: `${id}/oral`, consent }]
    if (!isValidOn(consent, today)) return []
    if (hasLostItsMember(facts, consent, today)) return [{ kind: 'memberLeft', id: `${id}/left`, consent }]
    return isSoon(consent) ? [{ kind: 'consent', id, consent }] : []
  })
  const said = unansweredPlanConsent(plan)
  return [
    ...nos,
    ...(said === null ? [] : [{ kind: 'oralPlan' as const, id: `${said.signed.at}/plan`, consent: said }]),
    ...others,
  ]
}
