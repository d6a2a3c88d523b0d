/**
 * What one person did in one document: noticed as it is written, and taken back so that the server's guard takes it.
 *
 * Texts are Y.UndoManager's: it knows which characters are ours. Plain values are not: it would delete the entry that
 * was added, and write back a stamp that somebody else had set. They are written anew, as any change of the page is.
 */
import { type Author, type RoomDeclaration, type RoomName } from '@ansvarsgruppe/plan-model'
import * as Y from 'yjs'
import { PAGE_ORIGIN } from '../page-origin.ts'
import { latestOperation, watchFields, writeBack } from './field-changes.ts'
import type { Direction, FieldChange, Step, TextChange } from './step.ts'
import { mayBeDeletedAgain, placeOf, textsIn, wouldBeTooLong } from './texts.ts'

/** Milliseconds without a key after which what is typed is a step of its own. */
export const TYPING_PAUSE = 600
/** Milliseconds after which a step of typing ends, pause or not: nobody wants a whole page gone at one key. */
export const TYPING_MAX = 8_000

/** Transaction origin of values that are written back. */
const HISTORY_ORIGIN = Symbol('history')

export interface DocumentHistoryOptions {
  readonly room: RoomName
  readonly declaration: RoomDeclaration
  readonly doc: Y.Doc
  readonly author: () => Author
  /** Something was taken back or done again: it shows at once, as the page's own writes do. */
  readonly written: () => void
}

type StackItem = TextChange['item']

/** The text that is being typed in; since when and until when, milliseconds since the epoch. */
interface Typing {
  readonly text: Y.XmlFragment
  readonly since: number
  readonly until: number
}

export class DocumentHistory {
  readonly #options: DocumentHistoryOptions
  readonly #record: (step: Step) => void
  readonly #manager: Y.UndoManager
  readonly #stopWatching: () => void
  /** Values of transactions that are not over yet. */
  readonly #fields = new Map<Y.Transaction, readonly FieldChange[]>()
  readonly #texts = new Set<Y.XmlFragment>()
  /** What the manager has just put on a stack of its own. */
  #added: StackItem | null = null
  #typing: Typing | null = null
  /** After a value was written back, the operation that did stands for the one that had set it first. */
  readonly #standsFor = new Map<string, string>()

  constructor(options: DocumentHistoryOptions, record: (step: Step) => void) {
    const { doc, declaration } = options
    this.#options = options
    this.#record = record
    const stopFields = watchFields(declaration, doc, (transaction, changes) => {
      if (this.#isOwn(transaction))
        this.#fields.set(transaction, [...(this.#fields.get(transaction) ?? []), ...changes])
    })
    const before = (transaction: Y.Transaction): void => {
      // Whatever is written in this page is its person's own: by the page, by an editor.
      if (this.#isOwn(transaction)) this.#manager.addTrackedOrigin(transaction.origin)
    }
    const beforeManager = (transaction: Y.Transaction): void => this.#prepare(transaction)
    const afterManager = (transaction: Y.Transaction): void => this.#conclude(transaction)
    doc.on('beforeTransaction', before)
    // Handlers run in the order they were added; the manager adds its own between these two.
    doc.on('afterTransaction', beforeManager)
    this.#manager = new Y.UndoManager([], {
      doc,
      // Where a step ends is decided here, not by the manager's clock.
      captureTimeout: Infinity,
      deleteFilter: mayBeDeletedAgain,
      captureTransaction: ({ meta }) => meta.get('addToHistory') !== false,
    })
    this.#manager.on('stack-item-added', ({ stackItem }) => {
      this.#added = stackItem
    })
    doc.on('afterTransaction', afterManager)
    this.#stopWatching = () => {
      stopFields()
      doc.off('beforeTransaction', before)
      doc.off('afterTransaction', beforeManager)
      doc.off('afterTransaction', afterManager)
      this.#manager.destroy()
    }
  }

  get room(): RoomName {
    return this.#options.room
  }

  get declaration(): RoomDeclaration {
    return this.#options.declaration
  }

  /** The next key begins a step of its own. */
  endTyping(): void {
    this.#typing = null
    this.#manager.stopCapturing()
  }

  forgetUndone(): void {
    this.#manager.clear(false, true)
  }

  wouldBeTooLong({ text }: Step): boolean {
    return text !== null && wouldBeTooLong(this.#options.declaration, this.#options.doc, text)
  }

  /** Takes back what still stands as the step left it. Returns the step that does it again; null: nothing did. */
  takeBack(step: Step, direction: Direction): Step | null {
    this.endTyping()
    const text = step.text === null ? null : this.#takeBackText(step.text, direction)
    const fields = this.#takeBackFields(step.fields)
    this.#options.written()
    return text === null && fields.length === 0 ? null : { ...step, text, fields }
  }

  destroy(): void {
    this.#stopWatching()
  }

  /** A page's own write and what is typed never share a step; neither do two texts. */
  #prepare(transaction: Y.Transaction): void {
    if (!this.#isOwn(transaction)) return
    const texts = textsIn(transaction)
    for (const text of texts) {
      if (this.#texts.has(text)) continue
      this.#texts.add(text)
      this.#manager.addToScope(text)
    }
    const [text] = texts
    const typing = transaction.origin === PAGE_ORIGIN || texts.length > 1 ? null : this.#typing
    const now = Date.now()
    if (typing !== null && typing.text === text && goesOn(typing, now)) this.#typing = { ...typing, until: now }
    else if (text !== undefined || this.#fields.has(transaction)) this.endTyping()
  }

  #conclude(transaction: Y.Transaction): void {
    if (!this.#isOwn(transaction)) return
    const fields = this.#fields.get(transaction) ?? []
    this.#fields.delete(transaction)
    const item = this.#added
    this.#added = null
    if (item === null && fields.length === 0) return
    const texts = textsIn(transaction)
    const [text] = texts
    const { room, doc } = this.#options
    this.#record({ room, doc, fields, text: item === null ? null : { item, places: texts.map(placeOf) } })
    if (transaction.origin === PAGE_ORIGIN || text === undefined) return this.endTyping()
    const now = Date.now()
    this.#typing = { text, since: now, until: now }
  }

  #isOwn({ local, origin }: Y.Transaction): boolean {
    return local && origin !== HISTORY_ORIGIN && origin !== this.#manager
  }

  /** The manager goes on to the next item when one has nothing left to do: it is shown this one alone. */
  #takeBackText({ item, places }: TextChange, direction: Direction): TextChange | null {
    const manager = this.#manager
    const stack = direction === 'undo' ? 'undoStack' : 'redoStack'
    const others = manager[stack].filter((other) => other !== item)
    manager[stack] = [item]
    this.#added = null
    manager[direction]()
    manager[stack] = others
    const made = this.#added as StackItem | null
    this.#added = null
    return made === null ? null : { item: made, places }
  }

  #takeBackFields(changes: readonly FieldChange[]): FieldChange[] {
    const { doc, author } = this.#options
    const back: FieldChange[] = []
    doc.transact(() => {
      for (const change of changes.toReversed()) {
        const standing = this.#latest(change.operation)
        if (latestOperation(doc, change.at) !== standing) continue
        const operation = writeBack(doc, change.at, change.before, author())
        if (operation === null) continue
        if (change.beforeOperation !== null) this.#standsFor.set(this.#latest(change.beforeOperation), operation)
        back.push({
          ...change,
          before: change.after,
          after: change.before,
          beforeOperation: standing,
          operation,
        })
      }
    }, HISTORY_ORIGIN)
    return back
  }

  #latest(operation: string): string {
    let latest = operation
    for (let next: string | undefined = operation; next !== undefined; next = this.#standsFor.get(next)) latest = next
    return latest
  }
}

function goesOn({ since, until }: Typing, now: number): boolean {
  return now - until < TYPING_PAUSE && now - since < TYPING_MAX
}
