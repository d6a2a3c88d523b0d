import {
  BriefcaseIcon,
  BusIcon,
  ChatElipsisIcon,
  CoffeeIcon,
  HandHeartIcon,
  HatSchoolIcon,
  HeadHeartIcon,
  HouseIcon,
  PersonTallShortIcon,
  StethoscopeIcon,
  WalletIcon,
  WheelchairIcon,
} from '@navikt/aksel-icons'
import type { ComponentType, SVGProps } from 'react'
import type { LifeArea } from './lifeArea.ts'

const icons: Readonly<Record<LifeArea, ComponentType<SVGProps<SVGSVGElement>>>> = {
  home: HouseIcon,
  health: StethoscopeIcon,
  mentalHealth: HeadHeartIcon,
  work: BriefcaseIcon,
  economy: WalletIcon,
  leisure: CoffeeIcon,
  family: PersonTallShortIcon,
  school: HatSchoolIcon,
  substanceUse: HandHeartIcon,
  transport: BusIcon,
  aids: WheelchairIcon,
  communication: ChatElipsisIcon,
}

/** The icon component of a life area. Render it with `aria-hidden`: the area's name always stands beside. */
export function areaIcon(area: LifeArea): ComponentType<SVGProps<SVGSVGElement>> {
  return icons[area]
}
