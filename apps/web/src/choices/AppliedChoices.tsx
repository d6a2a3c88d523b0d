import { useLayoutEffect } from 'react'
import { useSession } from '../api/index.ts'
import { applyChoices } from './apply-choices.ts'
import { rememberChoices } from './remembered-choices.ts'

/** Draws nothing: the page's root follows what the signed-in person has chosen, and the device remembers it. */
export function AppliedChoices(): null {
  const session = useSession().data
  const choices = session?.signedIn === true ? session.person.choices : null
  useLayoutEffect(() => {
    if (choices === null) return
    applyChoices(choices)
    rememberChoices(choices)
  }, [choices])
  return null
}
