import type { RequestsView } from '@ansvarsgruppe/plan-model/contract'
import { AppLink, ButtonLink, EmptyState, Notice, PageHeading } from '@ansvarsgruppe/ui'
import { ArrowLeftIcon, FolderPlusIcon, PencilWritingIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { useToday } from '../../rooms/useToday.ts'
import { useRequestsWords } from '../../words/late/requests.ts'
import { usePageHeading } from '../frame/usePageHeading.ts'
import { MyRequest } from './MyRequest.tsx'
import { isEmpty } from './request-form.ts'
import { NEW_REQUEST_ADDRESS } from './requests-address.ts'

/** Where the person's requests stand, and until when. */
export function MyRequests({ view }: { readonly view: RequestsView }): ReactElement {
  const { words } = useRequestsWords()
  const { requests, nav } = words
  const today = useToday()
  usePageHeading(requests.title)
  const hasBegun = view.draft !== null && !isEmpty(view.draft)
  const isFirst = view.requests.length === 0
  const ask = (
    <ButtonLink href={NEW_REQUEST_ADDRESS} variant={isFirst ? 'primary' : 'secondary'}>
      {requests.ask}
    </ButtonLink>
  )
  return (
    <div className="ag-requests">
      <AppLink href="/" className="ag-requests-back">
        <ArrowLeftIcon aria-hidden />
        {nav.home}
      </AppLink>
      <PageHeading title={requests.title} />
      <div className="ag-stack ag-stack-wide">
        {hasBegun && (
          <Notice
            icon={<PencilWritingIcon />}
            actions={
              <ButtonLink href={NEW_REQUEST_ADDRESS} variant="secondary">
                {requests.goOn}
              </ButtonLink>
            }
          >
            <p>{requests.begun}</p>
          </Notice>
        )}
        {isFirst ? (
          <EmptyState icon={<FolderPlusIcon aria-hidden />} title={requests.none} actions={hasBegun ? undefined : ask}>
            <p>{requests.intro}</p>
          </EmptyState>
        ) : (
          <>
            <ul className="ag-stack ag-stack-wide" aria-label={requests.title}>
              {view.requests.map((request) => (
                <MyRequest key={request.id} request={request} view={view} today={today} />
              ))}
            </ul>
            {!hasBegun && <div>{ask}</div>}
          </>
        )}
      </div>
    </div>
  )
}
