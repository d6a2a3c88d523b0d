/** F3 of `decide.ts`: the coordinator's task, and how it passes from one to the next. */
import {
  isCoordinatorRole,
  type Day,
  type Participant,
  type ParticipantId,
  type PlanFacts,
  type Reason,
  type Role,
} from '@ansvarsgruppe/plan-model'
import { activeParticipant } from './active-participant.ts'
import type { Changes, FactsCommand } from './commands.ts'

const KINDS = ['appointCoordinator', 'askCoordinator', 'acceptCoordinator', 'endHandOver'] as const
export type CoordinatorCommand = Extract<FactsCommand, { readonly kind: (typeof KINDS)[number] }>

export function decideCoordinator(
  facts: PlanFacts,
  actor: Participant,
  command: CoordinatorCommand,
  today: Day,
): Changes | Reason {
  const isUnit = actor.role === 'coordinatingUnit'
  switch (command.kind) {
    case 'appointCoordinator': {
      if (!isUnit) return 'notAllowed'
      const next = candidate(facts, command.input.participant, today)
      return next === null || hasCoordinator(facts, today) ? 'invalidInput' : passedTo(facts, next)
    }
    case 'askCoordinator': {
      if (!isUnit && !isCoordinatorRole(actor.role)) return 'notAllowed'
      const next = candidate(facts, command.input.participant, today)
      if (next === null || isCoordinatorRole(next.role)) return 'invalidInput'
      return { handOver: { to: next.id, askedBy: actor.id, askedOn: today } }
    }
    case 'acceptCoordinator':
      return facts.handOver?.to === actor.id ? passedTo(facts, actor) : 'notAllowed'
    case 'endHandOver':
      if (!isUnit && !isCoordinatorRole(actor.role) && facts.handOver?.to !== actor.id) return 'notAllowed'
      return facts.handOver === null ? 'invalidInput' : { handOver: null }
  }
}

/** Whether somebody holds the threads today. */
export function hasCoordinator(facts: PlanFacts, today: Day): boolean {
  return [...facts.participants.values()].some(
    ({ id, role }) => isCoordinatorRole(role) && activeParticipant(facts, id, today) !== null,
  )
}

function candidate(facts: PlanFacts, id: ParticipantId, today: Day): Participant | null {
  const participant = activeParticipant(facts, id, today)
  if (participant === null || participant.id === facts.owner || participant.role === 'coordinatingUnit') return null
  // Somebody who has come holds the threads, by name, and no service.
  return participant.members === undefined && participant.isInvited === undefined ? participant : null
}

function withRole(participant: Participant, role: Role): readonly [ParticipantId, Participant] {
  return [participant.id, { ...participant, role }]
}

/** Those before step down; a child's coordinator is followed by one. */
function passedTo(facts: PlanFacts, next: Participant): Changes {
  const former = [...facts.participants.values()].filter(({ id, role }) => isCoordinatorRole(role) && id !== next.id)
  const isChilds = former.some(({ role }) => role === 'childCoordinator')
  return {
    participants: new Map([
      ...facts.participants,
      ...former.map((person) => withRole(person, 'serviceProvider')),
      withRole(next, isChilds ? 'childCoordinator' : 'coordinator'),
    ]),
    handOver: null,
  }
}
