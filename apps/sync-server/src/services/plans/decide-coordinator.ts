/** F3 of `decide.ts`: the coordinator's task, and how it passes from one to the next. */
import {
  isCoordinatorRole,
  mayCoordinate,
  type Day,
  type Participant,
  type ParticipantId,
  type PlanFacts,
  type Reason,
} from '@ansvarsgruppe/plan-model'
import { activeParticipant } from './active-participant.ts'
import type { Changes, FactsCommand, NewCoordinator } from './commands.ts'

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
      if (hasCoordinator(facts, today)) return 'invalidInput'
      if (command.newcomer !== undefined) return joinedBy(facts, command.input.participant, command.newcomer)
      const next = candidate(facts, command.input.participant, today)
      return next === null ? 'invalidInput' : passedTo(facts, next, today)
    }
    case 'askCoordinator': {
      if (!isUnit && !isCoordinatorRole(actor.role)) return 'notAllowed'
      const next = candidate(facts, command.input.participant, today)
      if (next === null) return 'invalidInput'
      return { handOver: { to: next.id, askedBy: actor.id, askedOn: today } }
    }
    case 'acceptCoordinator':
      if (facts.handOver?.to !== actor.id) return 'notAllowed'
      // What they are may have become another since they were asked.
      return candidate(facts, actor.id, today) === null ? 'invalidInput' : passedTo(facts, actor, today)
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
  const participant = facts.participants.get(id)
  return participant !== undefined && mayCoordinate(facts, participant, today) ? participant : null
}

/** Somebody of the unit's list takes part from now on, and coordinates; a child's coordinator is followed by one. */
function joinedBy(
  facts: PlanFacts,
  id: ParticipantId,
  { name, organisation, forChild }: NewCoordinator,
): Changes | Reason {
  if (facts.participants.has(id)) return 'invalidInput'
  const isChilds = forChild || [...facts.participants.values()].some(({ role }) => role === 'childCoordinator')
  const role = isChilds ? 'childCoordinator' : 'coordinator'
  const newcomer: Participant = { id, name, role, title: '', organisation, endsOn: null }
  return { participants: new Map(facts.participants).set(id, newcomer), handOver: null }
}

/** What they were before they coordinated; who came as coordinator helps as part of their work. */
function asBefore(participant: Participant): Participant {
  const { roleBefore = 'serviceProvider', ...known } = participant
  return { ...known, role: roleBefore }
}

/** Who coordinated until now steps down, those who have left stay what they were; a child's coordinator is followed by one. */
function passedTo(facts: PlanFacts, next: Participant, today: Day): Changes {
  const everybody = [...facts.participants.values()]
  const former = everybody.filter(
    ({ id, role }) => isCoordinatorRole(role) && activeParticipant(facts, id, today) !== null,
  )
  const isChilds = everybody.some(({ role }) => role === 'childCoordinator')
  return {
    participants: new Map([
      ...facts.participants,
      ...former.map((person) => [person.id, asBefore(person)] as const),
      [next.id, { ...next, role: isChilds ? 'childCoordinator' : 'coordinator', roleBefore: next.role }],
    ]),
    handOver: null,
  }
}
