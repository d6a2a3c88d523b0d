import type { ConsentLevel } from '@ansvarsgruppe/plan-model'
import { BookIcon, ChatElipsisIcon, PencilIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'

export interface SightProps {
  readonly sight: ConsentLevel | 'none'
}

/** What somebody does in an area, as a sign: filled or empty at a glance. Its words stand beside it. */
export function Sight({ sight }: SightProps): ReactElement {
  switch (sight) {
    case 'contribute':
      return <PencilIcon aria-hidden />
    case 'comment':
      return <ChatElipsisIcon aria-hidden />
    case 'read':
      return <BookIcon aria-hidden />
    case 'none':
      return <i className="ag-consent-empty" aria-hidden />
  }
}
