import { CalendarIcon, MenuHamburgerIcon, PersonGroupIcon } from '@navikt/aksel-icons'
import { BottomBar, NavigationList, SideNavigationHeader } from '../../src/index.ts'
import { bottomEntries, groups } from '../navigation-content.tsx'
import { LONG, NORA } from '../people.ts'
import type { Section } from '../specimen.ts'
import { LONG_TITLE, LONG_WORD } from '../texts.ts'

export const navigation: Section = {
  id: 'navigation',
  title: 'Navigation',
  entries: [
    {
      title: 'NavigationList',
      of: [NavigationList],
      specimens: [
        { name: 'rest', show: () => <NavigationList groups={groups} /> },
        ...(['hover', 'focus-visible'] as const).map((forced) => ({
          name: forced,
          forced,
          show: () => (
            <NavigationList
              groups={[
                {
                  id: 'one',
                  items: [{ id: 'group', text: 'Ansvarsgruppa', href: '#group', icon: <PersonGroupIcon /> }],
                },
              ]}
            />
          ),
        })),
      ],
    },
    {
      title: 'SideNavigationHeader',
      of: [SideNavigationHeader],
      specimens: [
        { name: 'plain', show: () => <SideNavigationHeader person={NORA} title="Noras plan" /> },
        { name: 'long name', show: () => <SideNavigationHeader person={LONG} title={LONG.name} detail={LONG_TITLE} /> },
      ],
    },
    {
      title: 'BottomBar',
      of: [BottomBar],
      specimens: [
        {
          name: 'something open, something that takes focus',
          page: { height: 120, isNarrow: true },
          show: () => (
            <BottomBar
              label="Planen, nederst"
              entries={[
                ...bottomEntries.slice(0, 3).map((entry) => ({ ...entry, isCurrent: false })),
                {
                  id: 'long',
                  text: LONG_WORD,
                  href: '#long',
                  icon: <CalendarIcon />,
                  count: 120,
                  countText: '120 nye',
                },
                { id: 'more', text: 'Mer', icon: <MenuHamburgerIcon />, onPress: () => {}, isExpanded: true },
              ]}
            />
          ),
        },
      ],
    },
  ],
}
