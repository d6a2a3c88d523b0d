import { Notice } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { useSignedIn } from './signed-in.ts'

/** Every page of a demo says that it is one. */
export function DemoBanner(): ReactElement | null {
  const { words } = useWords()
  const { demo } = useSignedIn()
  return demo === null ? null : <Notice shape="banner">{words.app.demoNotice}</Notice>
}
