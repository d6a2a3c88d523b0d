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
import { Toast } from './Toast.tsx'

export interface ShowToast {
  readonly text: string
  readonly actionText?: string | undefined
  readonly onAction?: (() => void) | undefined
}

type Show = (toast: ShowToast | null) => void

const ToastContext = createContext<Show>(() => {})

export interface ToastProviderProps {
  /** The accessible name of the close button. */
  readonly closeText: string
  /** How long a toast stays, in milliseconds. It waits while it has focus or the pointer. */
  readonly durationMs?: number | undefined
  readonly children: ReactNode
}

/** Shows one toast at a time; a new one replaces the old. */
export function ToastProvider({ closeText, durationMs = 12_000, children }: ToastProviderProps): ReactElement {
  const [shown, setShown] = useState<ShowToast>()
  const [isHeld, setIsHeld] = useState(false)
  const focusBefore = useRef<Element | null>(null)
  const region = useRef<HTMLOutputElement>(null)

  const close = useCallback(() => {
    setShown(undefined)
    setIsHeld(false)
    // The pressed button is about to vanish; without this, focus would fall to the top of the page.
    if (focusBefore.current instanceof HTMLElement && focusBefore.current.isConnected) focusBefore.current.focus()
  }, [])

  const show = useCallback<Show>(
    (toast) => {
      const hasFocus = region.current?.contains(document.activeElement) === true
      if (toast === null) {
        if (hasFocus) return close()
        setIsHeld(false)
        return setShown(undefined)
      }
      // One toast in place of another: focus goes back to where it was before the first.
      if (!hasFocus) focusBefore.current = document.activeElement
      setShown(toast)
    },
    [close],
  )

  useEffect(() => {
    if (shown === undefined || isHeld) return undefined
    const timer = setTimeout(() => setShown(undefined), durationMs)
    return () => clearTimeout(timer)
  }, [shown, isHeld, durationMs])

  return (
    <ToastContext value={show}>
      {children}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- pointing at it only holds the timer */}
      <output
        ref={region}
        className="ag-toast-region"
        aria-live="polite"
        onMouseEnter={() => setIsHeld(true)}
        onMouseLeave={() => setIsHeld(false)}
        onFocus={() => setIsHeld(true)}
        onBlur={() => setIsHeld(false)}
      >
        {shown !== undefined && (
          <Toast
            text={shown.text}
            actionText={shown.actionText}
            onAction={() => {
              shown.onAction?.()
              close()
            }}
            closeText={closeText}
            onClose={close}
          />
        )}
      </output>
    </ToastContext>
  )
}

/** Returns `showToast({ text, actionText, onAction })`; `showToast(null)` takes away what is no longer true. */
export function useToast(): Show {
  return useContext(ToastContext)
}
