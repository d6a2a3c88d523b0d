import { Face, MoreFaces } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import type { OtherPerson } from '../../rooms/index.ts'
import { useWords } from '../../words/index.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { useAreaPart } from './area-room.ts'
import { createGrouping } from '../frame/grouping.ts'

/** By the entry they are in: its collection and id, with or without the field they write in. */
const presentIn = createGrouping(({ focus }: OtherPerson) => focus?.split('/').slice(0, 2).join('/') ?? null)

/** Faces drawn at a row's edge before the rest becomes a number. */
const FACES_MAX = 3

/**
 * Who is in a goal or an action right now, at its edge: nothing moves when they come or go. `here` is the beginning of
 * their focus. Nothing announces it: people come and go with every key.
 */
export function OthersHere({ here }: { readonly here: string }): ReactElement | null {
  const { words } = useWords()
  const present = useAreaPart('others', (others) => presentIn(others, here))
  const { person } = usePlanHere()
  if (present.length === 0) return null
  const shown = present.slice(0, present.length > FACES_MAX ? FACES_MAX - 1 : FACES_MAX)
  const more = present.slice(shown.length)
  return (
    <ul className="ag-here-at" aria-label={words.presence.label}>
      {shown.map(({ participant, focus }) => {
        const { face, firstName } = person(participant)
        const isWriting = focus !== here
        return (
          <li key={participant} title={isWriting ? words.presence.writing(firstName) : firstName}>
            <Face person={face} size="s" presenceText={words.presence.isHere} />
          </li>
        )
      })}
      {more.length > 0 && (
        <li>
          <MoreFaces persons={more.map(({ participant }) => person(participant).face)} size="s" />
        </li>
      )}
    </ul>
  )
}
