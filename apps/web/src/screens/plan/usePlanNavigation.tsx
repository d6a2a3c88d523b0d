import type { NavigationGroup } from '@ansvarsgruppe/ui'
import { CompassIcon, PersonGroupIcon } from '@navikt/aksel-icons'
import { useWords } from '../../words/index.ts'
import { areaAddress, groupAddress, planAddress, type Place } from './place.ts'
import { usePlanHere } from './plan-context.ts'

/** Id of the group that holds the life areas. */
export const AREAS_GROUP = 'areas'

/** Where the reader can go in this plan: only what they may see is named. */
export function usePlanNavigation(place: Place): readonly NavigationGroup[] {
  const { words } = useWords()
  const { plan } = usePlanHere()
  const overview: NavigationGroup = {
    id: 'plan',
    items: [
      {
        id: 'overview',
        text: words.nav.overview,
        href: planAddress(plan.planId),
        icon: <CompassIcon aria-hidden />,
        isCurrent: place.kind === 'overview',
      },
    ],
  }
  const areas: NavigationGroup = {
    id: AREAS_GROUP,
    heading: words.nav.lifeAreas,
    items: plan.lifeAreas.map((area) => ({
      id: area,
      text: words.area[area],
      href: areaAddress(plan.planId, area),
      area,
      isCurrent: place.kind === 'area' && place.area === area,
    })),
  }
  const together: NavigationGroup = {
    id: 'together',
    heading: words.nav.together,
    items: [
      {
        id: 'group',
        text: words.nav.group,
        href: groupAddress(plan.planId),
        icon: <PersonGroupIcon aria-hidden />,
        isCurrent: place.kind === 'group',
      },
    ],
  }
  return plan.lifeAreas.length === 0 ? [overview, together] : [overview, areas, together]
}
