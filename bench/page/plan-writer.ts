/** Makes a plan long the way people do: through `/sync`, as the owner, judged edit by edit. */
import { AREA, createEntry, orderBetween, participantId, type EntryId } from '../../packages/plan-model/src/index.ts'
import type { Doc } from 'yjs'
import { join, signIn } from './sign-in.ts'

export const GOALS = 60
export const ACTIONS = 400

const STATUSES = ['planned', 'inProgress', 'onHold', 'completed'] as const

/** Adds so many goals, and so many actions spread over them, to a life area. Answers the first action's id. */
export async function writeGoals(url: string, room: string, goals: number, actions: number): Promise<EntryId> {
  const { doc, provider } = await join(url, await signIn(url, 'p01'), room)
  const made: EntryId[] = []
  let order: string | null = null
  for (let index = 0; index < goals; index += 1) {
    order = orderBetween(order, null)
    made.push(writeGoal(doc, index, order))
  }
  const first: EntryId[] = []
  for (let index = 0; index < actions; index += 1) {
    const goal = made[index % made.length]
    if (goal === undefined) break
    order = orderBetween(order, null)
    first.push(writeAction(doc, goal, index, order))
    // A person's share of frames is bounded: a plan is not made in one second.
    if (index % 100 === 99) await new Promise((resolve) => setTimeout(resolve, 500))
  }
  await isStored(url, room, goals + actions)
  provider.destroy()
  doc.destroy()
  const [id] = first
  if (id === undefined) throw new Error('no action was made')
  return id
}

const AUTHOR = { by: participantId('p01'), at: Date.now() }

function writeGoal(doc: Doc, index: number, order: string): EntryId {
  const values = {
    text: `Mål ${index + 1}: jeg vil bestemme mer selv i hverdagen`,
    ownWords: 'Det er viktig for meg at jeg får prøve, også når det tar tid.',
    why: 'Dette har vi snakket om i to møter.',
    status: 'active' as const,
    parent: null,
    order,
  }
  return createEntry(AREA, doc, 'goals', values, AUTHOR)
}

function writeAction(doc: Doc, goal: EntryId, index: number, order: string): EntryId {
  const values = {
    goal,
    what: `Tiltak ${index + 1}: avtale et møte og skrive ned svaret`,
    how: 'Vi ringer først. Så møtes vi hos Nora.\nDen som har ansvaret, skriver hva som ble sagt, samme dag.',
    extent: 'En gang i uken',
    start: null,
    due: '2027-06-01' as const,
    status: STATUSES[index % STATUSES.length] ?? ('planned' as const),
    order,
  }
  return createEntry(AREA, doc, 'actions', values, AUTHOR)
}

/** Until a second connection gets all of it: then it is on disk. */
async function isStored(url: string, room: string, entries: number): Promise<void> {
  const cookie = await signIn(url, 'p05')
  for (;;) {
    const { doc, provider } = await join(url, cookie, room)
    const there = doc.getMap('goals').size + doc.getMap('actions').size
    provider.destroy()
    doc.destroy()
    if (there >= entries) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}
