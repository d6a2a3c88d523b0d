import { lazy, Suspense, useEffect, type ReactElement } from 'react'
import { useKeptWords } from '../../rooms/index.ts'

const load = () => import('./KeptWordsNotices.tsx')
const KeptWordsNotices = lazy(async () => ({ default: (await load()).KeptWordsNotices }))

/** Milliseconds after which the notices' code is fetched: after what the first screen needs, and long before a refusal. */
const FETCH_AFTER = 3_000

/**
 * What of the person's words found no place, in every room: wherever on the page they are, it is in sight. Its code is
 * not needed to draw the page, and is here before it is wanted: when the server is gone it is too late to ask for it.
 */
export function KeptWords(): ReactElement | null {
  const kept = useKeptWords()
  useEffect(() => {
    const fetching = setTimeout(() => void load().catch(() => {}), FETCH_AFTER)
    return () => clearTimeout(fetching)
  }, [])
  if (kept.length === 0) return null
  return (
    <Suspense fallback={null}>
      <KeptWordsNotices kept={kept} />
    </Suspense>
  )
}
