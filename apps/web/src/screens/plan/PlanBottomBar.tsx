import { BottomBar, BottomSheet, NavigationList, type BottomBarEntry, type NavigationGroup } from '@ansvarsgruppe/ui'
import { CompassIcon, HouseIcon, MenuGridIcon, PersonGroupIcon } from '@navikt/aksel-icons'
import { useState, type ReactElement } from 'react'
import { useLocation } from 'wouter'
import { useWords } from '../../words/index.ts'
import { groupAddress, planAddress, type Place } from './place.ts'
import { usePlanHere } from './plan-context.ts'
import { AREAS_GROUP } from './usePlanNavigation.tsx'

export interface PlanBottomBarProps {
  readonly place: Place
  readonly groups: readonly NavigationGroup[]
}

/** The same ways as at the side, at the thumb; the life areas rise in a sheet. */
export function PlanBottomBar({ place, groups }: PlanBottomBarProps): ReactElement {
  const { words } = useWords()
  const { plan, isOwner } = usePlanHere()
  const [address] = useLocation()
  // Open only where it was opened: going somewhere closes it.
  const [openedAt, setOpenedAt] = useState<string | null>(null)
  const isOpen = openedAt === address
  const areas = groups.filter(({ id }) => id === AREAS_GROUP)
  const entries: BottomBarEntry[] = [
    // The owner's home is the plan itself.
    ...(isOwner ? [] : [{ id: 'home', text: words.nav.home, href: '/', icon: <HouseIcon aria-hidden /> }]),
    {
      id: 'overview',
      text: words.nav.overview,
      href: planAddress(plan.planId),
      icon: <CompassIcon aria-hidden />,
      isCurrent: place.kind === 'overview',
    },
    ...(areas.length === 0
      ? []
      : [
          {
            id: 'areas',
            text: words.nav.lifeAreas,
            icon: <MenuGridIcon aria-hidden />,
            isCurrent: place.kind === 'area',
            isExpanded: isOpen,
            onPress: () => setOpenedAt(address),
          },
        ]),
    {
      id: 'group',
      text: words.nav.group,
      href: groupAddress(plan.planId),
      icon: <PersonGroupIcon aria-hidden />,
      isCurrent: place.kind === 'group',
    },
  ]
  return (
    <>
      <BottomBar label={words.nav.label} entries={entries} />
      <BottomSheet
        isOpen={isOpen}
        title={words.nav.lifeAreas}
        closeText={words.button.close}
        onClose={() => setOpenedAt(null)}
      >
        <NavigationList groups={areas.map((group) => ({ id: group.id, items: group.items }))} />
      </BottomSheet>
    </>
  )
}
