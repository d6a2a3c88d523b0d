import { plainText, type Stamp } from '@ansvarsgruppe/plan-model'
import { Card, TextButton } from '@ansvarsgruppe/ui'
import { dayInNorway } from '@ansvarsgruppe/plan-model'
import { useState, type ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { useRemoval } from '../editing/useRemoval.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { useAreaHere } from './area-room.ts'

interface RemovedEntry {
  readonly collection: 'goals' | 'actions'
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly stamp: Stamp
  readonly mayRestore: boolean
}

/** Goals and actions that were removed: they are all here, and come back as they were. */
export function Removed(): ReactElement | null {
  const { words } = useWords()
  const [isShown, setIsShown] = useState(false)
  const entries = useRemovedEntries()
  if (entries.length === 0) return null
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
            {entries.map((entry) => (
              <li key={`${entry.collection}/${entry.id}`} className="ag-area-removed">
                <One entry={entry} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </section>
  )
}

function useRemovedEntries(): readonly RemovedEntry[] {
  const { words } = useWords()
  const { snapshot, may } = useAreaHere()
  const { goals, actions } = snapshot.collections
  const all = [
    ...goals.map((entry) => ({ collection: 'goals' as const, kind: words.goal.name, entry, text: entry.text })),
    ...actions.map((entry) => ({ collection: 'actions' as const, kind: words.action.name, entry, text: entry.what })),
  ]
  return all
    .flatMap(({ collection, kind, entry, text }): RemovedEntry[] =>
      entry.removed === null
        ? []
        : [
            {
              collection,
              id: entry.id,
              kind,
              name: plainText(text),
              stamp: entry.removed,
              mayRestore: may.remove(collection, entry),
            },
          ],
    )
    .toSorted((a, b) => b.stamp.at.localeCompare(a.stamp.at))
}

function One({ entry }: { readonly entry: RemovedEntry }): ReactElement {
  const { words, formats } = useWords()
  const { session } = useAreaHere()
  const { person, today } = usePlanHere()
  const { restore } = useRemoval(session)
  const date = formats.dateNear(dayInNorway(Date.parse(entry.stamp.at)), today)
  return (
    <>
      <div>
        <p>
          <span className="ag-muted">{entry.kind}: </span>
          {entry.name}
        </p>
        <p className="ag-muted ag-small">
          {words.areaPage.removedBy({ name: person(entry.stamp.by).firstName, date })}
        </p>
      </div>
      {entry.mayRestore && (
        <TextButton
          aria-label={words.label.restore(entry.name)}
          onClick={() => restore(entry.collection, entry.id, entry.name)}
        >
          {words.button.restore}
        </TextButton>
      )}
    </>
  )
}
