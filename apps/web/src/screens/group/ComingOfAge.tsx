import type { Day } from '@ansvarsgruppe/plan-model'
import { AppLink, Card } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useComingOfAgeWords } from '../../words/late/coming-of-age.ts'
import { managesConsentsIn } from '../consent/manages-consents.ts'
import { consentAddress, groupAddress } from '../plan/place.ts'
import { usePlanHere } from '../plan/plan-context.ts'

/** From a day that is near the owner decides for herself: what that leads to, told to her, and beforehand to her parents. */
export function ComingOfAge({ from }: { readonly from: Day }): ReactElement {
  const { words, formats } = useComingOfAgeWords()
  const { plan, owner, isOwner, today } = usePlanHere()
  const { comingOfAge } = words
  const isSo = today >= from
  const told = { date: formats.dateLong(from), age: plan.decidesFromAge, owner: owner.firstName }
  const mine = isSo
    ? { title: comingOfAge.nowTitleMine, text: comingOfAge.nowMine(told) }
    : { title: comingOfAge.soonTitleMine, text: comingOfAge.soonMine(told) }
  const { title, text } = isOwner ? mine : { title: comingOfAge.soonTitle(told.owner), text: comingOfAge.soon(told) }
  return (
    <Card as="section" className="ag-section" aria-labelledby="coming-of-age">
      <h2 id="coming-of-age">{title}</h2>
      <p>{text}</p>
      <p className="ag-muted ag-small">{isOwner ? comingOfAge.staysMine : comingOfAge.stays(told.owner)}</p>
      <AppLink
        className="ag-link-alone ag-small"
        href={managesConsentsIn(plan, today) ? consentAddress(plan.planId) : groupAddress(plan.planId)}
      >
        {words.legal.h.press}
      </AppLink>
    </Card>
  )
}
