import { decidesForHerself } from '@ansvarsgruppe/plan-model'
import { useMemo } from 'react'
import { useAccessLogWords } from '../../words/late/access-log.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import type { Told } from './sitting-lines.ts'

/** To whom, and in which words. */
export function useTold(): Told {
  const { words, formats } = useAccessLogWords()
  const { plan, today, isOwner, owner } = usePlanHere()
  const isChild = !decidesForHerself(plan, today)
  const name = isOwner ? null : owner.firstName
  return useMemo(() => ({ words, formats, today, owner: name, isChild }), [words, formats, today, name, isChild])
}
