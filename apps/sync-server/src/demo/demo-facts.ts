/** The demo plan's facts: who takes part, who may read what, and who is responsible for which action. */
import {
  DECISIONS,
  entryId,
  memberId,
  participantId,
  planId,
  promisesConfidentiality,
  responsibilitiesOf,
  ROLES,
  type Attendance,
  type Meeting,
  type Member,
  type ParticipantId,
  type PlanFacts,
  type Representation,
  type Responsibility,
  type Role,
} from '@ansvarsgruppe/plan-model'
import { DEMO_AREAS } from './demo-areas.ts'
import { areasIn, demoConsents } from './demo-consents.ts'
import type { DemoPlan } from './demo-plan.ts'

/** Who is responsible without receiving the area: Nora has said yes to each seeing that action alone. */
export function demoFacts(plan: DemoPlan): PlanFacts {
  const facts = givenFacts(plan)
  const { start } = plan.planPeriod
  const agreed = { answer: 'agreed', on: start } as const
  return {
    ...facts,
    responsibilities: responsibilitiesOf(
      [...facts.responsibilities.values()].map((fact) => (receives(facts, fact) ? fact : { ...fact, alone: agreed })),
    ),
  }
}

/** Whether a consent of theirs is for the area, now or at another time. */
function receives({ owner, consents }: PlanFacts, { area, responsible }: Responsibility): boolean {
  return (
    responsible === owner ||
    consents.some((consent) => consent.participant === responsible && consent.areas.includes(area))
  )
}

function givenFacts(plan: DemoPlan): PlanFacts {
  const areaOfGoal = new Map(plan.goals.map((goal) => [goal.id, DEMO_AREAS[goal.lifeArea]]))
  return {
    planId: planId(plan.id),
    version: 1,
    owner: participantId(plan.planOwner),
    lifeAreas: plan.lifeAreaIds.map((id) => DEMO_AREAS[id]),
    participants: new Map(
      plan.participants.map(({ id, name, role, roleNb, organisation, members }) => [
        participantId(id),
        {
          id: participantId(id),
          name,
          role: roleOf(role, roleNb),
          title: roleNb,
          organisation: organisation === '–' ? '' : organisation,
          endsOn: null,
          ...(members === undefined ? {} : { members: members.map(demoMember) }),
          // They have signed before the plan began.
          ...(promisesConfidentiality(roleOf(role, roleNb)) ? { confidentialitySignedOn: plan.planPeriod.start } : {}),
        },
      ]),
    ),
    ...demoConsents(plan),
    representations: demoRepresentations(plan),
    ownerBirthDate: plan.ownerBirthDate,
    responsibilities: responsibilitiesOf(
      plan.actions.map(({ id, goal, responsible, contributors }) => ({
        action: entryId(id),
        area: areaOfGoal.get(goal) ?? 'home',
        responsible: participantId(responsible),
        contributors: contributors.map((contributor) => participantId(contributor)),
      })),
    ),
    meetings: plan.meetings.map(demoMeeting),
    period: plan.planPeriod,
    writingHelpUntil: null,
    handOver: null,
    closed: false,
  }
}

function demoMember({ id, name, leads }: NonNullable<DemoPlan['participants'][number]['members']>[number]): Member {
  return { id: memberId(id), name, leads, endsOn: null }
}

/** A guardian for what the mandate says, whom the owner has given a written authorisation, and a child's parents. */
function demoRepresentations({ planPeriod, participants, representations }: DemoPlan): Representation[] {
  const guardians = participants
    .filter(({ role }) => role === 'guardian')
    .map(({ id }): Representation => ({
      id: entryId(`mandate-${id}`),
      representative: participantId(id),
      kind: 'guardian',
      areas: ['economy'],
      decisions: ['consents', 'content', 'requests'],
      from: planPeriod.start,
      to: null,
      basis: 'Vergefullmakt fra Statsforvalteren',
    }))
  const registered = representations.map(({ representative, areas, decisions, ...one }): Representation => ({
    ...one,
    id: entryId(one.id),
    representative: participantId(representative),
    areas: areasIn(areas),
    decisions:
      one.kind === 'parent' ? DECISIONS : DECISIONS.filter((decision) => decisions.split(',').includes(decision)),
  }))
  return [...guardians, ...registered]
}

/** Who came to a meeting that was held had said so; who did not had said that, too. */
function demoMeeting({ id, date, durationMin, place, present, absent, rsvp }: DemoPlan['meetings'][number]): Meeting {
  const answers: ReadonlyArray<readonly [readonly string[], Attendance | null]> = [
    [[...present, ...rsvp.yes], 'comes'],
    [rsvp.video, 'video'],
    [rsvp.writtenInput, 'written'],
    [absent, 'cannot'],
    [rsvp.noAnswer, null],
  ]
  return {
    id: entryId(id),
    startsAt: date,
    minutes: durationMin,
    place,
    invited: answers.flatMap(([people]) => people.map(participantId)),
    answers: new Map(
      answers.flatMap(([people, answer]) =>
        answer === null ? [] : people.map((person): [ParticipantId, Attendance] => [participantId(person), answer]),
      ),
    ),
    cancelled: false,
  }
}

function roleOf(role: string, title: string): Role {
  if (title.startsWith('Nærmeste')) return 'closestNextOfKin'
  return ROLES.find((known) => known === role) ?? 'serviceProvider'
}
