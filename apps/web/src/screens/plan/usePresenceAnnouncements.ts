import { useAnnounce } from '@ansvarsgruppe/ui'
import { useEffect, useRef } from 'react'
import type { OtherPerson } from '../../rooms/index.ts'
import { useWords } from '../../words/index.ts'

/** Milliseconds somebody must have come or gone before it is said: a reconnecting page leaves and comes at once. */
const SETTLE = 3_000

/** Says to screen readers who came and who left, several at once in one sentence. */
export function usePresenceAnnouncements(others: readonly OtherPerson[], room: string): void {
  const { words } = useWords()
  const announce = useAnnounce()
  const known = useRef<{ readonly room: string; readonly names: ReadonlyMap<string, string> } | null>(null)
  useEffect(() => {
    const names = new Map(others.map(({ participant, name }) => [participant, name]))
    const timer = setTimeout(() => {
      const before = known.current
      known.current = { room, names }
      // Entering a room, one hears nothing of those who are there already: their faces say it.
      if (before === null || before.room !== room) return
      const joined = [...names].filter(([id]) => !before.names.has(id)).map(([, name]) => name)
      const left = [...before.names].filter(([id]) => !names.has(id)).map(([, name]) => name)
      const [firstJoined] = joined
      const [firstLeft] = left
      if (firstJoined !== undefined) announce(words.announce.joined({ n: joined.length, name: firstJoined }))
      if (firstLeft !== undefined) announce(words.announce.left({ n: left.length, name: firstLeft }))
    }, SETTLE)
    return () => clearTimeout(timer)
  }, [others, room, words, announce])
}
