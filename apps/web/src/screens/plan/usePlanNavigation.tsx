import type { NavigationGroup } from '@ansvarsgruppe/ui'
import {
  CompassIcon,
  EyeIcon,
  HandShakeHeartIcon,
  PadlockLockedIcon,
  PersonGroupIcon,
  TasklistIcon,
} from '@navikt/aksel-icons'
import { useWords } from '../../words/index.ts'
import {
  accessLogAddress,
  areaAddress,
  consentAddress,
  groupAddress,
  notesAddress,
  planAddress,
  timelineAddress,
  type Place,
} from './place.ts'
import { hasOwnNotes } from '../notes/own-notes.ts'
import { managesConsentsIn } from '../consent/manages-consents.ts'
import { usePlanHere } from './plan-context.ts'

/** Ids of the group that holds the plan's first page, and of the one that holds the life areas. */
export const PLAN_GROUP = 'plan'
export const AREAS_GROUP = 'areas'

/** Where the reader can go in this plan: only what they may see is named. */
export function usePlanNavigation(place: Place): readonly NavigationGroup[] {
  const { words } = useWords()
  const { plan, today } = usePlanHere()
  const overview: NavigationGroup = {
    id: PLAN_GROUP,
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
      {
        id: 'timeline',
        text: words.nav.timeline,
        href: timelineAddress(plan.planId),
        icon: <TasklistIcon aria-hidden />,
        isCurrent: place.kind === 'timeline',
      },
    ],
  }
  const insight: NavigationGroup = {
    id: 'insight',
    heading: words.nav.insight,
    items: [
      ...(managesConsentsIn(plan, today)
        ? [
            {
              id: 'consent',
              text: words.nav.consent,
              href: consentAddress(plan.planId),
              icon: <HandShakeHeartIcon aria-hidden />,
              isCurrent: place.kind === 'consent' || place.kind === 'seenAs',
            },
          ]
        : []),
      {
        id: 'accessLog',
        text: words.nav.accessLog,
        href: accessLogAddress(plan.planId),
        icon: <EyeIcon aria-hidden />,
        isCurrent: place.kind === 'accessLog',
      },
    ],
  }
  const own: NavigationGroup = {
    id: 'own',
    heading: words.nav.own,
    items: [
      {
        id: 'notes',
        text: words.notes.title,
        href: notesAddress(plan.planId),
        icon: <PadlockLockedIcon aria-hidden />,
        isCurrent: place.kind === 'notes',
      },
    ],
  }
  return [
    overview,
    ...(plan.lifeAreas.length === 0 ? [] : [areas]),
    together,
    insight,
    ...(hasOwnNotes(plan, today) ? [own] : []),
  ]
}
