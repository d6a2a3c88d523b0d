import { isCoordinatorRole } from '@ansvarsgruppe/plan-model'
import type { ParticipantView } from '@ansvarsgruppe/plan-model/contract'
import { AppLink, Face } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { Contribution } from '../contribution/Contribution.tsx'
import { groupAddress } from '../plan/place.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { useOverviewHere } from './overview-room.ts'

/** People shown here; all of them are a page of their own. */
const SHOWN = 6

/** Those who help the owner, and what each of them does. */
export function Helpers(): ReactElement {
  const { words } = useWords()
  const { plan, owner, isOwner } = usePlanHere()
  const helpers = plan.participants.filter(({ id }) => id !== plan.owner)
  // The reader finds their own line first, then who holds the threads.
  const rank = ({ id, role }: ParticipantView): number => (id === plan.me ? 0 : isCoordinatorRole(role) ? 1 : 2)
  const shown = helpers.toSorted((a, b) => rank(a) - rank(b)).slice(0, SHOWN)
  return (
    <section className="ag-section" aria-labelledby="helpers">
      <h2 id="helpers">{isOwner ? words.overview.helpers : words.overview.helpersOf(owner.firstName)}</h2>
      <ul className="ag-stack" aria-labelledby="helpers">
        {shown.map((helper) => (
          <Helper key={helper.id} helper={helper} />
        ))}
      </ul>
      <div>
        <AppLink href={groupAddress(plan.planId)}>{words.overview.allHelpers(helpers.length)}</AppLink>
      </div>
    </section>
  )
}

function Helper({ helper }: { readonly helper: ParticipantView }): ReactElement {
  const { words } = useWords()
  const { session, snapshot } = useOverviewHere()
  const { person, me } = usePlanHere()
  const { face, name } = person(helper.id)
  return (
    <li className="ag-overview-helper">
      <Face person={face} isDecorative />
      <div>
        <p>
          <b>{helper.id === me.id ? words.comment.you : name}</b>{' '}
          <span className="ag-muted ag-small">{helper.title}</span>
        </p>
        <div className="ag-small">
          <Contribution participant={helper.id} session={session} snapshot={snapshot} />
        </div>
      </div>
    </li>
  )
}
