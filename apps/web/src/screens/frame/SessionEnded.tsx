import { Button, StatusMessage } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { usePageHeading } from './usePageHeading.ts'

/** Nobody is signed in any more. The same address, asked for anew, shows how to sign in. */
export function SessionEnded(): ReactElement {
  const { words } = useWords()
  usePageHeading(words.signIn.signedOut)
  return (
    <StatusMessage
      kind="signedOut"
      title={words.signIn.signedOut}
      actions={<Button onClick={() => window.location.reload()}>{words.connection.signInAgain}</Button>}
    />
  )
}
