/**
 * For tests, in a real browser: people who mean no harm write with the editors that the page has, at once and after
 * each other. What they do is never refused; where everyone has met, everyone has the same; and readers write nothing.
 */
import {
  AREA,
  createEntry,
  entryId,
  LINE,
  participantId,
  PROSE,
  removeEntry,
  restoreEntry,
  rootTypes,
  sharedText,
  type RichTextProfile,
} from '@ansvarsgruppe/plan-model'
import { Editor } from '@tiptap/core'
import * as Y from 'yjs'
import { ACTION, GOAL, GuardedRooms, WORK, type Name, type Person } from '../../rooms/history/guarded-rooms-fixture.ts'
import { seeded, type Below } from '../../rooms/history/seeded-fixture.ts'
import { leaveTidyingToServer } from '../../rooms/tidying.ts'
import { extensionsFor } from '../extensions.ts'
import { editOnce } from './editor-edits.ts'

export interface EditorCounts {
  edits: number
  /** Updates that reached the guard. */
  updates: number
  undone: number
  meetings: number
  /** Changes an editor made by itself of its person's own words, to put two texts together. */
  joined: number
  /** Selections that could not be put back. */
  beyond: number
  /** Edits that ProseMirror itself could not do and did nothing of: a split across two lists. */
  impossible: number
}

/** Who writes where: the owner and the coordinator in both texts, the doctor in the action he is responsible for. */
const PLACES: ReadonlyArray<readonly [Name, 'goal' | 'action']> = [
  ['nora', 'goal'],
  ['nora', 'action'],
  ['silje', 'goal'],
  ['silje', 'action'],
  ['henrik', 'action'],
]

/** Edits after which timers get their turn: editors tidy up in them. */
const BREATHE_EVERY = 8
/** Rounds of sending and fetching after which everyone must have the same. */
const ROUNDS_MAX = 6

interface Seat {
  readonly person: Person
  readonly editor: Editor
  readonly profile: RichTextProfile
}

export class EditorWorld {
  readonly counts: EditorCounts = { edits: 0, updates: 0, undone: 0, meetings: 0, joined: 0, beyond: 0, impossible: 0 }
  readonly #below: Below
  readonly #server = new GuardedRooms()
  readonly #people = new Map<Name, Person>()
  readonly #seats: readonly Seat[]
  readonly #reader = new Y.Doc()

  constructor(seed: number, mount: Element) {
    leaveTidyingToServer(this.#reader)
    this.#reader.on('update', (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
      if (local) throw new Error('a reader wrote')
    })
    for (const name of Object.keys(rootTypes(AREA))) this.#reader.getMap(name)
    this.#below = seeded(seed)
    const responsible = {
      action: ACTION,
      area: 'work',
      responsible: participantId('henrik'),
      contributors: [],
    } as const
    this.#server.plan = { ...this.#server.plan, responsibilities: [responsible] }
    this.#seats = PLACES.map(([name, place]) => this.#seat(name, place, mount))
  }

  async run(steps: number): Promise<void> {
    for (let step = 1; step <= steps; step++) {
      this.#step()
      if (step % BREATHE_EVERY === 0) await breath()
    }
    await this.#meet()
  }

  destroy(): void {
    for (const { editor } of this.#seats) {
      const { element } = editor.options
      editor.destroy()
      if (element instanceof HTMLElement) element.remove()
    }
  }

  #seat(name: Name, place: 'goal' | 'action', mount: Element): Seat {
    const person = this.#people.get(name) ?? this.#server.person(name)
    this.#people.set(name, person)
    const fragment = textIn(person.doc(WORK), place)
    if (fragment === null) throw new Error('there is no text to write in')
    const element = document.createElement('div')
    mount.append(element)
    const profile = place === 'goal' ? LINE : PROSE
    const extensions = extensionsFor(profile, { fragment, presence: null, maxLength: place === 'goal' ? 500 : 20_000 })
    return { person, profile, editor: new Editor({ element, extensions, injectCSS: false }) }
  }

  #step(): void {
    const seat = this.#seats[this.#below(this.#seats.length)]
    if (seat === undefined) return
    const { person } = seat
    switch (this.#below(24)) {
      case 0:
        this.#despiteSelection(() => (this.counts.undone += person.undo() === 'done' ? 1 : 0))
        break
      case 1:
        this.#despiteSelection(() => (this.counts.undone += person.redo() === 'done' ? 1 : 0))
        break
      case 2:
        this.#beside(person)
        break
      default:
        this.#edit(seat)
    }
    this.counts.edits++
    if (this.#below(2) === 0) this.#send(person)
    if (this.#below(3) === 0) this.#fetch(person)
    if (this.#below(3) === 0) this.#look()
  }

  #edit({ editor, profile }: Seat): void {
    const before = editor.state.doc
    try {
      editOnce(editor, profile, this.#below)
    } catch (error) {
      const isImpossible = error instanceof Error && error.name === 'TransformError' && editor.state.doc === before
      if (!isImpossible) throw error
      this.counts.impossible++
    }
  }

  /**
   * The binding sometimes puts a selection back beyond the end of what is left, and does not draw that one change; it
   * draws all of it with the next. Whether it does is seen when everyone meets.
   */
  #despiteSelection(work: () => void): void {
    try {
      work()
    } catch (error) {
      if (!(error instanceof RangeError) || !error.message.includes('out of range')) throw error
      this.counts.beyond++
    }
  }

  /** What else a page writes while texts are open. */
  #beside(person: Person): void {
    person.write(AREA, WORK, ({ room, doc, author }) => {
      const mayRemove = person.by === participantId('nora')
      switch (this.#below(mayRemove ? 3 : 1)) {
        case 0: {
          const id = entryId(`c-${this.#below(1e9)}`)
          const comment = { target: GOAL, parent: null, body: 'Ja.', resolved: null }
          createEntry(room, doc, 'comments', comment, author, id)
          return
        }
        case 1:
          return removeEntry(doc, 'actions', ACTION, author)
        default:
          return restoreEntry(doc, 'actions', ACTION)
      }
    })
  }

  #send(person: Person): void {
    this.counts.updates += person.unsent
    person.send()
  }

  /**
   * What others wrote is only looked at. One thing comes of it: where two begin a paragraph at once it holds two texts,
   * and the editor of whoever made the second moves those words of their own into the first.
   */
  #fetch(person: Person): void {
    const before = person.unsent
    this.#despiteSelection(() => person.fetch())
    this.counts.joined += person.unsent - before
  }

  /** Somebody who may only read, and gets what the others get. */
  #look(): void {
    Y.applyUpdate(this.#reader, this.#server.state(WORK), 'server')
  }

  async #meet(): Promise<void> {
    const people = [...this.#people.values()]
    for (let round = 0; people.some((person) => person.unsent > 0) || round < 2; round++) {
      if (round > ROUNDS_MAX) throw new Error('the editors never come to rest')
      for (const person of people) this.#send(person)
      for (const person of people) this.#fetch(person)
      await breath()
    }
    this.#look()
    for (const profile of [LINE, PROSE]) {
      const shown = new Set(this.#seats.filter((seat) => seat.profile === profile).map(({ editor }) => shownBy(editor)))
      if (shown.size > 1) throw new Error(`editors show different texts: ${[...shown].join(' | ')}`)
    }
    this.counts.meetings++
  }
}

/** A line break has no marks in the shared text: whoever made it may still see it bold. */
function shownBy(editor: Editor): string {
  return JSON.stringify(editor.getJSON(), (_, node: unknown) =>
    typeof node === 'object' && node !== null && 'type' in node && node.type === 'hardBreak' ? 'break' : node,
  )
}

function textIn(doc: Y.Doc, place: 'goal' | 'action'): Y.XmlFragment | null {
  return place === 'goal' ? sharedText(doc, 'goals', GOAL, 'text') : sharedText(doc, 'actions', ACTION, 'how')
}

function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}
