import type { ReactElement } from 'react'

export interface LogoProps {
  /** The accessible name, when the brand's name does not stand beside. */
  readonly label?: string | undefined
}

/** The owner in the middle, the group around. */
export function Logo({ label }: LogoProps): ReactElement {
  return (
    <svg
      className="ag-logo"
      width="34"
      height="34"
      viewBox="0 0 34 34"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <circle className="ag-logo-owner" cx="17" cy="17" r="6.5" />
      <circle cx="17" cy="4.5" r="3.5" />
      <circle cx="28.5" cy="12.5" r="3.5" />
      <circle cx="24.5" cy="27" r="3.5" />
      <circle cx="9.5" cy="27" r="3.5" />
      <circle cx="5.5" cy="12.5" r="3.5" />
    </svg>
  )
}
