import {
  createContext,
  createElement,
  Fragment,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react'
import { coalesce, type AnnouncementPart } from './coalesce.ts'

/** A sentence, or its pieces where some are in another language than the page. */
export type Announcement = string | readonly AnnouncementPart[]

export interface AnnounceOptions {
  /** The person asked for it: it is not gathered with what comes by itself, but said at once. */
  readonly isAnswer?: boolean | undefined
}

type Announce = (announcement: Announcement, options?: AnnounceOptions) => void

const AnnounceContext = createContext<Announce>(() => {})

export interface LiveRegionProviderProps {
  /**
   * How long messages are gathered before they are read, in milliseconds. Two seconds: when a meeting starts and eight
   * people arrive, screen readers hear one sentence after another, not eight interruptions.
   */
  readonly gatherMs?: number | undefined
  readonly children: ReactNode
}

/** The page's one polite live region. Everything that is said to screen readers goes through `useAnnounce`. */
export function LiveRegionProvider({ gatherMs = 2_000, children }: LiveRegionProviderProps): ReactElement {
  const [spoken, setSpoken] = useState<{ readonly parts: readonly AnnouncementPart[]; readonly turn: number }>({
    parts: [],
    turn: 0,
  })
  const waiting = useRef<Array<readonly AnnouncementPart[]>>([])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const announce = useCallback<Announce>(
    (announcement, { isAnswer = false } = {}) => {
      waiting.current.push(typeof announcement === 'string' ? [{ text: announcement }] : announcement)
      if (isAnswer) return speak()
      timer.current ??= setTimeout(speak, gatherMs)

      function speak(): void {
        clearTimeout(timer.current)
        timer.current = undefined
        const parts = coalesce(waiting.current)
        waiting.current = []
        if (parts.length > 0) setSpoken(({ turn }) => ({ parts, turn: turn + 1 }))
      }
    },
    [gatherMs],
  )

  useEffect(
    () => () => {
      clearTimeout(timer.current)
      timer.current = undefined
    },
    [],
  )

  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="ag-visually-hidden" aria-live="polite" aria-atomic>
        {/* A new element each turn, or the same sentence said twice would be read once. */}
        <span key={spoken.turn}>
          {createElement(
            Fragment,
            null,
            ...spoken.parts.map(({ text, lang }) =>
              lang === undefined ? text : createElement('span', { lang }, text),
            ),
          )}
        </span>
      </div>
    </AnnounceContext>
  )
}

/** Returns `announce(text)`, which reads the text to screen readers when they are idle. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext)
}
