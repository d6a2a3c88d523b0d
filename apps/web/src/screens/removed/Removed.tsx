import { dayInNorway } from '@ansvarsgruppe/plan-model'
import { Card, TextButton } from '@ansvarsgruppe/ui'
import { useState, type ReactElement } from 'react'
import { PlanText, useWords } from '../../words/index.ts'
import { useRemoval, type RemovingSession } from '../editing/useRemoval.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import type { RemovedThing } from './removed-things.ts'
import './removed.css'

export interface RemovedProps {
  readonly session: RemovingSession
  readonly things: readonly RemovedThing[]
}

/** What was removed on a page: it is all here, and comes back as it was. */
export function Removed({ session, things }: RemovedProps): ReactElement | null {
  const { words } = useWords()
  const [isShown, setIsShown] = useState(false)
  if (things.length === 0) return null
  return (
    <section className="ag-section" aria-label={words.areaPage.removedTitle}>
      <div>
        <TextButton aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
          {isShown ? words.areaPage.hideRemoved : words.areaPage.showRemoved}
        </TextButton>
      </div>
      {isShown && (
        <Card padding="flush">
          <ul className="ag-rows">
            {things.map((thing) => (
              <li key={`${thing.collection}/${thing.id}`} className="ag-removed">
                <One thing={thing} session={session} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </section>
  )
}

function One({ thing, session }: { readonly thing: RemovedThing; readonly session: RemovingSession }): ReactElement {
  const { words, formats } = useWords()
  const { plan, person, today } = usePlanHere()
  const { restore } = useRemoval(session)
  const name = thing.name === '' ? words.undoing.nameless : thing.name
  const date = formats.dateNear(dayInNorway(Date.parse(thing.stamp.at)), today)
  return (
    <>
      <div>
        <p>
          <span className="ag-muted">{words.undoing.kind[thing.collection]}: </span>
          <PlanText>{name}</PlanText>
        </p>
        <p className="ag-muted ag-small">
          {thing.stamp.by === plan.actor
            ? words.areaPage.removedByYou(date)
            : words.areaPage.removedBy({ name: person(thing.stamp.by).firstName, date })}
        </p>
      </div>
      {thing.mayRestore && (
        <TextButton aria-label={words.label.restore(name)} onClick={() => restore(thing.collection, thing.id, name)}>
          {words.button.restore}
        </TextButton>
      )}
    </>
  )
}
