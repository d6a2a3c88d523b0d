import { BottomBar, BottomSheet, NavigationList, type BottomBarEntry, type NavigationGroup } from '@ansvarsgruppe/ui'
import { HouseIcon, MenuGridIcon, MenuHamburgerIcon } from '@navikt/aksel-icons'
import { useState, type ReactElement } from 'react'
import { useLocation } from 'wouter'
import { useWords } from '../../words/index.ts'
import type { Place } from './place.ts'
import { usePlanHere } from './plan-context.ts'
import { AREAS_GROUP, PLAN_GROUP } from './usePlanNavigation.tsx'

/** Entries that have room for their words on a narrow phone; with more of them, the rest is behind "Mer". */
const ENTRIES_MAX = 4

export interface PlanBottomBarProps {
  readonly place: Place
  readonly groups: readonly NavigationGroup[]
}

/** The same ways as at the side, at the thumb; the life areas and what else there is rise in a sheet. */
export function PlanBottomBar({ place, groups }: PlanBottomBarProps): ReactElement {
  const { words } = useWords()
  const { isOwner } = usePlanHere()
  const [address] = useLocation()
  // Open only where it was opened: going somewhere closes it.
  const [opened, setOpened] = useState<{ readonly sheet: 'areas' | 'more'; readonly at: string } | null>(null)
  const open = opened?.at === address ? opened.sheet : null
  const plan = groups.filter(({ id }) => id === PLAN_GROUP)
  const areas = groups.filter(({ id }) => id === AREAS_GROUP)
  const others = groups.filter(({ id }) => id !== PLAN_GROUP && id !== AREAS_GROUP)

  const first: BottomBarEntry[] = [
    // The owner's home is the plan itself.
    ...(isOwner ? [] : [{ id: 'home', text: words.nav.home, href: '/', icon: <HouseIcon aria-hidden /> }]),
    ...plan.flatMap(entriesOf),
    ...(areas.length === 0
      ? []
      : [
          {
            id: 'areas',
            text: words.nav.lifeAreas,
            icon: <MenuGridIcon aria-hidden />,
            isCurrent: place.kind === 'area',
            isExpanded: open === 'areas',
            onPress: () => setOpened({ sheet: 'areas', at: address }),
          },
        ]),
  ]
  const rest = others.flatMap(entriesOf)
  const more: BottomBarEntry = {
    id: 'more',
    text: words.nav.more,
    icon: <MenuHamburgerIcon aria-hidden />,
    isCurrent: rest.some(({ isCurrent }) => isCurrent === true),
    isExpanded: open === 'more',
    onPress: () => setOpened({ sheet: 'more', at: address }),
  }
  const hasRoom = first.length + rest.length <= ENTRIES_MAX
  return (
    <>
      <BottomBar label={words.nav.label} entries={hasRoom ? [...first, ...rest] : [...first, more]} />
      <Sheet isOpen={open === 'areas'} title={words.nav.lifeAreas} onClose={() => setOpened(null)}>
        <NavigationList groups={areas.map(({ id, items }) => ({ id, items }))} />
      </Sheet>
      <Sheet isOpen={open === 'more'} title={words.nav.more} onClose={() => setOpened(null)}>
        <NavigationList groups={others} />
      </Sheet>
    </>
  )
}

interface SheetProps {
  readonly isOpen: boolean
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactElement
}

function Sheet({ isOpen, title, onClose, children }: SheetProps): ReactElement {
  const { words } = useWords()
  return (
    <BottomSheet isOpen={isOpen} title={title} closeText={words.button.close} onClose={onClose}>
      {children}
    </BottomSheet>
  )
}

function entriesOf({ items }: NavigationGroup): BottomBarEntry[] {
  return items.map(({ id, text, href, icon, isCurrent }) => ({ id, text, href, icon, isCurrent }))
}
