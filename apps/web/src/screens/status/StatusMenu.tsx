import { Menu, VisuallyHidden } from '@ansvarsgruppe/ui'
import { ChevronDownIcon } from '@navikt/aksel-icons'
import type { ReactElement, ReactNode } from 'react'
import { useWords } from '../../words/index.ts'

export interface StatusMenuProps<Status extends string> {
  /** The status as it is drawn for readers. */
  readonly shown: ReactNode
  readonly status: Status
  readonly statuses: readonly Status[]
  readonly names: Readonly<Record<Status, string>>
  readonly onChoose: (status: Status) => void
  /** `text`: as a fact among facts. */
  readonly look?: 'button' | 'text' | undefined
}

/** A status that is changed where it stands. */
export function StatusMenu<Status extends string>(props: StatusMenuProps<Status>): ReactElement {
  const { words } = useWords()
  return (
    <Menu
      look={props.look}
      placement={props.look === 'text' ? 'bottom-start' : undefined}
      trigger={
        <>
          <VisuallyHidden>{words.goal.status}: </VisuallyHidden>
          {props.shown}
          <ChevronDownIcon aria-hidden />
        </>
      }
      items={props.statuses
        .filter((status) => status !== props.status)
        .map((status) => ({ id: status, text: props.names[status], onSelect: () => props.onChoose(status) }))}
    />
  )
}
