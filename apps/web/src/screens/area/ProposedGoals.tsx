import type { ReactElement } from 'react'
import { Suggestions } from './suggestions/Suggestions.tsx'

/** New goals that somebody proposes for the area. */
export function ProposedGoals(): ReactElement {
  return <Suggestions target={null} />
}
