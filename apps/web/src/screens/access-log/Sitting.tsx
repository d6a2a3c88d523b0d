import type { AccessSittingView } from '@ansvarsgruppe/plan-model/contract'
import { AreaTile, Face } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { personOf } from '../people/person.ts'
import { sittingId } from './sitting-id.ts'
import { timeOf, whatWasDone, whyLine, type Did } from './sitting-lines.ts'
import { useTold } from './useTold.ts'

/** One person's sitting: who, as they were called then, what they saw, and why they could. */
export function Sitting({ sitting }: { readonly sitting: AccessSittingView }): ReactElement {
  const { words } = useWords()
  const told = useTold()
  const { participant, name, role, title, organisation, from } = sitting
  const { face } = personOf({ id: participant, name, role })
  const work = [title === '' ? words.role[role] : title, organisation].filter((part) => part !== '')
  return (
    <li className="ag-seen-sitting" id={sittingId(sitting.number)} tabIndex={-1}>
      <Face person={face} isDecorative />
      <p className="ag-seen-who">
        <b>{name}</b>
        <span className="ag-muted ag-small">{work.join(', ')}</span>
      </p>
      <time className="ag-seen-time ag-muted ag-small" dateTime={from}>
        {timeOf(sitting, told)}
      </time>
      <div className="ag-seen-what">
        {whatWasDone(sitting, told).map((did) => (
          <Done key={did.act} {...did} />
        ))}
        <p className="ag-muted ag-small">{whyLine(sitting, told)}</p>
      </div>
    </li>
  )
}

/** Names of areas have an "and" in them: a row of them is told apart by their tiles, too. */
function Done({ act, parts }: Did): ReactElement {
  return (
    <p className="ag-seen-parts">
      <span>{act}</span>
      {parts.map(({ text, area }, index) => (
        <span key={text} className="ag-seen-part">
          {area !== null && <AreaTile area={area} size="s" />}
          <span>
            {text}
            {index < parts.length - 1 && ','}
          </span>
        </span>
      ))}
    </p>
  )
}
