import type { Day } from '@ansvarsgruppe/plan-model'
import type { UnitView } from '@ansvarsgruppe/plan-model/contract'
import { AppLink, LoadingSkeleton } from '@ansvarsgruppe/ui'
import { ArrowLeftIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { useUnitRequest } from '../../../api/index.ts'
import { PlanText } from '../../../words/index.ts'
import { useRequestsWords } from '../../../words/late/requests.ts'
import { usePageHeading } from '../../frame/usePageHeading.ts'
import { NotFound } from '../../not-found/NotFoundScreen.tsx'
import { LetterOnPaper } from '../../requests/LetterOnPaper.tsx'
import { unitAddress } from '../unit-place.ts'

export interface LetterPageProps {
  readonly id: string
  /** The first is 1. */
  readonly step: number
  readonly view: UnitView
  readonly today: Day
}

/** A letter of the unit's, to be printed and sent. */
export function LetterPage({ id, step, view, today }: LetterPageProps): ReactElement {
  const { words } = useRequestsWords()
  const { data, isPending } = useUnitRequest(id)
  usePageHeading(words.requests.letter.title)
  const letter = data?.steps[step - 1]
  if (data === undefined || letter === undefined)
    return isPending ? <LoadingSkeleton text={words.page.loading} /> : <NotFound />
  return (
    <>
      <AppLink href={unitAddress({ kind: 'request', id })} className="ag-unit-back ag-not-on-paper">
        <ArrowLeftIcon aria-hidden />
        <PlanText>{data.name}</PlanText>
      </AppLink>
      <LetterOnPaper
        request={data}
        step={letter}
        municipality={view.municipality}
        age={{ today, decidesFromAge: view.decidesFromAge }}
      />
    </>
  )
}
