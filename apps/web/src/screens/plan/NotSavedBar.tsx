import { Button, LoudBar } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useOpenRooms, usePlanSaveState } from '../../rooms/index.ts'
import { useWords } from '../../words/index.ts'
import { useCopy } from './useCopy.ts'

/** The one loud thing: closing the page now would lose words. It promises no copy, because there is none. */
export function NotSavedBar(): ReactElement | null {
  const { words } = useWords()
  const rooms = useOpenRooms()
  const save = usePlanSaveState()
  const copy = useCopy()
  if (save.state !== 'notSaved') return null
  return (
    <LoudBar
      title={words.saveState.notSavedTitle}
      actions={
        <>
          <Button onClick={() => rooms.reconnect()}>{words.button.tryNow}</Button>
          <Button variant="secondary" onClick={() => copy(rooms.unsavedText)}>
            {words.button.copyText}
          </Button>
        </>
      }
    >
      {words.saveState.notSavedText(save.pending)}
    </LoudBar>
  )
}
