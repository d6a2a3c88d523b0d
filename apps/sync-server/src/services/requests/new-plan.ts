/** The plan that is opened when a request is granted: its frame, and the people it cannot be without. Pure. */
import {
  actorKey,
  asSelf,
  LIFE_AREAS,
  responsibilitiesOf,
  type AppointedCoordinator,
  type Day,
  type LifeArea,
  type MemberId,
  type Participant,
  type ParticipantId,
  type PersonId,
  type PlanId,
  type PlanPeriod,
  type Role,
} from '@ansvarsgruppe/plan-model'
import type { NewPlan } from '../../store/requests-store.ts'
import type { Person } from '../../store/store.ts'
import { unitPart, type UnitMember } from '../plans/unit-part.ts'

/** The usual areas of a plan. The unit does not choose them: it is told of none. */
const USUAL_AREAS = LIFE_AREAS.slice(0, 6)
/** Of a child's: school in place of work, and the family, which services may be for. */
const CHILDS_AREAS: readonly LifeArea[] = ['home', 'health', 'mentalHealth', 'school', 'leisure', 'family']

export interface PlanOpening {
  readonly plan: PlanId
  readonly owner: Pick<Person, 'id' | 'name'>
  readonly coordinator: AppointedCoordinator
  /** Who opens it, for the coordinating unit. */
  readonly unitMember: UnitMember & { readonly person: PersonId; readonly id: MemberId }
  readonly municipality: string | null
  /** Null: nobody has told. */
  readonly ownerBirthDate: Day | null
  readonly period: PlanPeriod
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly newParticipant: () => ParticipantId
}

export function newPlan(opening: PlanOpening): NewPlan {
  const { plan, owner, coordinator, unitMember, period, at, newParticipant } = opening
  const organisation = opening.municipality ?? ''
  const taking: Array<readonly [Participant, PersonId]> = []
  const add = ({ id, name }: Pick<Person, 'id' | 'name'>, role: Role, worksFor: string): Participant => {
    const participant: Participant = {
      id: newParticipant(),
      name,
      role,
      title: '',
      organisation: worksFor,
      endsOn: null,
    }
    taking.push([participant, id])
    return participant
  }
  const ownerPart = add(owner, 'planOwner', '')
  const coordinatorPart = add(
    { id: coordinator.person, name: coordinator.name },
    coordinator.forChild ? 'childCoordinator' : 'coordinator',
    organisation,
  )
  // One person takes part once: in a small municipality the unit may be the coordinator.
  const opener = unitMember.person === coordinator.person ? null : unitMember
  const members = opener === null ? [] : [{ id: opener.id, name: opener.name, leads: false, endsOn: null }]
  const unit = unitPart(newParticipant(), organisation, members)
  const unitActor = opener === null ? null : actorKey({ ...asSelf(unit.id), member: opener.id })
  const participants = [...taking.map(([participant]) => participant), unit]
  return {
    facts: {
      planId: plan,
      version: 1,
      owner: ownerPart.id,
      lifeAreas: coordinator.forChild ? CHILDS_AREAS : USUAL_AREAS,
      participants: new Map(participants.map((participant) => [participant.id, participant])),
      consents: [],
      representations: [],
      ownerBirthDate: opening.ownerBirthDate,
      responsibilities: responsibilitiesOf([]),
      meetings: [],
      period,
      writingHelpUntil: null,
      handOver: null,
      closed: false,
    },
    people: new Map(taking.map(([participant, person]) => [participant.id, person])),
    identities: unitActor === null || opener === null ? new Map() : new Map([[unitActor, opener.identity]]),
    audit: { actor: unitActor ?? coordinatorPart.id, at, command: 'openPlan', subject: null },
  }
}
