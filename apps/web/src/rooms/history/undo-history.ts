/**
 * One undo history over all the rooms a page has open.
 *
 * U1  Only what this page wrote is taken back, the latest first, whichever room it was in.
 * U2  What others wrote since stays: a value they changed, words they typed, what they put into a text we added.
 * U3  Entries are never deleted: taking back a creation removes the entry by its stamp, doing it again restores it.
 * U4  What is sent is what the person may do by the facts the page knows; otherwise nothing is, and the step is given up.
 * U5  A step is one write of the page or one stretch of typing in one text, never both and never two.
 * U6  A new change forgets what was taken back.
 * U7  With a document goes all that was done in it; of a room that was closed to the person only its name is kept.
 */
import type { RoomDeclaration, RoomName } from '@ansvarsgruppe/plan-model'
import type * as Y from 'yjs'
import type { May } from '../rights.ts'
import { DocumentHistory, type DocumentHistoryOptions } from './document-history.ts'
import { isAllowed } from './allowed.ts'
import type { Direction, Outcome, Step } from './step.ts'

/** Steps kept: their deleted words cannot be collected while they are. */
export const STEPS_MAX = 300

export interface HistoryState {
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Rooms that must stay open for their steps to be taken back or done again. */
  readonly rooms: readonly RoomName[]
}

/** U7: the room was closed; what was done in it can no longer be taken back. */
interface Lost {
  readonly lost: RoomName
}

const EMPTY: HistoryState = { canUndo: false, canRedo: false, rooms: [] }

export class UndoHistory {
  readonly #documents = new Map<Y.Doc, DocumentHistory>()
  readonly #listeners = new Set<() => void>()
  #done: ReadonlyArray<Step | Lost> = []
  #undone: ReadonlyArray<Step | Lost> = []
  #state = EMPTY

  get state(): HistoryState {
    return this.#state
  }

  /** The step that would be taken back next. */
  get latest(): Step | null {
    const last = this.#done.at(-1)
    return last === undefined || 'lost' in last ? null : last
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** From now on what this page writes in the document can be taken back. */
  watch(options: DocumentHistoryOptions): void {
    const document: DocumentHistory = new DocumentHistory(options, (step) => {
      for (const other of this.#documents.values()) {
        if (other !== document) other.endTyping()
        other.forgetUndone()
      }
      this.#done = [...this.#done, step].slice(-STEPS_MAX)
      this.#undone = []
      this.#publish()
    })
    this.#documents.set(options.doc, document)
  }

  /** U7. `isLost`: the room was closed to the person, who is told when they would take something back there. */
  forget(doc: Y.Doc, isLost: boolean): void {
    const document = this.#documents.get(doc)
    if (document === undefined) return
    document.destroy()
    this.#documents.delete(doc)
    const mark: Lost | null = isLost ? { lost: document.room } : null
    this.#done = this.#documents.size === 0 && !isLost ? [] : without(this.#done, doc, mark)
    this.#undone = without(this.#undone, doc, null)
    this.#publish()
  }

  /** `mayIn`: what the person may do in a room now; null: nothing. */
  undo(mayIn: (room: RoomName) => May<RoomDeclaration> | null): Outcome {
    return this.#move('undo', mayIn)
  }

  redo(mayIn: (room: RoomName) => May<RoomDeclaration> | null): Outcome {
    return this.#move('redo', mayIn)
  }

  #move(direction: Direction, mayIn: (room: RoomName) => May<RoomDeclaration> | null): Outcome {
    const from = direction === 'undo' ? this.#done : this.#undone
    const step = from.at(-1)
    if (step === undefined) return { kind: 'nothing' }
    if (direction === 'undo') this.#done = this.#done.slice(0, -1)
    else this.#undone = this.#undone.slice(0, -1)
    const outcome: Outcome = 'lost' in step ? { kind: 'lost', room: step.lost } : this.#take(step, direction, mayIn)
    this.#publish()
    return outcome
  }

  #take(step: Step, direction: Direction, mayIn: (room: RoomName) => May<RoomDeclaration> | null): Outcome {
    const document = this.#documents.get(step.doc)
    const may = mayIn(step.room)
    // U4
    if (document === undefined || may === null || !isAllowed(step, may)) return { kind: 'notAllowed', step }
    if (document.wouldBeTooLong(step)) return { kind: 'tooLong', step }
    for (const each of this.#documents.values()) each.endTyping()
    const back = document.takeBack(step, direction)
    if (back === null) return { kind: 'overtaken', step }
    if (direction === 'undo') this.#undone = [...this.#undone, back]
    else this.#done = [...this.#done, back]
    return { kind: 'done', direction, step }
  }

  #publish(): void {
    const rooms = [...new Set([...this.#done, ...this.#undone].flatMap((step) => ('lost' in step ? [] : [step.room])))]
    const next = { canUndo: this.#done.length > 0, canRedo: this.#undone.length > 0, rooms: rooms.toSorted() }
    if (JSON.stringify(next) === JSON.stringify(this.#state)) return
    this.#state = next
    for (const listener of this.#listeners) listener()
  }
}

/** Steps of the document go; where they were, `mark` stands once. */
function without(steps: ReadonlyArray<Step | Lost>, doc: Y.Doc, mark: Lost | null): ReadonlyArray<Step | Lost> {
  const kept: Array<Step | Lost> = []
  for (const step of steps) {
    if ('lost' in step || step.doc !== doc) kept.push(step)
    else if (mark !== null && kept.at(-1) !== mark) kept.push(mark)
  }
  return kept
}
