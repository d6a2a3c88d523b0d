import { isCoordinatorRole } from '@ansvarsgruppe/plan-model'
import type { ParticipantView } from '@ansvarsgruppe/plan-model/contract'
import { Face } from '@ansvarsgruppe/ui'
import { useId, type ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { accessOf } from './access.ts'
import { inCircles, type CircleOfPeople } from './circles.ts'
import { participantElementId } from './participant-element.ts'
import { Until } from './Until.tsx'
import { useAccessWords } from './useAccessWords.ts'
import { useCircleName } from './useCircleName.ts'

export interface GroupListProps {
  readonly helpers: readonly ParticipantView[]
  readonly onChoose: (participant: string) => void
}

/** All that the picture tells, in words. */
export function GroupList({ helpers, onChoose }: GroupListProps): ReactElement {
  return (
    <div className="ag-group-list">
      {inCircles(helpers).map((circle) => (
        <CircleList key={circle.circle} circle={circle} onChoose={onChoose} />
      ))}
    </div>
  )
}

function CircleList({
  circle,
  onChoose,
}: {
  readonly circle: CircleOfPeople
  readonly onChoose: GroupListProps['onChoose']
}): ReactElement {
  const id = useId()
  const circleName = useCircleName()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="ag-group-list-circle">
        {circleName(circle.circle)}
      </h2>
      <ul aria-labelledby={id}>
        {circle.people.map((participant) => (
          <Row key={participant.id} participant={participant} onChoose={onChoose} />
        ))}
      </ul>
    </section>
  )
}

function Row({
  participant,
  onChoose,
}: {
  readonly participant: ParticipantView
  readonly onChoose: GroupListProps['onChoose']
}): ReactElement {
  const { words } = useWords()
  const { plan, person, today, me } = usePlanHere()
  const { sees } = useAccessWords()
  const { face, name } = person(participant.id)
  const access = accessOf(participant, plan, today)
  const title = participant.title === '' ? words.role[participant.role] : participant.title
  const marks = [
    ...(isCoordinatorRole(participant.role) ? [words.role[participant.role]] : []),
    ...(participant.id === me.id ? [words.group.you] : []),
  ]
  const seen = sees(access.sight)
  return (
    <li className="ag-group-row">
      <Face person={face} isDecorative />
      <div>
        <a
          href={`#${participantElementId(participant.id)}`}
          onClick={(event) => {
            event.preventDefault()
            onChoose(participant.id)
          }}
        >
          {name}
        </a>
        <p className="ag-muted ag-small">
          {[title, participant.organisation, ...marks.filter((mark) => !title.startsWith(mark))]
            .filter((part) => part !== '')
            .join(', ')}
        </p>
      </div>
      <div className="ag-small">
        {seen !== null && <p>{seen}</p>}
        {access.sight.kind === 'some' && (
          <p className="ag-muted">{access.sight.areas.map((area) => words.area[area]).join(' · ')}</p>
        )}
      </div>
      <Until access={access} />
    </li>
  )
}
