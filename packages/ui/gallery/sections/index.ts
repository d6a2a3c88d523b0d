import type { Section } from '../specimen.ts'
import { announcing } from './announcing.tsx'
import { control } from './control.tsx'
import { conversation } from './conversation.tsx'
import { designSystemForms, designSystemRest } from './design-system.tsx'
import { editing } from './editing.tsx'
import { face } from './face.tsx'
import { frame } from './frame.tsx'
import { holding } from './holding.tsx'
import { lifeArea } from './life-area.tsx'
import { navigation } from './navigation.tsx'
import { network } from './network.tsx'
import { pageState } from './page-state.tsx'
import { plan } from './plan.tsx'
import { readAloud } from './read-aloud.tsx'
import { richText } from './rich-text.tsx'
import { saving } from './saving.tsx'
import { status } from './status.tsx'
import { surface } from './surface.tsx'
import { theme } from './theme.tsx'
import { timeline } from './timeline.tsx'

/** In the order of the package's folders, from what is everywhere to what is made of much else. */
export const sections: readonly Section[] = [
  theme,
  face,
  lifeArea,
  status,
  surface,
  control,
  editing,
  designSystemForms,
  designSystemRest,
  saving,
  pageState,
  frame,
  navigation,
  plan,
  conversation,
  announcing,
  richText,
  readAloud,
  holding,
  network,
  timeline,
]
