import { useMemo } from 'react'
import { useWords } from '../../words/index.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import type { Told } from './sitting-lines.ts'

/** To whom, and in which words. */
export function useTold(): Told {
  const { words, formats } = useWords()
  const { today, isOwner, owner } = usePlanHere()
  const name = isOwner ? null : owner.firstName
  return useMemo(() => ({ words, formats, today, owner: name }), [words, formats, today, name])
}
