import { isCoordinatorRole, promisesConfidentiality } from '@ansvarsgruppe/plan-model'
import type { ParticipantView } from '@ansvarsgruppe/plan-model/contract'
import { AreaTile, Card, Face } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { Contribution } from '../contribution/Contribution.tsx'
import type { OverviewSession, OverviewSnapshot } from '../overview/overview-room.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { accessOf, type Sight } from './access.ts'
import { AccessControls } from './AccessControls.tsx'
import { Members } from './Members.tsx'
import { participantElementId } from './participant-element.ts'
import { Until } from './Until.tsx'
import { useAccessWords } from './useAccessWords.ts'

export interface ParticipantCardProps {
  readonly participant: ParticipantView
  /** Null: the reader is not told what people contribute. */
  readonly overview: { readonly session: OverviewSession; readonly snapshot: OverviewSnapshot } | null
}

export function ParticipantCard({ participant, overview }: ParticipantCardProps): ReactElement {
  const { words } = useWords()
  const { plan, person, me, today } = usePlanHere()
  const id = participantElementId(participant.id)
  const access = accessOf(participant, plan, today)
  const { face, name } = person(participant.id)
  const title = participant.title === '' ? words.role[participant.role] : participant.title
  return (
    <Card as="article" className="ag-group-card" aria-labelledby={id}>
      <div className="ag-group-who">
        <Face person={face} size="l" isDecorative />
        <div>
          {/* The picture and the list lead here. */}
          <h3 id={id} tabIndex={-1}>
            {name}
          </h3>
          <p className="ag-muted ag-small">
            {[title, participant.organisation].filter((part) => part !== '' && part !== name).join(', ')}
          </p>
          {participant.id === me.id && <p className="ag-small">{words.group.you}</p>}
          <Promised participant={participant} />
        </div>
        <AccessControls participant={participant} name={name} />
      </div>
      {/* Of the unit is who works there today: that is no list of the plan's. */}
      {participant.members !== undefined && participant.role !== 'coordinatingUnit' && (
        <Members service={participant} />
      )}
      {overview !== null && (
        <div data-part={participant.id}>
          <Contribution participant={participant.id} {...overview} />
        </div>
      )}
      <div className="ag-group-sees">
        <Sees sight={access.sight} />
        <Until access={access} />
      </div>
    </Card>
  )
}

/** When they promised confidentiality; to those who are told of it. */
function Promised({ participant }: { readonly participant: ParticipantView }): ReactElement | null {
  const { words, formats } = useWords()
  const { plan, isOwner } = usePlanHere()
  const { confidentialitySignedOn: day, id, role } = participant
  const my = plan.participants.find((one) => one.id === plan.me)
  const isTold = isOwner || id === plan.me || (my !== undefined && isCoordinatorRole(my.role))
  if (!isTold || !promisesConfidentiality(role)) return null
  return (
    <p className="ag-muted ag-small">
      {day === undefined ? words.promise.owes : words.promise.promisedOn(formats.dateLong(day))}
    </p>
  )
}

/** Which areas the participant and the reader both see: nobody is told of others. */
function Sees({ sight }: { readonly sight: Sight }): ReactElement | null {
  const { words } = useWords()
  const { sees } = useAccessWords()
  const text = <span className="ag-muted ag-small">{sees(sight)}</span>
  if (sight.kind === 'untold') return null
  if (!('areas' in sight)) return text
  return (
    <div className="ag-group-areas">
      <ul>
        {sight.areas.map((area) => (
          <li key={area}>
            <AreaTile area={area} size="s" label={words.area[area]} />
          </li>
        ))}
      </ul>
      {text}
    </div>
  )
}
