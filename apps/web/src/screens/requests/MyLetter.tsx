import type { RequestsView } from '@ansvarsgruppe/plan-model/contract'
import { AppLink } from '@ansvarsgruppe/ui'
import { ArrowLeftIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { useToday } from '../../rooms/useToday.ts'
import { useRequestsWords } from '../../words/late/requests.ts'
import { usePageHeading } from '../frame/usePageHeading.ts'
import { NotFound } from '../not-found/NotFoundScreen.tsx'
import { LetterOnPaper } from './LetterOnPaper.tsx'
import { REQUESTS_ADDRESS } from './requests-address.ts'

export interface MyLetterProps {
  readonly view: RequestsView
  readonly request: string
  /** The first is 1. */
  readonly step: number
}

/** One of one's letters, on paper. */
export function MyLetter({ view, request: id, step }: MyLetterProps): ReactElement {
  const { words } = useRequestsWords()
  const today = useToday()
  usePageHeading(words.requests.letter.title)
  const request = view.requests.find((each) => each.id === id)
  const letter = request?.steps?.[step - 1]
  if (request === undefined || letter === undefined) return <NotFound />
  return (
    <div className="ag-requests">
      <AppLink href={REQUESTS_ADDRESS} className="ag-requests-back ag-not-on-paper">
        <ArrowLeftIcon aria-hidden />
        {words.requests.title}
      </AppLink>
      <LetterOnPaper
        request={request}
        step={letter}
        municipality={view.municipality}
        age={{ today, decidesFromAge: view.decidesFromAge }}
      />
    </div>
  )
}
