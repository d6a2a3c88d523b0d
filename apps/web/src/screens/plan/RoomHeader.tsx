import type { RoomName } from '@ansvarsgruppe/plan-model'
import { FaceStack } from '@ansvarsgruppe/ui'
import { useEffect, type ReactElement } from 'react'
import { useRoom, type OtherPerson } from '../../rooms/index.ts'
import { useWords } from '../../words/index.ts'
import { OthersMenu } from '../others/OthersMenu.tsx'
import { usePlanHere } from './plan-context.ts'
import { SaveIndicator } from './SaveIndicator.tsx'

/** Names written out beside the faces before the rest becomes a number. */
const NAMES_MAX = 2

/** What the header says of the room one is in: who else is here, and whether all is saved. */
export function RoomHeader({ planId, room }: { readonly planId: string; readonly room: RoomName }): ReactElement {
  const { session, others, refusal } = useRoom(planId, room)
  useBeingHere(session)
  return (
    <>
      {others.length > 0 && <HereNow others={others} />}
      <OthersMenu key={room} planId={planId} room={room} />
      <SaveIndicator hasRefusal={refusal?.kind === 'refused'} />
    </>
  )
}

/** Other pages of the plan look things up in this room, too: only whoever is shown it is here. */
function useBeingHere(session: { setHere(isHere: boolean): void } | null): void {
  useEffect(() => {
    session?.setHere(true)
    return () => session?.setHere(false)
  }, [session])
}

function HereNow({ others }: { readonly others: readonly OtherPerson[] }): ReactElement {
  const { words, formats } = useWords()
  const { person } = usePlanHere()
  const people = others.map(({ participant }) => person(participant))
  const names = people.map(({ firstName }) => firstName)
  const more = names.length - NAMES_MAX
  const text =
    more > 0
      ? words.presence.hereMore({ names: names.slice(0, NAMES_MAX).join(', '), n: more })
      : words.presence.here(formats.list(names))
  return (
    <span className="ag-here">
      <FaceStack
        persons={people.map(({ face }) => face)}
        label={words.presence.label}
        max={4}
        presenceText={words.presence.isHere}
      />
      {/* The faces say the same, for those who hear them. */}
      <span className="ag-only-wide" aria-hidden>
        {text}
      </span>
    </span>
  )
}
