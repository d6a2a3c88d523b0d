/** The names beside the others' carets: each stands for a while after its caret moved, and none stands on another. */

/** Milliseconds a name stands beside its caret after the caret moved. */
export const NAME_STANDS = 2_000
/** Pixels between two names on one line. */
const GAP = 2

interface Movement {
  readonly cursor: string
  /** Milliseconds since the epoch. */
  readonly at: number
}

export class CaretNames {
  readonly #movements = new Map<number, Movement>()
  readonly #carets = new Map<number, HTMLElement>()
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>()
  #isArranging = false

  /** Told of every caret at every change; only a caret that went somewhere has moved. */
  saw(client: number, cursor: unknown): void {
    const place = JSON.stringify(cursor)
    if (this.#movements.get(client)?.cursor === place) return
    this.#movements.set(client, { cursor: place, at: Date.now() })
    this.#show(client)
  }

  movedAt(client: number): number {
    return this.#movements.get(client)?.at ?? -Infinity
  }

  /** The editor draws a caret anew, or again where it was: its name stands for what is left of its time. */
  drew(client: number, caret: HTMLElement): void {
    this.#carets.set(client, caret)
    this.#show(client)
  }

  destroy(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer)
    this.#timers.clear()
    this.#carets.clear()
  }

  #show(client: number): void {
    const caret = this.#carets.get(client)
    if (caret === undefined) return
    clearTimeout(this.#timers.get(client))
    const left = this.movedAt(client) + NAME_STANDS - Date.now()
    caret.classList.toggle('ag-caret-quiet', left <= 0)
    if (left <= 0) return
    this.#timers.set(
      client,
      setTimeout(() => caret.classList.add('ag-caret-quiet'), left),
    )
    this.#arrangeSoon()
  }

  #arrangeSoon(): void {
    if (this.#isArranging) return
    this.#isArranging = true
    requestAnimationFrame(() => {
      this.#isArranging = false
      this.#arrange()
    })
  }

  /** From the last that moved to the first: a name moves aside for the ones after it, and goes where there is no room. */
  #arrange(): void {
    const latestFirst = [...this.#carets].toSorted(([a], [b]) => this.movedAt(b) - this.movedAt(a))
    const shown = latestFirst.flatMap(([, caret]) => {
      const label = caret.firstElementChild
      const text = caret.closest('[contenteditable="true"]')
      const isShown = label instanceof HTMLElement && text !== null && !caret.classList.contains('ag-caret-quiet')
      return isShown ? [{ caret, label, text }] : []
    })
    // All back, then all measured, then all moved: measuring in between would lay the page out anew for each.
    for (const { label } of shown) label.style.setProperty('--ag-caret-aside', '0px')
    const measured = shown.map(
      ({ label, text }) => [label.getBoundingClientRect(), text.getBoundingClientRect()] as const,
    )
    const placed: DOMRect[] = []
    for (const [index, [own, { left, right }]] of measured.entries()) {
      const aside = roomFor(own, placed, left, right)
      const name = shown[index]
      if (aside === null) name?.caret.classList.add('ag-caret-quiet')
      else {
        name?.label.style.setProperty('--ag-caret-aside', `${aside}px`)
        placed.push(new DOMRect(own.x + aside, own.y, own.width, own.height))
      }
    }
  }
}

/** How far aside (pixels, least first) a name fits between the others on its line; null: nowhere. */
export function roomFor(own: DOMRect, placed: readonly DOMRect[], left: number, right: number): number | null {
  const beside = placed.filter(({ top, bottom }) => top < own.bottom && bottom > own.top)
  const tries = [
    Math.min(0, right - own.right),
    ...beside.flatMap((other) => [other.right + GAP - own.left, other.left - GAP - own.right]),
  ].toSorted((a, b) => Math.abs(a) - Math.abs(b))
  const fits = (aside: number): boolean =>
    own.left + aside >= left - 1 &&
    own.right + aside <= right + 1 &&
    beside.every((other) => own.right + aside <= other.left || own.left + aside >= other.right)
  return tries.find(fits) ?? null
}
