import { dayInNorway, type AREA, type RoomSnapshot } from '@ansvarsgruppe/plan-model'
import type { ReactElement } from 'react'
import { PlanText, useWords } from '../../words/index.ts'
import { usePlanHere } from '../plan/plan-context.ts'

type Comment = RoomSnapshot<typeof AREA>['collections']['comments'][number]

export interface SeenMessagesProps {
  readonly comments: readonly Comment[]
  /** What they are about; null: everything here. */
  readonly target: string | null
}

/** What has been said about one thing, the oldest first. */
export function SeenMessages({ comments, target }: SeenMessagesProps): ReactElement | null {
  const { formats } = useWords()
  const { person, today } = usePlanHere()
  const about = comments
    .filter((comment) => comment.removed === null && comment.target === target)
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
  if (about.length === 0) return null
  return (
    <ul className="ag-seen-messages">
      {about.map(({ id, createdBy, createdAt, body }) => (
        <li key={id}>
          <span className="ag-muted ag-small">
            {person(createdBy).firstName}, {formats.dateNear(dayInNorway(Date.parse(createdAt)), today)}
          </span>
          <PlanText>{body}</PlanText>
        </li>
      ))}
    </ul>
  )
}
