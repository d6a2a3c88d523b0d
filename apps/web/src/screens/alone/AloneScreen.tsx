import { ButtonLink, LoadingSkeleton, StatusMessage, TextButton } from '@ansvarsgruppe/ui'
import { FilesIcon } from '@navikt/aksel-icons'
import { useState, type ReactElement } from 'react'
import { ApiError, useAloneAction } from '../../api/index.ts'
import { PlanText, useWords } from '../../words/index.ts'
import { usePageHeading } from '../frame/usePageHeading.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { useCopy } from '../plan/useCopy.ts'
import { AloneAction } from './AloneAction.tsx'
import './alone.css'

/** One action, for who is responsible for it and does not receive the area it belongs to. */
export function AloneScreen({ action }: { readonly action: string }): ReactElement {
  const { words } = useWords()
  const { plan } = usePlanHere()
  const { data, error, isPending, refetch } = useAloneAction(plan.planId, action)
  // Here, so that it is still there when the action is not.
  const [written, write] = useState('')
  const isGone = error instanceof ApiError && error.reason === 'roomNotFound'
  if (isGone) return <Gone written={written} />
  if (data !== undefined) return <AloneAction action={data} written={written} onWrite={write} />
  if (isPending) return <LoadingSkeleton text={words.page.loading} />
  return (
    <StatusMessage
      kind="error"
      title={words.page.errorTitle}
      actions={<TextButton onClick={() => void refetch()}>{words.button.tryAgain}</TextButton>}
    >
      {words.page.errorText}
    </StatusMessage>
  )
}

/** Why, as far as it may be said; and what they had begun to write is theirs. */
function Gone({ written }: { readonly written: string }): ReactElement {
  const { words } = useWords()
  const copy = useCopy()
  usePageHeading(words.alone.goneTitle)
  return (
    <StatusMessage
      kind="lostAccess"
      title={words.alone.goneTitle}
      detail={
        written.trim() === '' ? undefined : (
          <>
            <p>{words.alone.kept}</p>
            <blockquote className="ag-alone-kept">
              <PlanText>{written}</PlanText>
            </blockquote>
            <TextButton icon={<FilesIcon aria-hidden />} onClick={() => copy(written)}>
              {words.button.copyText}
            </TextButton>
          </>
        )
      }
      actions={<ButtonLink href="/">{words.nav.home}</ButtonLink>}
    >
      {words.alone.goneText}
    </StatusMessage>
  )
}
