import type { ReactElement } from 'react'
import { PageFrame } from '../frame/PageFrame.tsx'
import { SessionEnded } from '../frame/SessionEnded.tsx'

/** The session is over: nothing of the plan is left on the page but the person's own words that were not saved. */
export function EndedPlan(): ReactElement {
  return (
    <PageFrame>
      <SessionEnded />
    </PageFrame>
  )
}
