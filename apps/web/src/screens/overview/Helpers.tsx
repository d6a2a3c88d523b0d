import type { ParticipantView } from '@ansvarsgruppe/plan-model/contract'
import { MESSAGE_LENGTH_MAX } from '@ansvarsgruppe/plan-model'
import { AppLink, EditableText, Face } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { groupAddress } from '../plan/place.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { useOverviewHere } from './overview-room.ts'
import { setContribution } from './overview-writing.ts'

/** Those who help the owner, and what each of them does. */
export function Helpers(): ReactElement {
  const { words } = useWords()
  const { plan, owner, isOwner } = usePlanHere()
  const helpers = plan.participants.filter(({ id }) => id !== plan.owner)
  return (
    <section className="ag-section" aria-labelledby="helpers">
      <h2 id="helpers">{isOwner ? words.overview.helpers : words.overview.helpersOf(owner.firstName)}</h2>
      <ul className="ag-stack" aria-labelledby="helpers">
        {helpers.map((helper) => (
          <Helper key={helper.id} helper={helper} />
        ))}
      </ul>
      <div>
        <AppLink href={groupAddress(plan.planId)}>{words.nav.group}</AppLink>
      </div>
    </section>
  )
}

function Helper({ helper }: { readonly helper: ParticipantView }): ReactElement {
  const { person } = usePlanHere()
  const { face, name } = person(helper.id)
  return (
    <li className="ag-overview-helper">
      <Face person={face} isDecorative />
      <div>
        <p>
          <b>{name}</b>
        </p>
        <p className="ag-muted ag-small">{helper.title}</p>
        <Contributes helper={helper} />
      </div>
    </li>
  )
}

function Contributes({ helper }: { readonly helper: ParticipantView }): ReactElement {
  const { words } = useWords()
  const { session, snapshot, may } = useOverviewHere()
  const { me, person } = usePlanHere()
  const entry = snapshot.collections.contributions.find(({ id, removed }) => id === helper.id && removed === null)
  const mayWrite = entry === undefined ? may.create('contributions', helper.id) : may.change('contributions', entry, 'text')
  const isMine = helper.id === me.id
  const ask = isMine ? words.overview.contributionWrite : words.overview.contributionWriteFor(person(helper.id).firstName)
  return (
    <div className="ag-small">
      <EditableText
        value={entry?.text ?? ''}
        label={isMine ? words.overview.myContribution : ask}
        editText={words.button.edit}
        emptyText={mayWrite ? ask : words.overview.contributionEmpty}
        canEdit={mayWrite}
        isMultiline
        allowsEmpty
        maxLength={MESSAGE_LENGTH_MAX}
        onSave={(text) => setContribution(session, helper.id, text)}
      />
    </div>
  )
}
