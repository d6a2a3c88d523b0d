import { useEffect, useRef, type ReactElement, type ReactNode } from 'react'

interface ActedOnProps {
  /** What a person does to it: presses a button, writes. Gets the element around. */
  readonly act: (element: HTMLElement) => void
  readonly children: ReactNode
}

/** Something in the state it is in after a person has done something to it. */
export function ActedOn({ act, children }: ActedOnProps): ReactElement {
  const element = useRef<HTMLDivElement>(null)
  const isDone = useRef(false)
  useEffect(() => {
    if (isDone.current || element.current === null) return
    isDone.current = true
    act(element.current)
  }, [act])
  return <div ref={element}>{children}</div>
}

export function pressButton(element: HTMLElement): void {
  element.querySelector('button')?.click()
}

/** Writes into the first text box, so that React hears of it. */
export function write(element: HTMLElement, text: string): void {
  const box = element.querySelector('textarea')
  if (box === null) return
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(box, text)
  box.dispatchEvent(new Event('input', { bubbles: true }))
}
