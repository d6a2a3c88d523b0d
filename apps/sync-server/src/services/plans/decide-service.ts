/**
 * F7 of `decide.ts`: who belongs to a service that takes part. Whoever is named receives what the service does, so that
 * nobody names anybody to more than they receive themselves; that they are nobody who takes part already, the store says
 * when it writes, by their identity.
 */
import {
  addDays,
  canRead,
  dayInNorway,
  isCoordinatorRole,
  mayBeService,
  mayInvite,
  type Actor,
  type Day,
  type Member,
  type Participant,
  type PlanFacts,
  type Reason,
  type RoomName,
} from '@ansvarsgruppe/plan-model'
import { activeParticipant } from './active-participant.ts'
import type { Changes, FactsCommand } from './commands.ts'
import { isCurrent } from './consent-versions.ts'
import { PARTICIPANTS_MAX, withParticipant } from './decide-invitation.ts'

type Command<Kind extends FactsCommand['kind']> = Extract<FactsCommand, { readonly kind: Kind }>
export type MemberCommand = Command<'addMember' | 'endMember'>

/** Members a service may have had: many a year for decades. */
export const MEMBERS_MAX = 500

/** By whoever invites people. It receives nothing before the owner has said so. */
export function decideNewService(
  facts: PlanFacts,
  by: Actor,
  { participant: id, input, leader }: Command<'addService'>,
  now: number,
): Changes | Reason {
  if (!mayInvite(facts, by, dayInNorway(now))) return by.capacity === 'self' ? 'notAllowed' : 'outsideMandate'
  if (facts.participants.has(id) || !mayBeService(input.role)) return 'invalidInput'
  if (facts.participants.size >= PARTICIPANTS_MAX) return 'tooLarge'
  const members = [{ id: leader.id, name: leader.name, leads: true, endsOn: null }]
  return withParticipant(facts, { id, ...input, endsOn: null, members })
}

export function decideMember(facts: PlanFacts, by: Actor, command: MemberCommand, now: number): Changes | Reason {
  const today = dayInNorway(now)
  const service = activeParticipant(facts, command.participant, today)
  const leads = service !== null && isLeaderOf(service, by)
  if (!leads && !coordinates(facts, by)) return 'notAllowed'
  // Who is of the unit is said there, and not in a plan.
  if (service?.members === undefined || service.role === 'coordinatingUnit') return 'invalidInput'
  if (command.kind === 'addMember') {
    const { member: id, name, leads: isLeader } = command
    if (!leads && !receivesAsMuch(facts, by, service, today)) return 'notYoursToPassOn'
    if (service.members.length >= MEMBERS_MAX) return 'tooLarge'
    if (service.members.some((one) => one.id === id)) return 'invalidInput'
    return withMembers(facts, service, [...service.members, { id, name, leads: isLeader, endsOn: null }])
  }
  const member = service.members.find(({ id }) => id === command.member)
  if (member === undefined || (member.endsOn !== null && member.endsOn < today)) return 'invalidInput'
  const over = { ...member, endsOn: addDays(today, -1) }
  return withMembers(
    facts,
    service,
    service.members.map((one) => (one.id === over.id ? over : one)),
  )
}

function isLeaderOf({ id, members }: Participant, by: Actor): boolean {
  return (
    by.capacity === 'self' &&
    by.participant === id &&
    members?.some((one) => one.id === by.member && one.leads) === true
  )
}

function coordinates(facts: PlanFacts, by: Actor): boolean {
  const role = facts.participants.get(by.participant)?.role
  return by.capacity === 'self' && role !== undefined && isCoordinatorRole(role)
}

/** Whether whoever names somebody reads every room that goes to the service, or will once the owner has said so again. */
function receivesAsMuch(facts: PlanFacts, by: Actor, { id }: Participant, today: Day): boolean {
  // What is for one member alone comes to nobody who is named.
  const consents = facts.consents.filter(
    (one) => one.participant === id && one.boundTo === undefined && isCurrent(one, today),
  )
  const areas = new Set(consents.flatMap((one) => one.areas))
  for (const { area, responsible, alone } of facts.responsibilities.values())
    if (responsible === id && alone?.answer === 'agreed') areas.add(area)
  const overview: RoomName[] = consents.length > 0 ? ['overview'] : []
  const rooms = [
    ...overview,
    ...facts.lifeAreas.filter((area) => areas.has(area)).map((area): RoomName => `area-${area}`),
  ]
  return rooms.every((room) => canRead(facts, by, room, today))
}

function withMembers(facts: PlanFacts, service: Participant, members: readonly Member[]): Changes {
  return { participants: new Map(facts.participants).set(service.id, { ...service, members }) }
}
