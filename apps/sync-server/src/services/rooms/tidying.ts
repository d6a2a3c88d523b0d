import type * as Y from 'yjs'

/**
 * What Yjs makes of an edit, where that is not what it came as: where marks have been, it tidies up after others'
 * deletions, in a transaction of its own right after the edit's, which is part of the edit; and of what an update takes
 * back it keeps the clocks alone. Only then is Yjs asked what was done: writing that takes as long as reading it, for
 * every keystroke.
 */
export class Tidying {
  readonly #doc: Y.Doc
  readonly #collect = (update: Uint8Array): void => {
    this.#done.push(update)
  }
  #isAsked = false
  #transactions = 0
  #done: Uint8Array[] = []

  constructor(doc: Y.Doc) {
    this.#doc = doc
    doc.on('beforeTransaction', () => {
      this.#transactions += 1
      // The edit's own is not written before what follows on it has begun.
      if (this.#transactions === 2) this.#ask()
    })
  }

  /** What was done, in its order, where that is to be asked or `apply` was not all of it; null: what was applied. */
  during(apply: () => void, isAsked: boolean): readonly Uint8Array[] | null {
    this.#transactions = 0
    this.#done = []
    if (isAsked) this.#ask()
    try {
      apply()
      return this.#isAsked ? this.#done : null
    } finally {
      if (this.#isAsked) this.#doc.off('update', this.#collect)
      this.#isAsked = false
    }
  }

  #ask(): void {
    if (this.#isAsked) return
    this.#isAsked = true
    this.#doc.on('update', this.#collect)
  }
}
