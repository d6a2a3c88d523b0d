/** Words that were begun and not sent. They outlive their box: going elsewhere in the page and back loses none. */
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
  type ReactElement,
  type ReactNode,
} from 'react'

/** Words begun, and what whoever wrote the form says of them. */
export interface BegunDraft {
  readonly key: string
  readonly text: string
  readonly about: unknown
}

class Drafts {
  readonly #texts = new Map<string, BegunDraft>()
  readonly #listeners = new Set<() => void>()

  get(key: string): string | undefined {
    return this.#texts.get(key)?.text
  }

  /** Takes out those that fit. */
  take(fits: (draft: BegunDraft) => boolean): readonly BegunDraft[] {
    const taken = [...this.#texts.values()].filter(fits)
    for (const { key } of taken) this.set(key, undefined, null)
    return taken
  }

  /** Undefined: there is nothing left to send. */
  set(key: string, text: string | undefined, about: unknown): void {
    if (text === undefined) this.#texts.delete(key)
    else this.#texts.set(key, { key, text, about })
    this.#guard()
    for (const listener of this.#listeners) listener()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  forget(): void {
    this.#texts.clear()
    this.#guard()
  }

  /** The browser asks before the page is left or loaded anew: there they would be lost. */
  #guard(): void {
    if (this.#texts.size > 0) window.addEventListener('beforeunload', askFirst)
    else window.removeEventListener('beforeunload', askFirst)
  }
}

function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

const DraftsContext = createContext<Drafts | null>(null)

/** Around everything one person writes; give it a `key` of that person. */
export function DraftsProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [drafts] = useState(() => new Drafts())
  useEffect(() => () => drafts.forget(), [drafts])
  return <DraftsContext value={drafts}>{children}</DraftsContext>
}

function useDrafts(): Drafts {
  const drafts = useContext(DraftsContext)
  if (drafts === null) throw new Error('what is written and not sent needs a DraftsProvider around it')
  return drafts
}

export interface Draft {
  readonly text: string
  readonly write: (text: string) => void
  /** Sent, or given up. */
  readonly drop: () => void
}

/**
 * What stands in a box: what was begun there before, else `initial`. `about` goes with it, for whoever looks through
 * what was begun ({@link useTakeDrafts}).
 */
export function useDraft(key: string, initial = '', about: unknown = null): Draft {
  const drafts = useDrafts()
  const [text, setText] = useState(() => drafts.get(key) ?? initial)
  const write = useCallback(
    (next: string) => {
      setText(next)
      drafts.set(key, next.trim() === '' || next === initial ? undefined : next, about)
    },
    [drafts, key, initial, about],
  )
  const drop = useCallback(() => {
    setText('')
    drafts.set(key, undefined, null)
  }, [drafts, key])
  return { text, write, drop }
}

/** Takes out what was begun and fits: there is no box for it any more. */
export function useTakeDrafts(): (fits: (draft: BegunDraft) => boolean) => readonly BegunDraft[] {
  const drafts = useDrafts()
  return useCallback((fits) => drafts.take(fits), [drafts])
}

/** Whether something was begun there. */
export function useHasDraft(key: string): boolean {
  const drafts = useDrafts()
  return useSyncExternalStore(
    drafts.subscribe,
    () => drafts.get(key) !== undefined,
    () => false,
  )
}
