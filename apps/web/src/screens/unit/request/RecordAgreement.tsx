import type { UnitRequestDetail } from '@ansvarsgruppe/plan-model/contract'
import { Button, Notice } from '@ansvarsgruppe/ui'
import { InformationSquareIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { useRequestsWords } from '../../../words/late/requests.ts'
import { useStep } from './useStep.ts'

/** Somebody else asked: before there is a plan, the person has said yes, or the unit has seen who speaks for them. */
export function RecordAgreement({ detail }: { readonly detail: UnitRequestDetail }): ReactElement {
  const { words } = useRequestsWords()
  const { unit } = words
  const { take, isPending } = useStep(detail)
  const isRepresented = detail.asker === 'representative'
  return (
    <Notice tone="wait" icon={<InformationSquareIcon />}>
      <div className="ag-stack">
        <p>{isRepresented ? unit.status.asksPapers : unit.status.asksAgreement}</p>
        <div>
          <Button
            variant="secondary"
            loading={isPending}
            onClick={() => take({ kind: isRepresented ? 'representationConfirmed' : 'agreed' }, unit.stepSaved)}
          >
            {isRepresented ? unit.confirmPapers : unit.recordAgreed}
          </Button>
        </div>
      </div>
    </Notice>
  )
}
