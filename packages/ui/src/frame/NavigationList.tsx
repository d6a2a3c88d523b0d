import { useId, type ReactElement, type ReactNode } from 'react'
import { AreaTile } from '../life-area/AreaTile.tsx'
import type { LifeArea } from '../life-area/lifeArea.ts'
import { CountBadge } from '../status/CountBadge.tsx'
import { AppLink } from './AppLink.tsx'

export interface NavigationItem {
  readonly id: string
  readonly text: string
  readonly href: string
  readonly isCurrent?: boolean | undefined
  /** Either an icon … */
  readonly icon?: ReactNode
  /** … or a life area, which brings its tile. */
  readonly area?: LifeArea | undefined
  readonly count?: number | undefined
  /** What the count means, in words. */
  readonly countText?: string | undefined
}

export interface NavigationGroup {
  readonly id: string
  readonly heading?: string | undefined
  readonly items: readonly NavigationItem[]
}

export interface NavigationListProps {
  readonly groups: readonly NavigationGroup[]
}

/** Groups of links: within the side navigation, and behind "Mer" on narrow screens. */
export function NavigationList({ groups }: NavigationListProps): ReactElement {
  return (
    <>
      {groups.map((group) => (
        <Group key={group.id} group={group} />
      ))}
    </>
  )
}

function Group({ group }: { readonly group: NavigationGroup }): ReactElement {
  const headingId = useId()
  return (
    <>
      {group.heading !== undefined && (
        <p className="ag-side-heading" id={headingId}>
          {group.heading}
        </p>
      )}
      <ul className="ag-side-list" aria-labelledby={group.heading === undefined ? undefined : headingId}>
        {group.items.map((item) => (
          <li key={item.id}>
            <Row item={item} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Row({ item }: { readonly item: NavigationItem }): ReactElement {
  return (
    <AppLink href={item.href} className="ag-side-link" aria-current={item.isCurrent === true ? 'page' : undefined}>
      {item.area === undefined ? (
        <span className="ag-icon" aria-hidden>
          {item.icon}
        </span>
      ) : (
        <AreaTile area={item.area} size="s" />
      )}
      <span className="ag-side-link-text">{item.text}</span>
      {item.count !== undefined && <CountBadge count={item.count} text={item.countText ?? String(item.count)} />}
    </AppLink>
  )
}
