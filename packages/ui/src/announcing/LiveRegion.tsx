import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react'
import { coalesce } from './coalesce.ts'

type Announce = (text: string) => void

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
  const [spoken, setSpoken] = useState({ text: '', turn: 0 })
  const waiting = useRef<string[]>([])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const announce = useCallback<Announce>(
    (text) => {
      waiting.current.push(text)
      timer.current ??= setTimeout(() => {
        timer.current = undefined
        const text = coalesce(waiting.current)
        waiting.current = []
        if (text !== '') setSpoken(({ turn }) => ({ text, turn: turn + 1 }))
      }, gatherMs)
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
        <span key={spoken.turn}>{spoken.text}</span>
      </div>
    </AnnounceContext>
  )
}

/** Returns `announce(text)`, which reads the text to screen readers when they are idle. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext)
}
