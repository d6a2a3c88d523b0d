/**
 * Fills an empty demo store with the demo plan. Facts are written as facts; what people wrote goes through the same
 * guard as everyone's edits, each by its author and at its time, so that "own" and history are right from the start.
 */
import { USUAL_CHOICES } from '@ansvarsgruppe/plan-model/contract'
import {
  actorKey,
  ACTION_STATUSES,
  AREA,
  asSelf,
  createEntry,
  dayInNorway,
  entryId,
  GOAL_STATUSES,
  isCoordinatorRole,
  isDay,
  orderBetween,
  OVERVIEW,
  participantId,
  personId,
  setField,
  sharedText,
  writeParagraphs,
  type Actor,
  type Author,
  type EntryId,
  type LifeArea,
  type ParticipantId,
  type PersonId,
  type PlanFacts,
  type RoomName,
} from '@ansvarsgruppe/plan-model'
import type * as Y from 'yjs'
import { Plans } from '../services/plans/plans.ts'
import { Rooms } from '../services/rooms/rooms.ts'
import { UNMEASURED } from '../services/rooms/rooms-measures.ts'
import type { Store } from '../store/store.ts'
import { DEMO_AREAS } from './demo-areas.ts'
import { demoFacts } from './demo-facts.ts'
import { demoPeople } from './demo-people.ts'
import { loadDemoPlans, type DemoPlan } from './demo-plan.ts'
import { seedAccessLog, type Written } from './seed-access-log.ts'
import { seedInvitations } from './seed-invitations.ts'
import { seedDemoRequests } from './demo-requests.ts'

/** Suggestions name fields as municipalities' forms do. */
const SUGGESTED_FIELDS: Readonly<Record<string, string>> = { frequency: 'extent' }

/** Days ago that everybody is made to have seen the plan last: what happened since is new to them. */
const LAST_VISIT_DAYS = 3
const MILLISECONDS_PER_DAY = 24 * 60 * 60_000

/** Makes the demo's plans in an empty store. `identityOf` is the keyed hash people are recognised by. */
export async function seedDemo(store: Store, identityOf: (pid: string) => string, now: number): Promise<void> {
  if (store.purpose !== 'demo') throw new Error('a store for real people gets no demo plan')
  const plans = loadDemoPlans(dayInNorway(now))
  for (const { id, name, pid } of demoPeople(plans)) {
    await store.people.create({ id: personOf(id), name, choices: USUAL_CHOICES }, identityOf(pid))
  }
  for (const plan of plans) await seedPlan(store, plan, identityOf, now)
  await seedDemoRequests(store, identityOf, dayInNorway(now))
}

async function seedPlan(store: Store, plan: DemoPlan, identityOf: (pid: string) => string, now: number): Promise<void> {
  const facts = demoFacts(plan)
  const people = new Map([...facts.participants.keys()].map((id): [ParticipantId, PersonId] => [id, personOf(id)]))
  const audit = { actor: 'demo', at: now, command: 'createPlan', subject: null }
  const actors = [...facts.participants.keys()].flatMap((id) => actorsOf(facts, id))
  const identities = new Map(
    actors.flatMap((one) => (one.member === undefined ? [] : [[actorKey(one), identityOf(`demo-${one.member}`)]])),
  )
  await store.facts.create(facts, people, audit, identities)
  const seeding = new Seeding(store, plan, facts, now)
  await seeding.run()
  const seenAt = now - LAST_VISIT_DAYS * MILLISECONDS_PER_DAY
  for (const actor of actors)
    await store.activity.saveVisit(facts.planId, actorKey(actor), { seenAt, seenBefore: null })
  await seedAccessLog(store, facts, seeding.written, seenAt)
  await seedInvitations(store, facts, plan)
}

/** The participant; of a service each of its members, who leads it first. */
function actorsOf(facts: PlanFacts, participant: ParticipantId): Actor[] {
  const { members } = facts.participants.get(participant) ?? {}
  return members?.map(({ id }): Actor => ({ ...asSelf(participant), member: id })) ?? [asSelf(participant)]
}

function personOf(participant: string): PersonId {
  return personId(`person-${participant}`)
}

class Seeding {
  readonly written: Written[] = []
  readonly #plan: DemoPlan
  readonly #facts: PlanFacts
  readonly #rooms: Rooms
  readonly #end: number
  readonly #coordinator: ParticipantId
  /** The moment the next write happens at. */
  #clock: number
  /** What went wrong on the way to the disk, if anything did. */
  #failure: unknown = null

  constructor(store: Store, plan: DemoPlan, facts: PlanFacts, now: number) {
    this.#plan = plan
    this.#facts = facts
    this.#end = now
    this.#clock = now
    const coordinator = [...facts.participants.values()].find(({ role }) => isCoordinatorRole(role))
    if (coordinator === undefined) throw new Error('the demo plan has a coordinator')
    this.#coordinator = coordinator.id
    this.#rooms = new Rooms({
      measures: UNMEASURED,
      store: store.journal,
      plans: new Plans(store.facts, () => this.#clock),
      now: () => this.#clock,
      onFailure: (error) => {
        this.#failure = error
      },
      onWritten: (_facts, actor, room) => this.written.push({ at: this.#clock, actor, room }),
      onUnsound: (_plan, room) => {
        this.#failure = new Error(`the demo's ${room} is not as declared`)
      },
    })
  }

  async run(): Promise<void> {
    try {
      await this.#overview()
      for (const area of this.#areas()) await this.#area(area)
    } finally {
      await this.#rooms.close()
    }
  }

  /** A plan that has just been opened: nobody has written anything. */
  #isEmpty(): boolean {
    const { whatMatters, situation, strengths, needs } = this.#plan
    return [whatMatters, situation, strengths, needs].every((text) => text === '')
  }

  #areas(): LifeArea[] {
    const used = new Set(this.#plan.goals.map(({ lifeArea }) => DEMO_AREAS[lifeArea]))
    return this.#facts.lifeAreas.filter((area) => used.has(area))
  }

  async #overview(): Promise<void> {
    const plan = this.#plan
    const start = momentOn(plan.planPeriod.start)
    if (plan.whatMatters !== '') {
      await this.#write('overview', this.#facts.owner, start, (doc) =>
        writeParagraphs(doc.getXmlFragment('whatMatters'), plan.whatMatters),
      )
    }
    if (this.#isEmpty()) return
    await this.#write('overview', this.#coordinator, start, (doc, author) => {
      writeParagraphs(doc.getXmlFragment('situation'), plan.situation)
      const lists = {
        strengths: plan.strengths.split('.'),
        needs: plan.needs.replace(/\.$/, '').split(','),
        cooperation: plan.otherCooperation,
      }
      for (const [collection, texts] of Object.entries(lists) as Array<
        ['strengths' | 'needs' | 'cooperation', string[]]
      >) {
        inOrder(
          texts.map((text) => text.trim()).filter((text) => text !== ''),
          (text, order) => createEntry(OVERVIEW, doc, collection, { text: capitalised(text), order }, author),
        )
      }
      inOrder(plan.otherPlans, (text, order) =>
        createEntry(OVERVIEW, doc, 'subPlans', { text, order, address: null }, author),
      )
      for (const { id, contributes } of plan.participants) {
        createEntry(OVERVIEW, doc, 'contributions', { text: contributes }, author, entryId(id))
      }
    })
  }

  async #area(area: LifeArea): Promise<void> {
    const plan = this.#plan
    const room: RoomName = `area-${area}`
    const goals = plan.goals.filter((goal) => DEMO_AREAS[goal.lifeArea] === area)
    const actions = plan.actions.filter((action) => goals.some((goal) => goal.id === action.goal))
    const start = momentOn(plan.planPeriod.start)

    await this.#write(room, this.#coordinator, start, (doc, author) => {
      inOrder(goals, (goal, order) =>
        createEntry(
          AREA,
          doc,
          'goals',
          {
            text: goal.nb,
            ownWords: '',
            why: '',
            status: GOAL_STATUSES.find((status) => status === goal.status) ?? 'active',
            parent: goal.parentGoal as EntryId | null,
            order,
          },
          author,
          entryId(goal.id),
        ),
      )
      inOrder(actions, (action, order) =>
        createEntry(
          AREA,
          doc,
          'actions',
          {
            goal: entryId(action.goal),
            what: action.nb,
            how: action.how,
            extent: action.extent,
            start: action.start,
            due: action.due,
            // Overdue follows from the due date: under it the action is simply not finished.
            status: ACTION_STATUSES.find((status) => status === action.status) ?? 'inProgress',
            order,
          },
          author,
          entryId(action.id),
        ),
      )
    })
    await this.#write(room, this.#facts.owner, start, (doc) => {
      for (const goal of goals) {
        const words = sharedText(doc, 'goals', goal.id, 'ownWords')
        if (words !== null) writeParagraphs(words, goal.ownWords)
      }
    })
    const evaluated = this.#end - 5 * MILLISECONDS_PER_DAY
    await this.#write(room, this.#coordinator, evaluated, (doc, author) => {
      for (const goal of goals) {
        createEntry(
          AREA,
          doc,
          'evaluations',
          { goal: entryId(goal.id), result: goal.status === 'onHold' ? 'reassess' : 'continue', text: goal.evaluation },
          author,
        )
      }
    })
    const targets = new Set([...goals, ...actions].map(({ id }) => id))
    await this.#conversation(room, targets)
  }

  async #conversation(room: RoomName, targets: ReadonlySet<string>): Promise<void> {
    for (const comment of this.#plan.comments.filter(({ target }) => targets.has(target))) {
      await this.#comment(room, entryId(comment.target), null, comment, entryId(comment.id))
      for (const reply of comment.replies)
        await this.#comment(room, entryId(comment.target), entryId(comment.id), reply)
      if (comment.resolved) {
        const last = comment.replies.at(-1) ?? comment
        await this.#write(room, participantId(comment.author), momentOn(last.at) + 60_000, (doc, { by, at }) =>
          setField(AREA, doc, 'comments', comment.id, 'resolved', { by, at: new Date(at).toISOString() }),
        )
      }
    }
    for (const suggestion of this.#plan.suggestions.filter(({ target }) => targets.has(target))) {
      const author = this.#writerIn(room, participantId(suggestion.author))
      await this.#write(room, author, momentOn(suggestion.at), (doc, by) =>
        createEntry(
          AREA,
          doc,
          'suggestions',
          {
            target: entryId(suggestion.target),
            field: SUGGESTED_FIELDS[suggestion.field] ?? suggestion.field,
            from: suggestion.from,
            to: suggestion.to,
            reason: suggestion.reason,
            status: 'open',
            answer: '',
            answered: null,
          },
          by,
          entryId(suggestion.id),
        ),
      )
    }
  }

  async #comment(
    room: RoomName,
    target: EntryId,
    parent: EntryId | null,
    comment: { author: string; at: string; text: string },
    id?: EntryId,
  ): Promise<void> {
    await this.#write(room, participantId(comment.author), momentOn(comment.at), (doc, author) =>
      createEntry(AREA, doc, 'comments', { target, parent, body: comment.text, resolved: null }, author, id),
    )
  }

  /** Someone responsible for one action without consent for its area cannot write there: the coordinator does. */
  #writerIn(room: RoomName, author: ParticipantId): ParticipantId {
    const consented = this.#facts.consents.some(
      (consent) => consent.participant === author && consent.areas.some((area) => room === `area-${area}`),
    )
    return consented || author === this.#facts.owner ? author : this.#coordinator
  }

  async #write(
    room: RoomName,
    by: ParticipantId,
    at: number,
    write: (doc: Y.Doc, author: Author) => void,
  ): Promise<void> {
    this.#clock = Math.min(at, this.#end)
    const [actor = asSelf(by)] = actorsOf(this.#facts, by)
    const refusal = await this.#rooms.editFor(this.#facts.planId, room, actor, (doc) =>
      write(doc, { by: actorKey(actor), at: this.#clock }),
    )
    if (this.#failure !== null) throw this.#failure
    if (refusal !== null) throw new Error(`the demo's edit in ${room} by ${actorKey(actor)} was refused: ${refusal}`)
  }
}

/** A day or a local time of the file as a moment; the demo's clock is Norway's winter time. */
function momentOn(date: string): number {
  return Date.parse(isDay(date) ? `${date}T09:00:00+01:00` : `${date}:00+01:00`)
}

function inOrder<Item>(items: readonly Item[], make: (item: Item, order: string) => void): void {
  let order: string | null = null
  for (const item of items) {
    order = orderBetween(order, null)
    make(item, order)
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nb') + text.slice(1)
}
