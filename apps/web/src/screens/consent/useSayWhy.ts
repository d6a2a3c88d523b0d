import { useToast } from '@ansvarsgruppe/ui'
import { ApiError } from '../../api/index.ts'
import { useWords } from '../../words/index.ts'
import { usePlanHere } from '../plan/plan-context.ts'

/** Says why a command was not carried out, in the words of its reason. */
export function useSayWhy(): (error: Error) => void {
  const { words } = useWords()
  const { owner } = usePlanHere()
  const showToast = useToast()
  return (error) => {
    const reason = error instanceof ApiError ? error.reason : 'tryLater'
    showToast({ text: words.refused[reason]({ owner: owner.firstName, responsible: '' }) })
  }
}
