import type { Circle } from '@ansvarsgruppe/plan-model'
import { useWords } from '../../words/index.ts'
import { usePlanHere } from '../plan/plan-context.ts'

/** What a circle is called: "Nær Nora", and to Nora "Nær deg". */
export function useCircleName(): (circle: Circle) => string {
  const { words } = useWords()
  const { owner, isOwner } = usePlanHere()
  return (circle) =>
    circle === 'close' && isOwner ? words.network.closeToYou : words.signIn.circle[circle](owner.firstName)
}
