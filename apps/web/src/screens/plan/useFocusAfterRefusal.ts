import { declarationOf, type RoomDeclaration } from '@ansvarsgruppe/plan-model'
import { useEffect, useRef } from 'react'
import { forgetLeftText, leftText } from '../../rich-text/index.ts'
import { writingPlaceOf, type RoomView } from '../../rooms/index.ts'
import { useWhyNotNow } from '../editing/useInterrupted.ts'
import { focusNearSoon } from './focus-near.ts'

/**
 * When the room is back after a refusal, the text one wrote in takes up its caret by itself; unless it may no longer be
 * written: then focus goes to where its box was, and what was typed meanwhile to what is kept.
 */
export function useFocusAfterRefusal<R extends RoomDeclaration>({ session, canWrite, generation }: RoomView<R>): void {
  const whyNot = useWhyNotNow()
  const last = useRef(generation)
  useEffect(() => {
    if (session === null || !canWrite || generation === last.current) return
    last.current = generation
    const text = leftText()
    const place = writingPlaceOf(declarationOf(session.room), text?.place ?? null)
    if (text === null || place === null || place.collection === null) return
    const why = whyNot(session, { ...place, collection: place.collection })
    if (why === null) return
    forgetLeftText()
    session.words.keepTyped(why, place, text.typed)
    focusNearSoon(place)
  }, [session, canWrite, generation, whyNot])
}
