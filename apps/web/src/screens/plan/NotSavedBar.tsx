import { LoudBar } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { usePlanSaveState } from '../../rooms/index.ts'
import { useWords } from '../../words/index.ts'

/** The one loud thing: closing the page now would lose words. It promises no copy, because there is none. */
export function NotSavedBar(): ReactElement | null {
  const { words } = useWords()
  const save = usePlanSaveState()
  if (save.state !== 'notSaved') return null
  return <LoudBar title={words.saveState.notSavedTitle}>{words.saveState.notSavedText(save.pending)}</LoudBar>
}
