/** Words of the timeline: they come with that screen, in every language. */
import { timeline as en } from '../en/timeline.ts'
import { timeline as nb } from '../nb/timeline.ts'
import { timeline as nn } from '../nn/timeline.ts'
import type { Language } from '../language.ts'
import type { AnyText } from '../messages.ts'
import { useWithLate } from './useWithLate.ts'

interface TimelineMessages {
  readonly timeline: AnyText<typeof nb>
}

export const TIMELINE_WORDS: Readonly<Record<Language, TimelineMessages>> = {
  nb: { timeline: nb },
  nn: { timeline: nn },
  en: { timeline: en },
}

export const useTimelinePageWords = () => useWithLate(TIMELINE_WORDS)
