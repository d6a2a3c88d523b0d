import { Checkbox } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { ReadableSection } from '../../read-aloud/index.ts'
import { useWords } from '../../words/index.ts'
import { Listed } from './ListedTexts.tsx'
import { useOverviewHere } from './overview-room.ts'
import { setNoCooperation } from './overview-writing.ts'

/** Whom else the group should work with. "Nobody" is an answer, too. */
export function Cooperation(): ReactElement {
  const { words } = useWords()
  const { session, snapshot, may } = useOverviewHere()
  const isEmpty = snapshot.collections.cooperation.every(({ removed }) => removed !== null)
  const isNone = snapshot.values.noCooperation
  const mayAnswer = may.changeValue('noCooperation')
  return (
    <ReadableSection id="cooperation" partId="noCooperation" title={words.overview.cooperation}>
      {isEmpty && isNone && !mayAnswer && <p>{words.overview.cooperationNone}</p>}
      <Listed
        list="cooperation"
        label={words.overview.cooperation}
        empty={isNone ? '' : words.overview.cooperationEmpty}
        add={words.overview.newCooperation}
      />
      {isEmpty && mayAnswer && (
        <Checkbox
          label={words.overview.cooperationNone}
          checked={isNone}
          onChange={(event) => setNoCooperation(session, event.target.checked)}
        />
      )}
    </ReadableSection>
  )
}
