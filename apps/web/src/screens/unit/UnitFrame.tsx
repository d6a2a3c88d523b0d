import { AppFrame, AppLink, BottomBar, CountBadge, HeaderBar, type BottomBarEntry } from '@ansvarsgruppe/ui'
import { FolderIcon, InboxIcon, PersonGroupIcon } from '@navikt/aksel-icons'
import type { ReactElement, ReactNode } from 'react'
import { useRequestsWords } from '../../words/late/requests.ts'
import { AccountMenu } from '../frame/AccountMenu.tsx'
import { DemoBanner } from '../frame/DemoBanner.tsx'
import { myFace } from '../frame/my-face.ts'
import { useSignedIn } from '../frame/signed-in.ts'
import { unitAddress, type UnitPlace } from './unit-place.ts'

export interface UnitFrameProps {
  readonly place: UnitPlace
  /** Requests that wait. */
  readonly waiting: number
  readonly municipality: string | null
  readonly children: ReactNode
}

/** The frame of the unit's pages: three ways, at the top or at the thumb. */
export function UnitFrame({ place, waiting, municipality, children }: UnitFrameProps): ReactElement {
  const { words } = useRequestsWords()
  const { person } = useSignedIn()
  const entries: readonly BottomBarEntry[] = [
    {
      id: 'requests',
      text: words.unit.requests,
      href: unitAddress({ kind: 'requests' }),
      icon: <InboxIcon aria-hidden />,
      isCurrent: place.kind === 'requests' || place.kind === 'request' || place.kind === 'letter',
      count: waiting,
      countText: words.unit.waiting(waiting),
    },
    {
      id: 'coordinators',
      text: words.unit.coordinators,
      href: unitAddress({ kind: 'coordinators' }),
      icon: <PersonGroupIcon aria-hidden />,
      isCurrent: place.kind === 'coordinators',
    },
    {
      id: 'plans',
      text: words.unit.plans,
      href: unitAddress({ kind: 'plans' }),
      icon: <FolderIcon aria-hidden />,
      isCurrent: place.kind === 'plans',
    },
  ]
  return (
    <AppFrame
      skipLinkText={words.nav.skip}
      banner={<DemoBanner />}
      textSize="professional"
      header={
        <HeaderBar
          brandName={words.app.name}
          brandDetail={municipality === null ? words.unit.title : `${words.unit.title}, ${municipality}`}
          brandHref={unitAddress({ kind: 'requests' })}
          narrowTitle={words.unit.title}
          end={
            <>
              <Tabs entries={entries} label={words.unit.menu} />
              <AccountMenu person={myFace(person)} detail={words.unit.title} />
            </>
          }
        />
      }
      bottomBar={<BottomBar label={words.unit.menu} entries={entries} />}
    >
      {children}
    </AppFrame>
  )
}

function Tabs({
  entries,
  label,
}: {
  readonly entries: readonly BottomBarEntry[]
  readonly label: string
}): ReactElement {
  return (
    <nav className="ag-unit-tabs ag-only-wide" aria-label={label}>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <AppLink
              href={'href' in entry ? entry.href : ''}
              aria-current={entry.isCurrent === true ? 'page' : undefined}
            >
              {entry.text}
              {entry.count !== undefined && <CountBadge count={entry.count} text={entry.countText ?? ''} />}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
