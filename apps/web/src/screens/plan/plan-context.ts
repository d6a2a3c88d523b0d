import type { Day, EntryId, LifeArea, ParticipantId, Responsibility } from '@ansvarsgruppe/plan-model'
import type { ParticipantView, PlanView } from '@ansvarsgruppe/plan-model/contract'
import { createContext, useContext, useMemo } from 'react'
import { useToday } from '../../rooms/useToday.ts'
import { useWords } from '../../words/index.ts'
import { personOf, type Person } from '../people/person.ts'

/** The plan a page belongs to, and its people. */
export interface PlanHere {
  readonly plan: PlanView
  readonly today: Day
  readonly owner: Person
  readonly me: Person
  readonly isOwner: boolean
  /** Somebody of the plan; who has left it is still somebody. */
  readonly person: (id: ParticipantId | string) => Person
  readonly responsibility: (action: EntryId) => Responsibility | null
  /** Who may see the area, the owner first. */
  readonly readersOf: (area: LifeArea) => readonly ParticipantView[]
}

const PlanContext = createContext<PlanHere | null>(null)

export const PlanProvider = PlanContext.Provider

export function usePlanHere(): PlanHere {
  const here = useContext(PlanContext)
  if (here === null) throw new Error('only pages of a plan ask about the plan')
  return here
}

export function usePlanHereFor(plan: PlanView): PlanHere {
  const { words } = useWords()
  const today = useToday()
  return useMemo(() => planHere(plan, today, words.group.former), [plan, today, words])
}

function planHere(plan: PlanView, today: Day, formerName: string): PlanHere {
  const people = new Map<string, Person>(
    plan.participants.map((participant) => [participant.id, personOf(participant)]),
  )
  const responsibilities = new Map(plan.responsibilities.map((fact) => [fact.action, fact]))
  const person = (id: string): Person => people.get(id) ?? former(id, formerName)
  return {
    plan,
    today,
    owner: person(plan.owner),
    me: person(plan.me),
    isOwner: plan.me === plan.owner,
    person,
    responsibility: (action) => responsibilities.get(action) ?? null,
    readersOf: (area) =>
      plan.participants
        .filter(({ id, areas }) => id === plan.owner || areas.includes(area))
        .toSorted((a, b) => Number(b.id === plan.owner) - Number(a.id === plan.owner)),
  }
}

function former(id: string, name: string): Person {
  return { ...personOf({ id: id as ParticipantId, name, role: 'serviceProvider' }), firstName: name }
}
