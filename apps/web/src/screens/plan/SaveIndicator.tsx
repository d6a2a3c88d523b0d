import { momentOf } from '@ansvarsgruppe/plan-model'
import { SavedState, type SavedStateProps } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { usePlanSaveState, type SaveState } from '../../rooms/index.ts'
import { useWords, type Words } from '../../words/index.ts'

/** Whether what was written is on the server's disk: the same words in the same place on every page. */
export function SaveIndicator({ hasRefusal }: { readonly hasRefusal: boolean }): ReactElement {
  const words = useWords()
  return <SavedState {...shown(usePlanSaveState(), hasRefusal, words)} />
}

function shown(save: SaveState, hasRefusal: boolean, { words, formats }: Words): SavedStateProps {
  const { saveState } = words
  switch (save.state) {
    case 'saved':
      if (hasRefusal) return { state: 'saved', text: saveState.restSaved }
      return {
        state: 'saved',
        text: saveState.saved,
        detail: save.at === null ? undefined : formats.clock(momentOf(save.at)),
      }
    case 'saving':
      return { state: 'saving', text: saveState.saving }
    case 'offline':
      return { state: 'offline', text: saveState.offline }
    case 'notSaved':
      return { state: 'notSaved', text: saveState.notSavedTitle }
  }
}
