import type * as Y from 'yjs'

/**
 * What Yjs does beside an edit: where marks have been, it tidies up after others' deletions, in a transaction of its own
 * right after the edit's. That is part of the edit, which then is more than the bytes it came as. Only then is Yjs asked
 * what was done: writing that takes as long as reading it, for every keystroke.
 */
export class Tidying {
  readonly #doc: Y.Doc
  readonly #collect = (update: Uint8Array): void => {
    this.#done.push(update)
  }
  #transactions = 0
  #done: Uint8Array[] = []

  constructor(doc: Y.Doc) {
    this.#doc = doc
    doc.on('beforeTransaction', () => {
      this.#transactions += 1
      // The edit's own is not written before what follows on it has begun.
      if (this.#transactions === 2) doc.on('update', this.#collect)
    })
  }

  /** All that was done, in its order, where `apply` was not all of it; null: it was. */
  during(apply: () => void): readonly Uint8Array[] | null {
    this.#transactions = 0
    this.#done = []
    try {
      apply()
    } finally {
      if (this.#transactions > 1) this.#doc.off('update', this.#collect)
    }
    return this.#transactions > 1 ? this.#done : null
  }
}
