/** What a person meets first: their plans, what of them waits for this person, and their own open actions there. */
import { dayInNorway, localTimeInNorway, type Meeting, type ParticipantId } from '@ansvarsgruppe/plan-model'
import type { HomePlan, HomeView, NextMeeting, WaitingForOwner } from '@ansvarsgruppe/plan-model/contract'
import type { Invitations } from '../invitations/invitations.ts'
import type { Rooms } from '../rooms/rooms.ts'
import { actingAs } from './acting.ts'
import type { AloneActions } from './alone-actions.ts'
import type { News } from './news.ts'
import type { Participation } from './plans.ts'
import { byDue, myActions, readAreas } from './read-areas.ts'
import { waitingForOwner } from './waiting-for-owner.ts'
import { waitingFor } from './waiting.ts'

export interface HomeSources {
  readonly rooms: Rooms
  readonly news: News
  readonly alone: AloneActions
  readonly invitations: Pick<Invitations, 'needing'>
}

export async function homePlansOf(
  participations: readonly Participation[],
  sources: HomeSources,
  now: number,
): Promise<HomeView['plans']> {
  return Promise.all(participations.map((participation) => homePlan(participation, sources, now)))
}

async function homePlan(
  participation: Participation,
  { rooms, news, alone, invitations }: HomeSources,
  now: number,
): Promise<HomePlan> {
  const { facts, actor } = participation
  const { participant } = actor
  const today = dayInNorway(now)
  const me = facts.participants.get(participant)
  const areas = await readAreas(facts, actor, rooms, today)
  const mine = [...myActions(facts, participant, areas), ...(await alone.open(participation))].toSorted(byDue)
  return {
    planId: facts.planId,
    ownerName: facts.participants.get(facts.owner)?.name ?? '',
    isOwner: participant === facts.owner,
    role: me?.role ?? 'serviceProvider',
    title: me?.title ?? '',
    nextRevision: facts.period.nextRevision,
    periodEnd: facts.period.end,
    myActions: mine,
    waiting: waitingFor({ facts, actor, areas, mine, invited: await invitations.needing(participation), now }),
    waitingForOwner: await askedOfOwner(participation, { rooms, invitations }, now),
    nextMeeting: nextMeeting(facts.meetings, participant, now),
    unseen: await news.unseen(participation),
  }
}

/** Nothing where the person may not act for the owner. */
async function askedOfOwner(
  participation: Participation,
  { rooms, invitations }: Pick<HomeSources, 'rooms' | 'invitations'>,
  now: number,
): Promise<WaitingForOwner[]> {
  const today = dayInNorway(now)
  const acting = actingAs(participation, 'owner', today)
  if (!acting.ok) return []
  const { facts, actor } = acting.participation
  const areas = await readAreas(facts, actor, rooms, today)
  return waitingForOwner({ facts, actor, areas, invited: await invitations.needing(acting.participation), now })
}

/** The next one this person is invited to. */
function nextMeeting(meetings: readonly Meeting[], participant: ParticipantId, now: number): NextMeeting | null {
  const time = localTimeInNorway(now)
  const next = meetings.find(
    ({ startsAt, cancelled, invited }) => !cancelled && startsAt >= time && invited.includes(participant),
  )
  if (next === undefined) return null
  const coming = [...next.answers.values()].filter((answer) => answer === 'comes' || answer === 'video').length
  return { startsAt: next.startsAt, place: next.place, coming, unanswered: next.invited.length - next.answers.size }
}
