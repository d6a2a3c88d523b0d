import { Pill } from '@ansvarsgruppe/ui'
import { ClockIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import type { Access } from './access.ts'

/** Until when, and whether that is soon. */
export function Until({ access }: { readonly access: Access }): ReactElement | null {
  const { words, formats } = useWords()
  const { today } = usePlanHere()
  if (access.until === null) return null
  const text = words.group.until(formats.dateNear(access.until, today))
  if (!access.endsSoon) return <span className="ag-muted ag-small">{text}</span>
  return (
    <Pill tone="late" icon={<ClockIcon />}>
      {text}
    </Pill>
  )
}
