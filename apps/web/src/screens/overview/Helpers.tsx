import { isCoordinatorRole } from '@ansvarsgruppe/plan-model'
import type { ParticipantView } from '@ansvarsgruppe/plan-model/contract'
import { AppLink, Face } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { ReadableSection } from '../../read-aloud/index.ts'
import { useWords } from '../../words/index.ts'
import { groupAddress } from '../plan/place.ts'
import { usePlanHere } from '../plan/plan-context.ts'

/** People shown here; all of them are a page of their own. */
const SHOWN = 6

/** Those who help the owner; what each of them does stands on the group's page. */
export function Helpers(): ReactElement {
  const { words } = useWords()
  const { plan, owner, isOwner } = usePlanHere()
  const helpers = plan.participants.filter(({ id, isInvited }) => id !== plan.owner && isInvited !== true)
  // The reader finds their own line first, then who holds the threads.
  const rank = ({ id, role }: ParticipantView): number => (id === plan.me ? 0 : isCoordinatorRole(role) ? 1 : 2)
  const shown = helpers.toSorted((a, b) => rank(a) - rank(b)).slice(0, SHOWN)
  return (
    <ReadableSection id="helpers" title={isOwner ? words.overview.helpers : words.overview.helpersOf(owner.firstName)}>
      <ul className="ag-overview-helpers" aria-labelledby="helpers">
        {shown.map((helper) => (
          <Helper key={helper.id} helper={helper} />
        ))}
      </ul>
      <div>
        <AppLink className="ag-link-alone" href={groupAddress(plan.planId)}>
          {helpers.length > SHOWN ? words.overview.allHelpers(helpers.length) : words.nav.group}
        </AppLink>
      </div>
    </ReadableSection>
  )
}

function Helper({ helper }: { readonly helper: ParticipantView }): ReactElement {
  const { words } = useWords()
  const { person, me } = usePlanHere()
  const { face, firstName } = person(helper.id)
  return (
    <li className="ag-overview-helper" data-part={helper.id}>
      <Face person={face} isDecorative />
      <p>
        <b>{helper.id === me.id ? words.comment.you : firstName}</b>
        <span className="ag-muted ag-small">{helper.title === '' ? words.role[helper.role] : helper.title}</span>
      </p>
    </li>
  )
}
