import type { RequestReceipt } from '@ansvarsgruppe/plan-model/contract'
import { ButtonLink } from '@ansvarsgruppe/ui'
import { useEffect, useRef, type ReactElement } from 'react'
import { useRequestsWords } from '../../words/late/requests.ts'
import { REQUESTS_ADDRESS } from './requests-address.ts'

/** It came in: the same for everybody, whoever it is about. */
export function Receipt({ receipt, isMine }: { receipt: RequestReceipt; isMine: boolean }): ReactElement {
  const { words, formats } = useRequestsWords()
  const { requests } = words
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const given = { date: formats.dateLong(receipt.receivedOn), deadline: formats.dateLong(receipt.answerBy) }
  return (
    <div className="ag-requests ag-stack ag-stack-wide">
      <h1 ref={heading} tabIndex={-1}>
        {requests.sent}
      </h1>
      <p>{isMine ? requests.receipt(given) : requests.receiptOther(given)}</p>
      <div>
        <ButtonLink href={REQUESTS_ADDRESS}>{requests.title}</ButtonLink>
      </div>
    </div>
  )
}
