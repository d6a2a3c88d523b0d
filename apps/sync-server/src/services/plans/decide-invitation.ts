/** F8 of `decide.ts`: commands by which somebody comes to take part. */
import {
  addDays,
  dayInNorway,
  mayInvite,
  type Actor,
  type Participant,
  type ParticipantId,
  type PlanFacts,
  type Reason,
} from '@ansvarsgruppe/plan-model'
import { activeParticipant } from './active-participant.ts'
import type { Changes, FactsCommand } from './commands.ts'
import { ended, withoutCurrent } from './consent-versions.ts'

export type InvitationCommand = Extract<
  FactsCommand,
  { readonly kind: 'invite' | 'confirmInvited' | 'joinInvited' | 'withdrawInvitation' | 'promiseConfidentiality' }
>

/** People of a plan, those who have left too: more than any group has had. */
export const PARTICIPANTS_MAX = 200

/** Whether there is an invitation that waits, the store says when it writes. */
export function decideInvitation(
  facts: PlanFacts,
  by: Actor,
  command: InvitationCommand,
  now: number,
): Changes | Reason {
  const today = dayInNorway(now)
  const actor = facts.participants.get(by.participant)
  if (actor === undefined) return 'notAllowed'
  const refusal = mayInvite(facts, by, today) ? null : by.capacity === 'self' ? 'notAllowed' : 'outsideMandate'
  switch (command.kind) {
    case 'promiseConfidentiality':
      // Whoever is bound by the law anyway may promise it, too; the first promise stays.
      if (actor.id === facts.owner) return 'invalidInput'
      return withParticipant(facts, { ...actor, confidentialitySignedOn: actor.confidentialitySignedOn ?? today })
    case 'joinInvited':
      return actor.id === command.participant ? come(facts, actor, command.formerly) : 'notAllowed'
    case 'invite': {
      if (refusal !== null) return refusal
      if (facts.participants.has(command.participant)) return 'invalidInput'
      if (facts.participants.size >= PARTICIPANTS_MAX) return 'tooLarge'
      return withParticipant(facts, {
        id: command.participant,
        ...command.input,
        endsOn: null,
        isInvited: true,
      })
    }
    case 'confirmInvited':
      if (refusal !== null) return refusal
      return come(facts, activeParticipant(facts, command.participant, today), command.formerly)
    case 'withdrawInvitation': {
      if (refusal !== null) return refusal
      const invited = activeParticipant(facts, command.participant, today)
      if (invited?.isInvited !== true) return 'invalidInput'
      return {
        ...withParticipant(facts, { ...invited, endsOn: addDays(today, -1) }),
        consents: withoutCurrent(facts, invited.id, today, ended(by, now, 'withdrawn')),
      }
    }
  }
}

/** From now on they are somebody. */
function come(facts: PlanFacts, participant: Participant | null, formerly: ParticipantId | null): Changes | Reason {
  if (participant?.isInvited !== true) return 'invalidInput'
  const { isInvited: _, ...known } = participant
  return withParticipant(facts, formerly === null ? known : { ...known, formerly })
}

export function withParticipant(facts: PlanFacts, participant: Participant): Changes {
  return { participants: new Map([...facts.participants, [participant.id, participant]]) }
}
