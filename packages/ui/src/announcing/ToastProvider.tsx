import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
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
  /** What it is about, for taking it away when it is no longer true. */
  readonly about?: string | undefined
}

interface Toasts {
  readonly show: (toast: ShowToast) => void
  readonly hide: (about: string) => void
}

const ToastContext = createContext<Toasts>({ show: () => {}, hide: () => {} })

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

  const toasts = useMemo<Toasts>(
    () => ({
      show: (toast) => {
        focusBefore.current = document.activeElement
        setShown(toast)
      },
      hide: (about) => {
        if (region.current?.contains(document.activeElement) === true) returnFocus(focusBefore.current)
        setShown((toast) => (toast?.about === about ? undefined : toast))
      },
    }),
    [],
  )

  const close = useCallback(() => {
    setShown(undefined)
    setIsHeld(false)
    // The pressed button is about to vanish; without this, focus would fall to the top of the page.
    returnFocus(focusBefore.current)
  }, [])

  useEffect(() => {
    if (shown === undefined || isHeld) return undefined
    const timer = setTimeout(() => setShown(undefined), durationMs)
    return () => clearTimeout(timer)
  }, [shown, isHeld, durationMs])

  return (
    <ToastContext value={toasts}>
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
              // First: what is done may have something to say of its own.
              close()
              shown.onAction?.()
            }}
            closeText={closeText}
            onClose={close}
          />
        )}
      </output>
    </ToastContext>
  )
}

function returnFocus(to: Element | null): void {
  if (to instanceof HTMLElement && to.isConnected) to.focus()
}

/** Returns `showToast({ text, actionText, onAction })`. */
export function useToast(): (toast: ShowToast) => void {
  return useContext(ToastContext).show
}

/** Returns `hideToast(about)`: a toast about that, if it is the one that is shown, goes. */
export function useHideToast(): (about: string) => void {
  return useContext(ToastContext).hide
}
