import { Button, StatusMessage } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useLocation } from 'wouter'
import { signInAddress } from '../../api/index.ts'
import { useWords } from '../../words/index.ts'
import { useSignedIn } from '../frame/signed-in.ts'
import { usePageHeading } from '../frame/usePageHeading.ts'

/** Whoever has not signed in safely enough: why, and the way to do it, back to where they are. */
export function SaferSignIn(): ReactElement {
  const { words } = useWords()
  usePageHeading(words.saferSignIn.title)
  return (
    <StatusMessage
      kind="signedOut"
      title={words.saferSignIn.title}
      detail={words.saferSignIn.nothingLost}
      actions={<SaferProviders />}
    >
      {words.refused.wrongLevel()} {words.saferSignIn.why}
    </StatusMessage>
  )
}

/** One button per provider, as on the page one signs in on. */
export function SaferProviders(): ReactElement {
  const { words } = useWords()
  const { providers, saferLevel } = useSignedIn()
  const [to] = useLocation()
  return (
    <>
      {providers.map(({ id, name }) => (
        <Button key={id} asChild>
          <a href={signInAddress(id, { to, ...(saferLevel === null ? {} : { level: saferLevel }) })}>
            {words.nav.signIn(name)}
          </a>
        </Button>
      ))}
    </>
  )
}
