import type { ReactElement } from 'react'

export interface CalendarLeafProps {
  /** `24.` */
  readonly day: string
  /** `nov` */
  readonly month: string
}

/** A day as a leaf torn from a calendar. The date stands in words beside it: screen readers hear that. */
export function CalendarLeaf({ day, month }: CalendarLeafProps): ReactElement {
  return (
    <span className="ag-calendar-leaf" aria-hidden>
      <b>{day}</b>
      <span>{month}</span>
    </span>
  )
}
