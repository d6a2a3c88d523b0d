import { plainText } from '@ansvarsgruppe/plan-model'
import { Card, Eyebrow, OwnerVoice } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { ReadAloudButton } from '../../read-aloud/index.ts'
import { useWords } from '../../words/index.ts'
import { EditableProse } from '../editing/EditableProse.tsx'
import { overviewText } from '../editing/text-source.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { useOverviewHere } from './overview-room.ts'
import { WritingHelp } from './WritingHelp.tsx'

/** What matters to the owner, in her own words, as the largest thing of her plan. */
export function WhatMatters(): ReactElement {
  const { words } = useWords()
  const { session, snapshot, may } = useOverviewHere()
  const { owner, isOwner } = usePlanHere()
  const title = isOwner ? words.overview.whatMatters : words.overview.whatMattersOf(owner.firstName)
  const text = snapshot.texts.whatMatters
  const said = plainText(text)
  return (
    <Card
      as="section"
      tone="owner"
      className="ag-overview-matters"
      data-part="whatMatters"
      aria-labelledby="what-matters"
    >
      <Eyebrow as="h2" id="what-matters">
        {title}
      </Eyebrow>
      <EditableProse
        source={overviewText(session, 'whatMatters')}
        text={text}
        name={title}
        canEdit={may.changeText('whatMatters')}
        emptyText={words.overview.whatMattersEmptyOf(owner.firstName)}
        prompt={words.overview.whatMattersEmpty}
        renderAround={(view) => (
          <OwnerVoice as="div">
            <div id="what-matters-words">{view}</div>
          </OwnerVoice>
        )}
        beside={said === '' ? undefined : <ReadAloudButton part="what-matters-words" />}
      />
      <WritingHelp />
    </Card>
  )
}
