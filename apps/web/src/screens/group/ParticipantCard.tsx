import { daysBetween, type Day } from '@ansvarsgruppe/plan-model'
import type { ParticipantView } from '@ansvarsgruppe/plan-model/contract'
import { AreaTile, Card, Face, Pill } from '@ansvarsgruppe/ui'
import { ClockIcon } from '@navikt/aksel-icons'
import { useId, type ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { Contribution } from '../contribution/Contribution.tsx'
import type { OverviewSession, OverviewSnapshot } from '../overview/overview-room.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { AccessControls } from './AccessControls.tsx'

/** Days before a consent ends from which its end is drawn as soon. */
const SOON = 30

export interface ParticipantCardProps {
  readonly participant: ParticipantView
  /** Null: the reader is not told what people contribute. */
  readonly overview: { readonly session: OverviewSession; readonly snapshot: OverviewSnapshot } | null
}

export function ParticipantCard({ participant, overview }: ParticipantCardProps): ReactElement {
  const { words } = useWords()
  const { person, me } = usePlanHere()
  const id = useId()
  const { face, name } = person(participant.id)
  const title = participant.title === '' ? words.role[participant.role] : participant.title
  return (
    <Card as="article" className="ag-group-card" aria-labelledby={id}>
      <div className="ag-group-who">
        <Face person={face} size="l" isDecorative />
        <div>
          <h2 id={id}>{name}</h2>
          <p className="ag-muted ag-small">
            {[title, participant.organisation].filter((part) => part !== '').join(', ')}
          </p>
          {participant.id === me.id && <p className="ag-small">{words.group.you}</p>}
        </div>
        <AccessControls participant={participant} name={name} />
      </div>
      {overview !== null && (
        <div data-part={participant.id}>
          <Contribution participant={participant.id} {...overview} />
        </div>
      )}
      <div className="ag-group-sees">
        <Sees participant={participant} />
        {participant.consentTo !== null && <Until day={participant.consentTo} />}
      </div>
    </Card>
  )
}

/** Which areas the participant and the reader both see: nobody is told of others. */
function Sees({ participant }: { readonly participant: ParticipantView }): ReactElement {
  const { words } = useWords()
  const { plan, isOwner } = usePlanHere()
  const { areas, role } = participant
  if (role === 'coordinatingUnit') return <span className="ag-muted ag-small">{words.group.seesNothing}</span>
  if (areas.length === 0) {
    return <span className="ag-muted ag-small">{isOwner ? words.group.seesOverview : words.group.seesNoneShared}</span>
  }
  const seesAll = isOwner && areas.length === plan.lifeAreas.length
  const text = seesAll ? words.group.seesAll : words.group.seesAreas(areas.length)
  return (
    <div className="ag-group-areas">
      <ul>
        {areas.map((area) => (
          <li key={area}>
            <AreaTile area={area} size="s" label={words.area[area]} />
          </li>
        ))}
      </ul>
      <span className="ag-muted ag-small">{text}</span>
    </div>
  )
}

function Until({ day }: { readonly day: Day }): ReactElement {
  const { words, formats } = useWords()
  const { today } = usePlanHere()
  const text = words.group.until(formats.dateNear(day, today))
  if (daysBetween(today, day) > SOON) return <span className="ag-muted ag-small">{text}</span>
  return (
    <Pill tone="late" icon={<ClockIcon />}>
      {text}
    </Pill>
  )
}
