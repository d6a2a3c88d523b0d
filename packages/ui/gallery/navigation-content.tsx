import {
  CalendarIcon,
  HandshakeIcon,
  HouseIcon,
  MenuHamburgerIcon,
  PersonGroupIcon,
  TasklistIcon,
} from '@navikt/aksel-icons'
import type { BottomBarEntry, LifeArea, NavigationGroup, NavigationItem } from '../src/index.ts'
import { LONG_WORD } from './texts.ts'

export const groups: readonly NavigationGroup[] = [
  {
    id: 'plan',
    items: [
      { id: 'overview', text: 'Oversikt', href: '#overview', icon: <HouseIcon />, isCurrent: true },
      { id: 'meetings', text: 'Møter', href: '#meetings', icon: <CalendarIcon />, count: 2, countText: '2 nye' },
    ],
  },
  {
    id: 'areas',
    heading: 'Livsområder',
    items: (['work', 'home', 'mentalHealth'] satisfies LifeArea[]).map((area, index): NavigationItem => ({
      id: area,
      text: ['Arbeid og utdanning', 'Bolig og hverdag', LONG_WORD][index] ?? '',
      href: `#${area}`,
      area,
    })),
  },
]

export const bottomEntries: readonly BottomBarEntry[] = [
  { id: 'overview', text: 'Oversikt', href: '#overview', icon: <HouseIcon />, isCurrent: true },
  { id: 'areas', text: 'Livsområder', href: '#areas', icon: <TasklistIcon />, count: 3, countText: '3 nye' },
  { id: 'group', text: 'Ansvarsgruppa', href: '#group', icon: <PersonGroupIcon /> },
  { id: 'consent', text: 'Samtykke', href: '#consent', icon: <HandshakeIcon /> },
  { id: 'more', text: 'Mer', icon: <MenuHamburgerIcon />, onPress: () => {}, isExpanded: false },
]
