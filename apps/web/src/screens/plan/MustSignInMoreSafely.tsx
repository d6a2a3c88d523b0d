import type { ReactElement } from 'react'
import { PageFrame } from '../frame/PageFrame.tsx'
import { SaferSignIn } from '../sign-in/SaferSignIn.tsx'

/** The plan is theirs to see, and they have not signed in safely enough for it: nothing of it is on the page. */
export function MustSignInMoreSafely(): ReactElement {
  return (
    <PageFrame>
      <SaferSignIn />
    </PageFrame>
  )
}
