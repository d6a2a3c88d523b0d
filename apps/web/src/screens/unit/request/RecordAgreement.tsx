import type { UnitRequestDetail } from '@ansvarsgruppe/plan-model/contract'
import { mayRepresent } from '@ansvarsgruppe/plan-model'
import { Button, Notice } from '@ansvarsgruppe/ui'
import { InformationSquareIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { useToday } from '../../../rooms/useToday.ts'
import { useRequestsWords } from '../../../words/late/requests.ts'
import type { InboxItem } from '../inbox.ts'
import { whoseYes } from '../request-words.ts'
import { useStep } from './useStep.ts'

export interface RecordAgreementProps {
  readonly detail: UnitRequestDetail
  readonly item: InboxItem
  readonly decidesFromAge: number
}

/** Before there is a plan, the person has said yes, or whoever the unit has seen to speak for them. */
export function RecordAgreement({ detail, item, decidesFromAge }: RecordAgreementProps): ReactElement {
  const { words } = useRequestsWords()
  const { unit } = words
  const today = useToday()
  const { take, isPending } = useStep(detail)
  const isRepresented = mayRepresent(detail, { today, decidesFromAge })
  return (
    <Notice tone="wait" icon={<InformationSquareIcon />}>
      <div className="ag-stack">
        <p>{whoseYes(item, decidesFromAge, unit)}</p>
        {(isRepresented || item.decides) && (
          <div>
            <Button
              variant="secondary"
              loading={isPending}
              onClick={() => take({ kind: isRepresented ? 'representationConfirmed' : 'agreed' }, unit.stepSaved)}
            >
              {isRepresented ? unit.confirmPapers : unit.recordAgreed}
            </Button>
          </div>
        )}
      </div>
    </Notice>
  )
}
