import { useLayoutEffect, useRef, type ReactElement } from 'react'

export interface DeadlineBarProps {
  /** How much of the time is used, from 0 to 1. */
  readonly used: number
  /** The same in words: they say it all. */
  readonly text: string
  readonly date: string
}

/** How much of the time for an answer is used, in words and as a length. */
export function DeadlineBar({ used, text, date }: DeadlineBarProps): ReactElement {
  return (
    <div className="ag-unit-deadline">
      <p>
        <b>{text}</b>
        <span className="ag-muted">{date}</span>
      </p>
      <Track part={used} />
    </div>
  )
}

/** A length that repeats what words beside it say. */
export function Track({ part, isThin = false }: { readonly part: number; readonly isThin?: boolean }): ReactElement {
  const track = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => track.current?.style.setProperty('--ag-part', String(part)), [part])
  return <span ref={track} className={isThin ? 'ag-unit-track ag-unit-track-thin' : 'ag-unit-track'} aria-hidden />
}
