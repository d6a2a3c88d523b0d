import { Component, type RefObject } from 'react'
import { endGlides, glideFrom, wantsMotion } from './glides.ts'
import { settlePlaces } from './useHeldPlace.ts'

export interface GlideProps {
  /** Around all that may glide: the elements with a `data-glide`, a name that stays theirs when they are drawn anew. */
  readonly within: RefObject<HTMLElement | null>
  /** Changes when something may have got another place. */
  readonly order: string
}

interface Seen {
  readonly left: number
  readonly top: number
}

/**
 * What somebody moves glides to its place, and so does what makes room for it. What comes or goes does not: nothing has
 * an entrance. A component and no hook, because only a component is asked just before the page changes.
 */
export class Glide extends Component<GlideProps> {
  override getSnapshotBeforeUpdate(before: GlideProps): ReadonlyMap<string, Seen> | null {
    const root = this.props.within.current
    if (root === null || before.order === this.props.order || !wantsMotion()) return null
    // Where it is drawn, also midway: a second move goes on from there.
    return new Map(named(root).map(([name, element]) => [name, seen(element)]))
  }

  override componentDidUpdate(_before: GlideProps, _state: unknown, was: ReadonlyMap<string, Seen> | null): void {
    const root = this.props.within.current
    if (was === null || root === null) return
    endGlides(root)
    // What the reader looks at stays on the screen: the others glide around it.
    settlePlaces()
    const now = named(root)
    if (!isMoved(was, now)) return
    const travelled = new Map<Element, Seen>()
    const glides: Array<() => void> = []
    for (const [name, element] of now) {
      const from = was.get(name)
      const to = seen(element)
      const whole = from === undefined ? NOWHERE : { left: from.left - to.left, top: from.top - to.top }
      travelled.set(element, whole)
      // A row in a card that glides is carried along: only the difference is its own.
      const carrier = element.parentElement?.closest('[data-glide]') ?? null
      const carried = (carrier === null ? undefined : travelled.get(carrier)) ?? NOWHERE
      const own = { left: whole.left - carried.left, top: whole.top - carried.top }
      if (from === undefined || (Math.abs(own.left) < 1 && Math.abs(own.top) < 1) || !isNear(from, to)) continue
      glides.push(() => glideFrom(element, own.left, own.top))
    }
    // All are measured before the first one moves.
    for (const glide of glides) glide()
  }

  override render(): null {
    return null
  }
}

const NOWHERE: Seen = { left: 0, top: 0 }

function named(root: HTMLElement): Array<readonly [string, HTMLElement]> {
  return [...root.querySelectorAll<HTMLElement>('[data-glide]')].map((element) => [
    element.dataset['glide'] ?? '',
    element,
  ])
}

function seen(element: Element): Seen {
  const { left, top } = element.getBoundingClientRect()
  return { left, top }
}

/** Whether those that were there and still are have another order, or stand further in or out. */
function isMoved(was: ReadonlyMap<string, Seen>, now: ReadonlyArray<readonly [string, Element]>): boolean {
  const left = new Set(now.map(([name]) => name))
  const before = [...was.keys()].filter((name) => left.has(name))
  const after = now.filter(([name]) => was.has(name))
  return after.some(
    ([name, element], index) =>
      before[index] !== name || Math.abs((was.get(name)?.left ?? 0) - seen(element).left) >= 1,
  )
}

/** What is neither seen to leave nor to arrive does not glide. */
function isNear(from: Seen, to: Seen): boolean {
  const [first, last] = [Math.min(from.top, to.top), Math.max(from.top, to.top)]
  return last > -window.innerHeight && first < 2 * window.innerHeight
}
