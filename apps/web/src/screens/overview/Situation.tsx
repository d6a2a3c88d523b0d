import type { ReactElement } from 'react'
import { ReadableSection } from '../../read-aloud/index.ts'
import { useWords } from '../../words/index.ts'
import { EditableProse } from '../editing/EditableProse.tsx'
import { overviewText } from '../editing/text-source.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { useOverviewHere } from './overview-room.ts'

/** How things are for the owner now. */
export function Situation(): ReactElement {
  const { words } = useWords()
  const { session, snapshot, may } = useOverviewHere()
  const { owner, isOwner } = usePlanHere()
  const title = isOwner ? words.overview.situation : words.overview.situationOf(owner.firstName)
  return (
    <ReadableSection id="situation" partId="situation" title={title}>
      <EditableProse
        source={overviewText(session, 'situation')}
        text={snapshot.texts.situation}
        name={title}
        canEdit={may.changeText('situation')}
        emptyText={words.overview.situationEmpty}
        prompt={isOwner ? words.overview.situationWrite : words.overview.situationWriteOf(owner.firstName)}
      />
    </ReadableSection>
  )
}
