import { Notice } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { usePlanSaveState } from '../../rooms/index.ts'
import { useWords } from '../../words/index.ts'

/** Calm: nothing waits, one can read on. Writing begins again when the server is back. */
export function OfflineNotice(): ReactElement | null {
  const { words } = useWords()
  const save = usePlanSaveState()
  return save.state === 'offline' ? <Notice shape="banner">{words.connection.offlineText}</Notice> : null
}
