import {
  decidesAsOwner,
  type ActorKey,
  type Capacity,
  type Day,
  type Decision,
  type EntryId,
  type LifeArea,
  type Responsibility,
} from '@ansvarsgruppe/plan-model'
import { factsOfView, readerOf, type ParticipantView, type PlanView } from '@ansvarsgruppe/plan-model/contract'
import { createContext, useContext, useMemo } from 'react'
import { useToday } from '../../rooms/useToday.ts'
import { useWords, type Messages } from '../../words/index.ts'
import { authorsOf } from '../people/authors.ts'
import type { Person } from '../people/person.ts'

/** The plan a page belongs to, and its people. */
export interface PlanHere {
  readonly plan: PlanView
  readonly today: Day
  readonly owner: Person
  readonly me: Person
  readonly isOwner: boolean
  /** How the reader acts: as themselves, or for the owner. */
  readonly capacity: Capacity
  /** The owner, or who acts for her. */
  readonly actsAsOwner: boolean
  /** Whether such a decision is the reader's, as the owner or for her; area null: about the plan as a whole. */
  readonly decides: (decision: Decision, area: LifeArea | null) => boolean
  /** Somebody of the plan, by id or by how they acted (an actor's key); who has left it is still somebody. */
  readonly person: (author: ActorKey | string) => Person
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
  return useMemo(() => planHere(plan, today, words), [plan, today, words])
}

function planHere(plan: PlanView, today: Day, words: Messages): PlanHere {
  const facts = factsOfView(plan)
  const actor = readerOf(plan)
  const isOwner = plan.me === plan.owner
  const responsibilities = new Map(plan.responsibilities.map((fact) => [fact.action, fact]))
  const person = authorsOf(plan, words)
  return {
    plan,
    today,
    owner: person(plan.owner),
    me: person(plan.me),
    isOwner,
    capacity: actor.capacity,
    actsAsOwner: isOwner || actor.capacity === 'owner',
    decides: (decision, area) => decidesAsOwner(facts, actor, decision, area, today),
    person,
    responsibility: (action) => responsibilities.get(action) ?? null,
    readersOf: (area) =>
      plan.participants
        .filter(({ id, areas }) => id === plan.owner || areas.includes(area))
        .toSorted((a, b) => Number(b.id === plan.owner) - Number(a.id === plan.owner)),
  }
}
