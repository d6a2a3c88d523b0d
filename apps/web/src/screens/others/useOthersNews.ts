import type { RoomName } from '@ansvarsgruppe/plan-model'
import { useAnnounce, type AnnouncementPart } from '@ansvarsgruppe/ui'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useReadAloud } from '../../read-aloud/index.ts'
import { useRoom, type OthersChange } from '../../rooms/index.ts'
import { partsOf, useWords } from '../../words/index.ts'
import { useSignedIn } from '../frame/signed-in.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { ChangesSince, type PlaceChanges } from './changes-since.ts'
import { OthersDigest, type Told } from './others-digest.ts'
import { useRoomPlaces } from './useRoomPlaces.ts'

/** Milliseconds between two looks at whether there is something to say. */
const LOOK = 1_000

export interface OthersNews {
  /** What the others changed since one came into the room. */
  readonly since: ChangesSince
  /** Who changed what in a place, as it is said. */
  readonly sentence: (changes: PlaceChanges) => readonly AnnouncementPart[]
}

/**
 * Tells screen readers what the others do in the room, as far as the person wants to hear it, and remembers what they
 * changed. While something is read aloud it waits: two voices at once are none.
 */
export function useOthersNews(planId: string, room: RoomName): OthersNews {
  const { words, formats, language } = useWords()
  const { plan, person } = usePlanHere()
  const { session, others, status: roomStatus } = useRoom(planId, room)
  const { person: signedIn } = useSignedIn()
  const { status } = useReadAloud()
  const announce = useAnnounce()
  const places = useRoomPlaces(planId, room)
  const [digest] = useState(() => new OthersDigest())
  const [since] = useState(() => new ChangesSince())
  const arrived = useRef<OthersChange[]>([])
  const level = signedIn.choices.readOut
  const isSilent = status === 'reading'

  const names = useCallback(
    (clients: Iterable<number>): string => {
      const authors = new Set([...clients].map((client) => session?.authorOf(client) ?? null))
      const known = [...authors].flatMap((author) =>
        author === null || author === plan.actor ? [] : [person(author).firstName],
      )
      if (known.length === 0) return words.others.someone
      return formats.list(authors.has(null) ? [...known, words.others.others] : known)
    },
    [session, plan.actor, person, words, formats],
  )
  const sentence = useCallback(
    ({ place, clients, changes }: Omit<Extract<Told, { kind: 'changed' }>, 'kind'>): readonly AnnouncementPart[] => {
      const { name, isWritten } = places.name(place)
      const said = words.announce.changed({ names: names(clients), n: changes, place: name })
      return partsOf(said, isWritten ? [name] : [], language)
    },
    [places, words, names, language],
  )

  useEffect(
    () =>
      session?.onOthersChanges((changes) => {
        arrived.current.push(...changes)
      }),
    [session],
  )
  useEffect(() => {
    if (roomStatus === 'ready')
      digest.present(
        others.map(({ participant }) => participant),
        Date.now(),
      )
  }, [digest, roomStatus, others])

  const look = useRef(() => {})
  useLayoutEffect(() => {
    look.current = () => {
      const now = Date.now()
      for (const change of arrived.current.splice(0)) {
        // One's own other tab is no news.
        const isOwn =
          change.clients.length > 0 && change.clients.every((client) => session?.authorOf(client) === plan.actor)
        if (isOwn) continue
        const place = places.of(change)
        const id = `${change.collection}/${change.entry}/${change.field}`
        digest.changed(place, id, change.clients, now)
        since.add(place, id, change.clients)
      }
      if (isSilent || !digest.isWaiting) return
      const told = digest.next(level, now)
      if (told === null) return
      if (told.kind === 'changed') return announce(sentence(told))
      const [first = ''] = told.participants
      const say = told.kind === 'came' ? words.announce.joined : words.announce.left
      announce(say({ n: told.participants.length, name: person(first).firstName }))
    }
  })
  useEffect(() => {
    const timer = setInterval(() => look.current(), LOOK)
    return () => clearInterval(timer)
  }, [])

  return { since, sentence }
}
