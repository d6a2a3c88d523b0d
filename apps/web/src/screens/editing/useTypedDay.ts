import { type Day } from '@ansvarsgruppe/plan-model'
import { useState } from 'react'
import { useToday } from '../../rooms/useToday.ts'
import { useWords } from '../../words/index.ts'

/** What a date box says: a day, none, or words that are no day. */
export type TypedDay = { readonly isDay: true; readonly day: Day | null } | { readonly isDay: false }

export interface DayTyping {
  readonly text: string
  readonly type: (text: string) => void
  /** Back to showing what stands. */
  readonly reset: () => void
  readonly read: (text?: string) => TypedDay
}

/** A day typed freely: until it is read, what stands in the box is the person's words. */
export function useTypedDay(day: Day | null): DayTyping {
  const { formats } = useWords()
  const today = useToday()
  const [typed, setTyped] = useState<string | null>(null)
  const standing = day === null ? '' : formats.dateShort(day)
  return {
    text: typed ?? standing,
    type: setTyped,
    reset: () => setTyped(null),
    read: (text = typed ?? standing) => {
      if (text.trim() === '') return { isDay: true, day: null }
      const read = formats.typedDay(text, today)
      return read === null ? { isDay: false } : { isDay: true, day: read }
    },
  }
}
