import type { Day, Participant, ParticipantId, PlanFacts } from '@ansvarsgruppe/plan-model'

/** The participant, if they take part on that day. */
export function activeParticipant(facts: PlanFacts, id: ParticipantId, day: Day): Participant | null {
  const participant = facts.participants.get(id)
  return participant === undefined || (participant.endsOn !== null && participant.endsOn < day) ? null : participant
}
