/**
 * An action seen alone: by who is responsible for it, in an area they do not receive, once the owner has agreed.
 *
 * They get that action and their own notes on it, and nothing else of the area: not its name, not how many actions it
 * has. Before she has agreed they are not told that there is one. It ends with the responsibility, with her yes, with
 * their part in the plan, with any consent of theirs that is taken back (whoever may read less than before sees no action
 * on an older yes), and with the consent that the plan is made.
 */
import type { Day } from '../day.ts'
import type { ParticipantId } from '../ids.ts'
import type { LifeArea } from '../life-area.ts'
import type { RoomName } from '../schema/room-name.ts'
import type { Actor } from './actor.ts'
import { owesPromise } from './confidentiality.ts'
import type { Participant, PlanFacts } from './facts.ts'
import { isPlanWithdrawn } from './plan-consent.ts'
import { responsibilitiesOf, responsibilityFor, type Responsibilities, type Responsibility } from './responsibility.ts'
import { actorsOf, canRead, reachesAnyOf, takesPart } from './standing.ts'

/** Whether who is responsible takes part and does not receive the area: then the owner can be asked. */
export function isOutsideArea(facts: PlanFacts, { area, responsible }: Responsibility, today: Day): boolean {
  const participant = responsible === null ? undefined : facts.participants.get(responsible)
  if (participant === undefined || participant.id === facts.owner || !facts.lifeAreas.includes(area)) return false
  if (participant.endsOn !== null && participant.endsOn < today) return false
  // S3: the coordinating unit reads nothing, whatever anyone agrees to.
  if (participant.role === 'coordinatingUnit') return false
  return !reachesAnyOf(oncePromised(facts, participant, today), participant, `area-${area}`, today)
}

/** Who still owes the promise of confidentiality (S7) will receive the area by their consent: nothing is to be asked. */
function oncePromised(facts: PlanFacts, participant: Participant, today: Day): PlanFacts {
  if (!owesPromise(participant)) return facts
  const promised = { ...participant, confidentialitySignedOn: today }
  return { ...facts, participants: new Map([...facts.participants, [participant.id, promised]]) }
}

export function seesAlone(facts: PlanFacts, actor: Actor, area: LifeArea, action: string, today: Day): boolean {
  const fact = responsibilityFor(facts, area, action)
  return fact !== null && isSeenAloneBy(facts, fact, actor, today)
}

/** Every action the actor sees alone. */
export function seenAlone(facts: PlanFacts, actor: Actor, today: Day): Responsibility[] {
  return [...facts.responsibilities.values()].filter((fact) => isSeenAloneBy(facts, fact, actor, today))
}

function isSeenAloneBy(facts: PlanFacts, fact: Responsibility, actor: Actor, today: Day): boolean {
  const participant = facts.participants.get(actor.participant)
  if (participant === undefined || !takesPart(participant, actor, today)) return false
  // S7, S8: not this either before they have promised, nor once there is to be no plan.
  if (owesPromise(participant) || isPlanWithdrawn(facts)) return false
  const isTheirs = actor.capacity === 'self' && fact.responsible === participant.id
  return isTheirs && fact.alone?.answer === 'agreed' && isOutsideArea(facts, fact, today)
}

/** A responsibility as it is once somebody has it: the owner is asked where it is somebody new outside the area. */
export function askedAbout(facts: PlanFacts, next: Responsibility, today: Day): Responsibility {
  const known = responsibilityFor(facts, next.area, next.action)
  if (!isOutsideArea(facts, next, today)) return next
  const isSame = known !== null && known.responsible === next.responsible && known.alone !== undefined
  return { ...next, alone: isSame ? known.alone : { answer: 'asked', on: today } }
}

/** What is left of the owner's answers when facts have become others. */
export function aloneAnswersKept(before: PlanFacts, after: PlanFacts, today: Day): Responsibilities {
  const facts = [...after.responsibilities.values()]
  if (facts.every(({ alone }) => alone === undefined)) return after.responsibilities
  return responsibilitiesOf(
    facts.map((fact) => {
      const { alone, ...rest } = fact
      const { responsible } = fact
      if (alone === undefined || responsible === null || isPlanWithdrawn(after)) return rest
      return isOutsideArea(after, fact, today) && !readsLess(before, after, responsible, today) ? fact : rest
    }),
  )
}

/** The person, the service as a whole, or any of it who still is: what is less for one of them is less. */
function readsLess(before: PlanFacts, after: PlanFacts, id: ParticipantId, today: Day): boolean {
  const [was, is] = [before.participants.get(id), after.participants.get(id)]
  if (was === undefined) return false
  const rooms: RoomName[] = ['overview', ...before.lifeAreas.map((area): RoomName => `area-${area}`)]
  if (is === undefined) return rooms.some((room) => reachesAnyOf(before, was, room, today))
  const still = [...actorsOf(before, was, today), ...actorsOf(after, is, today)].filter((actor) =>
    takesPart(is, actor, today),
  )
  return rooms.some(
    (room) =>
      (reachesAnyOf(before, was, room, today) && !reachesAnyOf(after, is, room, today)) ||
      still.some((actor) => canRead(before, actor, room, today) && !canRead(after, actor, room, today)),
  )
}
