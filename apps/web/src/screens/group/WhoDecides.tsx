import { decidesFromDay } from '@ansvarsgruppe/plan-model'
import type { ReactElement } from 'react'
import { useWhoDecidesWords } from '../../words/late/who-decides.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { ACTS } from '../requests/acts.ts'

/** A few sentences, while the owner is a child, for whoever knows when she was born: that her parents decide, until when, and by what. */
export function WhoDecides(): ReactElement | null {
  const { words, formats } = useWhoDecidesWords()
  const { plan, owner, isOwner, today } = usePlanHere()
  const from = decidesFromDay(plan)
  if (from === null || today >= from) return null
  const { whoDecides } = words
  const told = { date: formats.dateLong(from), age: plan.decidesFromAge }
  return (
    <>
      {isOwner ? whoDecides.mine(told) : whoDecides.others({ ...told, owner: owner.firstName })} {whoDecides.law}{' '}
      <a href={ACTS.rights} rel="noreferrer">
        {whoDecides.act}
      </a>
      .
    </>
  )
}
