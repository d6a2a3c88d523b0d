import type { ReactElement, ReactNode } from 'react'
import { CountBadge } from '../status/CountBadge.tsx'
import { AppLink } from './AppLink.tsx'

interface BottomBarEntryBase {
  readonly id: string
  readonly text: string
  readonly icon: ReactNode
  readonly isCurrent?: boolean | undefined
  readonly count?: number | undefined
  /** What the count means, in words. */
  readonly countText?: string | undefined
}

/** An entry leads somewhere (`href`) or opens something (`onPress`, for "Mer"). */
export type BottomBarEntry = BottomBarEntryBase &
  ({ readonly href: string } | { readonly onPress: () => void; readonly isExpanded: boolean })

export interface BottomBarProps {
  readonly label: string
  /** At most five are shown; put "Mer" among them. */
  readonly entries: readonly BottomBarEntry[]
}

/** Where one can go, at the thumb, below 1100 px. */
export function BottomBar({ label, entries }: BottomBarProps): ReactElement {
  return (
    <nav className="ag-bottom" aria-label={label}>
      <ul className="ag-bottom-list">
        {entries.slice(0, 5).map((entry) => (
          <li key={entry.id}>
            <Entry entry={entry} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Entry({ entry }: { readonly entry: BottomBarEntry }): ReactElement {
  const content = (
    <>
      <span className="ag-bottom-icon">
        <span aria-hidden>{entry.icon}</span>
        {entry.count !== undefined && <CountBadge count={entry.count} text={entry.countText ?? String(entry.count)} />}
      </span>
      <span>{entry.text}</span>
    </>
  )
  const current = entry.isCurrent === true ? 'page' : undefined
  if ('href' in entry) {
    return (
      <AppLink href={entry.href} className="ag-bottom-entry" aria-current={current}>
        {content}
      </AppLink>
    )
  }
  return (
    <button
      type="button"
      className="ag-bottom-entry"
      aria-current={current}
      aria-expanded={entry.isExpanded}
      onClick={entry.onPress}
    >
      {content}
    </button>
  )
}
