import { isOutsideArea, responsibilityFor, type Responsibility } from '@ansvarsgruppe/plan-model'
import { factsOfView } from '@ansvarsgruppe/plan-model/contract'
import { Notice, TextButton } from '@ansvarsgruppe/ui'
import { EyeObfuscatedIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { useWords } from '../../../words/index.ts'
import { AloneAnswers, useAnswer } from '../../alone/AloneAnswers.tsx'
import { usePlanHere } from '../../plan/plan-context.ts'
import { useAreaHere, type Action } from '../area-room.ts'
import { useMayDistribute } from './distribution.ts'

/** Beside who is responsible, where they do not receive the area: what of it they see, and the owner's answer to that. */
export function SeenAlone({ action }: { readonly action: Action }): ReactElement | null {
  const { plan, today, isOwner } = usePlanHere()
  const { area } = useAreaHere()
  const mayDistribute = useMayDistribute()
  const facts = factsOfView(plan)
  const fact = responsibilityFor(facts, area, action.id)
  if (!mayDistribute || fact === null || !isOutsideArea(facts, fact, today)) return null
  return isOwner ? <ForOwner fact={fact} /> : <ForCoordinator fact={fact} />
}

function ForOwner({ fact }: { readonly fact: Responsibility }): ReactElement {
  const { words } = useWords()
  const { person } = usePlanHere()
  const { answer, isPending } = useAnswer(fact)
  const name = person(fact.responsible ?? '').firstName
  switch (fact.alone?.answer) {
    case 'asked':
      return (
        <Notice tone="owner">
          <p>
            <b>{words.alone.question({ name })}</b>
          </p>
          <p>{words.alone.leadsTo({ name })}</p>
          <AloneAnswers fact={fact} />
        </Notice>
      )
    case 'agreed':
      return (
        <Notice icon={<EyeObfuscatedIcon />}>
          <p>{words.alone.agreed({ name })}</p>
          <TextButton disabled={isPending} onClick={() => answer(false)}>
            {words.alone.takeBack}
          </TextButton>
        </Notice>
      )
    default:
      return (
        <Notice icon={<EyeObfuscatedIcon />}>
          <p>{fact.alone === undefined ? words.alone.unasked({ name }) : words.alone.declined({ name })}</p>
          <p className="ag-muted ag-small">{words.alone.leadsTo({ name })}</p>
          <TextButton disabled={isPending} onClick={() => answer(true)}>
            {words.alone.yes}
          </TextButton>
        </Notice>
      )
  }
}

function ForCoordinator({ fact }: { readonly fact: Responsibility }): ReactElement {
  const { words } = useWords()
  const { person, owner } = usePlanHere()
  const names = { name: person(fact.responsible ?? '').firstName, owner: owner.firstName }
  const text = {
    asked: words.alone.asked,
    agreed: words.alone.agreed,
    declined: words.alone.declinedBy,
    unasked: words.alone.unasked,
  }[fact.alone?.answer ?? 'unasked']
  return (
    <Notice icon={<EyeObfuscatedIcon />}>
      <p>{text(names)}</p>
    </Notice>
  )
}
