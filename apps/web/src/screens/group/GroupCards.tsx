import { isCoordinatorRole } from '@ansvarsgruppe/plan-model'
import type { ParticipantView } from '@ansvarsgruppe/plan-model/contract'
import { TextButton } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { ParticipantCard, type ParticipantCardProps } from './ParticipantCard.tsx'
import type { Cards } from './useCards.ts'

/** Cards shown of a long group before all are asked for; one more than this is no long group. */
const SHOWN = 6

export interface GroupCardsProps {
  readonly helpers: readonly ParticipantView[]
  readonly overview: ParticipantCardProps['overview']
  readonly cards: Cards
}

/** What each of them does, and what may be done about them. */
export function GroupCards({ helpers, overview, cards }: GroupCardsProps): ReactElement {
  const { words } = useWords()
  const { me } = usePlanHere()
  // The reader finds their own card first, then that of who holds the threads.
  const rank = ({ id, role }: ParticipantView): number => (id === me.id ? 0 : isCoordinatorRole(role) ? 1 : 2)
  const ordered = helpers.toSorted((a, b) => rank(a) - rank(b))
  const shown = cards.showsAll || helpers.length <= SHOWN + 1 ? ordered : ordered.slice(0, SHOWN)
  return (
    <section className="ag-section" aria-labelledby="what-they-do">
      <h2 id="what-they-do">{words.group.whatTheyDo}</h2>
      <ul className="ag-group" aria-labelledby="what-they-do">
        {shown.map((helper) => (
          <li key={helper.id}>
            <ParticipantCard participant={helper} overview={overview} />
          </li>
        ))}
      </ul>
      {shown.length < ordered.length && (
        <div>
          <TextButton
            onClick={() => {
              const first = ordered[SHOWN]
              cards.setShowsAll(true)
              // The button goes away: reading goes on where it was.
              if (first !== undefined) cards.goTo(first.id)
            }}
          >
            {words.group.showAll(helpers.length)}
          </TextButton>
        </div>
      )}
    </section>
  )
}
