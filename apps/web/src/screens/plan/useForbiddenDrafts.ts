import { useTakeDrafts, type BegunDraft } from '@ansvarsgruppe/ui'
import { useEffect } from 'react'
import type { KeptReason } from '../../rooms/index.ts'
import { useWhyNotNow, type KeepingSession } from '../editing/useInterrupted.ts'
import { begunWriting, wordsOfDraft } from './begun-writing.ts'
import { usePlanHere } from './plan-context.ts'

/**
 * What was begun in the room's forms and may no longer be sent has no box any more: its words are kept beside the page.
 * Looked for whenever the room's page is drawn, for then what decides it may have changed, and when that page goes.
 */
export function useForbiddenDrafts(session: KeepingSession | null): void {
  const { plan } = usePlanHere()
  const take = useTakeDrafts()
  const whyNot = useWhyNotNow()
  useEffect(() => {
    if (session === null) return undefined
    const prefix = `${plan.planId}/`
    const look = (): void => {
      const reasons = new Map<string, KeptReason>()
      const isForbidden = ({ key, about }: BegunDraft): boolean => {
        const begun = about === session.room && key.startsWith(prefix) ? begunWriting(key.slice(prefix.length)) : null
        const why = begun === null ? null : whyNot(session, begun.writing)
        if (why !== null) reasons.set(key, why)
        return why !== null
      }
      for (const { key, text } of take(isForbidden)) keep(session, key.slice(prefix.length), text, reasons.get(key))
    }
    look()
    return look
  })
}

function keep(session: KeepingSession, key: string, text: string, why: KeptReason = 'notAllowed'): void {
  const begun = begunWriting(key)
  if (begun === null) return
  const { place, thing } = begun
  session.words.keep(why, { ...place, text: wordsOfDraft(key, text), ...(thing === null ? {} : { thing }) })
}
