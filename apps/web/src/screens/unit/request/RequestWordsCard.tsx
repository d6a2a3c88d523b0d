import type { UnitRequestDetail } from '@ansvarsgruppe/plan-model/contract'
import { Card } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { PlanText } from '../../../words/index.ts'
import { useRequestsWords } from '../../../words/late/requests.ts'

/** What was asked, as it was written. */
export function RequestWordsCard({ detail }: { readonly detail: UnitRequestDetail }): ReactElement {
  const { words: texts, formats } = useRequestsWords()
  const { unit, requests } = texts
  const { words, receivedOn } = detail
  const language = [
    ...(words.language === '' ? [] : [words.language]),
    ...(words.interpreter ? [words.language === '' ? requests.interpreter : unit.interpreterToo] : []),
  ].join(' ')
  const facts: ReadonlyArray<readonly [term: string, said: string, isWritten: boolean]> = [
    [unit.wants, requests.wishes[words.wish], false],
    [words.asker === 'oral' ? unit.recordedBy : unit.asked, words.askerName, true],
    [unit.contact, words.contact ?? '', false],
    [unit.receivedOn, formats.dateLong(receivedOn), false],
    [unit.needs, words.needs, true],
    [unit.services, words.services, true],
    [unit.coordinatorWish, words.coordinatorWish, true],
    [unit.language, language, true],
  ]
  return (
    <Card as="section" aria-labelledby="unit-about" className="ag-stack">
      <h2 id="unit-about">{unit.about}</h2>
      <dl className="ag-unit-words">
        {facts.map(([term, said, isWritten]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{said === '' ? unit.notSaid : isWritten ? <PlanText>{said}</PlanText> : said}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
