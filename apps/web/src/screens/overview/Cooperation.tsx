import { Checkbox } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
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
    <section className="ag-section" data-part="noCooperation" aria-labelledby="cooperation">
      <h2 id="cooperation">{words.overview.cooperation}</h2>
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
    </section>
  )
}
