import { useMemo } from 'react'
import { useAccessLogWords } from '../../words/late/access-log.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import type { Told } from './sitting-lines.ts'

/** To whom, and in which words. */
export function useTold(): Told {
  const { words, formats } = useAccessLogWords()
  const { today, isOwner, owner } = usePlanHere()
  const name = isOwner ? null : owner.firstName
  return useMemo(() => ({ words, formats, today, owner: name }), [words, formats, today, name])
}
