import type { KeptPlace, KeptReason } from '../../rooms/index.ts'
import { useLayoutEffect } from 'react'
import { useWhyNotNow, type KeepingSession } from '../editing/useInterrupted.ts'
import { focusNearSoon } from './focus-near.ts'
import { usePlanHere } from './plan-context.ts'

interface WritingSession extends KeepingSession {
  readonly words: KeepingSession['words'] & {
    readonly writingAt: KeptPlace | null
    stop(reason: KeptReason, place: KeptPlace): void
  }
}

/**
 * Somebody takes the right to write away, or what one writes in, while one is writing: the box goes, and that is said,
 * with what was written. Focus stays where the box was.
 */
export function useStoppedWriting(session: WritingSession | null): void {
  const { plan } = usePlanHere()
  const whyNot = useWhyNotNow()
  // As it is before the page is drawn: with the box, where one is writing goes, too.
  const at = session?.words.writingAt ?? null
  const collection = at?.collection ?? null
  const why = session === null || at === null || collection === null ? null : whyNot(session, { ...at, collection })
  useLayoutEffect(() => {
    if (session === null || at === null || why === null) return
    session.words.stop(why, at)
    focusNearSoon(at)
    // Where one was writing is told apart by `why`.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [session, why, plan])
}
