import { ButtonLink, StatusMessage } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { PageFrame } from '../frame/PageFrame.tsx'
import { usePageHeading } from '../frame/usePageHeading.ts'

/** No such page, or not for this person: the two look the same. */
export function NotFoundScreen(): ReactElement {
  return (
    <PageFrame>
      <NotFound />
    </PageFrame>
  )
}

export function NotFound(): ReactElement {
  const { words } = useWords()
  usePageHeading(words.page.notFoundTitle)
  return (
    <StatusMessage
      kind="notFound"
      title={words.page.notFoundTitle}
      actions={<ButtonLink href="/">{words.button.toHome}</ButtonLink>}
    >
      {words.page.notFoundText}
    </StatusMessage>
  )
}
