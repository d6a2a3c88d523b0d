import type { ReactElement } from 'react'
import { PlanText } from '../../../words/index.ts'
import type { Kind } from './suggestible.ts'
import { useShownValue } from './useShownValue.ts'

/** A suggestion's value as people read it: what somebody wrote in its own language, dates and statuses in the page's. */
export function ShownValue({ kind, value }: { readonly kind: Kind | null; readonly value: string }): ReactElement {
  const shown = useShownValue()(kind, value)
  return isWritten(kind) && value !== '' ? <PlanText>{shown}</PlanText> : <>{shown}</>
}

function isWritten(kind: Kind | null): boolean {
  return kind === 'line' || kind === 'prose' || kind === 'shortText'
}
