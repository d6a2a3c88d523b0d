import type { ReactElement } from 'react'
import { useRequestsWords } from '../../words/late/requests.ts'
import { ACTS, type Act } from './acts.ts'

/** "Retten står i <the act>." */
export function ActLink({ before, act }: { readonly before: string; readonly act: Act }): ReactElement {
  const { words } = useRequestsWords()
  return (
    <p className="ag-muted ag-small">
      {before}{' '}
      <a href={ACTS[act]} rel="noreferrer">
        {words.requests.acts[act]}
      </a>
      .
    </p>
  )
}
