/** For the soak: what one visitor does next. Seeded: the same seed makes the same visits, in whatever order they come. */
import { AREA, createEntry, entryId, setField, sharedText, type EntryId } from '@ansvarsgruppe/plan-model'
import * as Y from 'yjs'
import type { Random } from '../../../../packages/plan-model/src/guard/inspect/honest-edits.ts'
import { NEW_AREA_ENTRIES } from '../../../../packages/plan-model/src/guard/policy-fixture.ts'
import { LiveClient } from '../live/live-client-fixture.ts'
import { ask } from './ask-fixture.ts'
import { actionOf, READERS_CONSENT, type Guest, type SoakPlan } from './soak-plans-fixture.ts'
import type { Visitor } from './visitor-fixture.ts'

/** Comments one writes before going on with those one has: rooms must not grow for as long as they are watched. */
const COMMENTS_MAX = 5
const LETTERS_MAX = 400

/** How often each is done by somebody who is there, of a hundred. */
const DEEDS = [
  ['write', 45],
  ['show', 25],
  ['leave', 8],
  ['drop', 5],
  ['writeAway', 4],
  ['startAnew', 2],
  ['offend', 2],
  ['read', 4],
  ['watch', 3],
  ['decide', 2],
] as const

export class Visit {
  readonly visitor: Visitor
  /** How often it was told of the plan's facts. */
  watched = 0
  readonly #url: string
  readonly #plan: SoakPlan
  readonly #random: Random
  readonly #comments: EntryId[] = []

  constructor(url: string, visitor: Visitor, plan: SoakPlan, random: Random) {
    this.visitor = visitor
    this.#url = url
    this.#plan = plan
    this.#random = random
  }

  /** What the owner of a room writes before the others come: a goal, and an action for each who writes. */
  begin(): void {
    const { owner, guests } = this.#plan
    const author = { by: owner.id, at: Date.now() }
    this.visitor.write((doc) => {
      createEntry(AREA, doc, 'goals', { ...NEW_AREA_ENTRIES.goals, text: 'Jobb' }, author, entryId('goal'))
      for (const guest of guests.filter(({ part }) => part === 'writer')) {
        const values = { ...NEW_AREA_ENTRIES.actions, how: 'Slik:' }
        createEntry(AREA, doc, 'actions', values, author, this.#actionOf(guest))
      }
    })
  }

  async next(): Promise<void> {
    if (!this.visitor.isIn) {
      if (this.#random.chance(0.5)) await this.visitor.enter()
      return
    }
    switch (this.#deed()) {
      case 'write':
        return this.#write()
      case 'show':
        return this.visitor.show({ focus: 'goals/goal/why' })
      case 'leave':
        return this.visitor.leave()
      case 'drop':
        return this.visitor.drop()
      case 'writeAway':
        await this.visitor.leave()
        return this.#write()
      case 'startAnew':
        await this.visitor.saved()
        await this.visitor.leave()
        return this.visitor.startAnew()
      case 'offend':
        return this.#offend()
      case 'read':
        return this.#read()
      case 'watch':
        return this.#watch()
      case 'decide':
        return this.#decide()
    }
  }

  /** The owner lets the reader in again who was shut out. Every consent is kept for ever: none is given for nothing. */
  async reconcile(): Promise<void> {
    if (!this.#plan.reader.isOut) return
    this.#plan.reader.isOut = false
    for (const reader of this.#plan.guests.filter(({ part }) => part === 'reader')) await this.#give(reader)
  }

  #deed(): (typeof DEEDS)[number][0] {
    let left = this.#random.below(DEEDS.reduce((sum, [, times]) => sum + times, 0))
    for (const [deed, times] of DEEDS) {
      left -= times
      if (left < 0) return deed
    }
    return 'write'
  }

  #write(): void {
    const { guest } = this.visitor
    if (guest.part === 'reader') return
    if (guest.part === 'writer' && this.#random.chance(0.6)) return this.#type()
    if (this.#comments.length < COMMENTS_MAX) return this.#comment()
    const id = this.#random.pick(this.#comments)
    this.visitor.write((doc) => setField(AREA, doc, 'comments', id, 'body', `ord ${this.#random.below(1e6)}`))
  }

  #comment(): void {
    const author = { by: this.visitor.guest.id, at: Date.now() }
    const values = { target: null, parent: null, body: `ord ${this.#random.below(1e6)}`, resolved: null }
    const id = entryId(`${author.by}-${this.#comments.length}-${this.#random.below(1e6)}`)
    this.#comments.push(id)
    this.visitor.write((doc) => createEntry(AREA, doc, 'comments', values, author, id))
  }

  /** In the action one is responsible for, where several of one's pages may be at it; deletes when it gets long. */
  #type(): void {
    this.visitor.write((doc) => {
      const text = wordsOf(doc, this.#actionOf(this.visitor.guest))
      if (text === null) return
      const at = this.#random.below(text.length + 1)
      if (text.length > LETTERS_MAX) text.delete(0, text.length / 2)
      else text.insert(at, 'abc ')
    })
  }

  /** A goal is the owner's to agree on; whoever reads writes nothing at all. */
  #offend(): Promise<void> | void {
    const { guest } = this.visitor
    if (guest.part === 'owner') return
    const author = { by: guest.id, at: Date.now() }
    const id = entryId(`no-${this.#random.below(1e6)}`)
    return this.visitor.offend((doc) => createEntry(AREA, doc, 'goals', NEW_AREA_ENTRIES.goals, author, id))
  }

  async #read(): Promise<void> {
    const { plan, room, guest } = this.visitor
    const { status } = await ask(this.#url, `/api/plans/${plan}/rooms/${room}`, { cookie: guest.cookie })
    if (status !== 200 && !(status === 404 && guest.part === 'reader')) throw new Error(`reading answered ${status}`)
  }

  async #watch(): Promise<void> {
    const { plan, guest } = this.visitor
    const live = new LiveClient(this.#url, guest.cookie)
    try {
      await live.connected()
      if (await live.watch(plan)) this.watched += 1
    } catch {
      // A server that has too much to do lets nobody wait: a page comes again.
    } finally {
      live.socket.disconnect()
    }
  }

  /** The owner takes the reader's consent, or gives it: rooms tell who may stay, and commits by old facts are refused. */
  async #decide(): Promise<void> {
    if (this.visitor.guest.part !== 'owner') return
    const reader = this.#plan.guests.find(({ part }) => part === 'reader')
    if (reader === undefined) return
    if (this.#random.chance(0.5)) return this.#give(reader)
    this.#plan.reader.isOut = true
    const path = `/api/plans/${this.#plan.id}/consents/${reader.id}`
    const { status } = await ask(this.#url, path, { method: 'DELETE', cookie: this.#plan.owner.cookie })
    if (status >= 500) throw new Error(`withdrawing answered ${status}`)
  }

  async #give(reader: Guest): Promise<void> {
    const path = `/api/plans/${this.#plan.id}/consents/${reader.id}`
    const { areas, level, to } = READERS_CONSENT
    const asked = { method: 'PUT', cookie: this.#plan.owner.cookie, body: { areas, level, to } }
    const { status, text } = await ask(this.#url, path, asked)
    if (status !== 200) throw new Error(`consenting answered ${status} ${text}`)
  }

  #actionOf(guest: Guest): EntryId {
    return actionOf(this.visitor.room.slice('area-'.length), guest.id)
  }
}

/** Null before the owner has begun. */
function wordsOf(doc: Y.Doc, action: EntryId): Y.XmlText | null {
  const paragraph = sharedText(doc, 'actions', action, 'how')?.get(0)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
  return text instanceof Y.XmlText ? text : null
}
