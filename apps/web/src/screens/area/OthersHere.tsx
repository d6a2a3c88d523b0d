import { FaceName } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { focusOf } from '../../rooms/index.ts'
import { useWords } from '../../words/index.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { useAreaHere } from './area-room.ts'

/** Who writes in an action right now. Said to screen readers by nothing: carets come and go. */
export function OthersHere({ action }: { readonly action: string }): ReactElement | null {
  const { words } = useWords()
  const { others } = useAreaHere()
  const { person } = usePlanHere()
  const here = `${focusOf('actions', action)}/`
  const writing = others.filter(({ focus }) => focus?.startsWith(here) === true)
  if (writing.length === 0) return null
  return (
    <ul className="ag-area-writing">
      {writing.map(({ participant }) => {
        const { face, firstName } = person(participant)
        return (
          <li key={participant}>
            <FaceName person={face}>{words.presence.writing(firstName)}</FaceName>
          </li>
        )
      })}
    </ul>
  )
}
