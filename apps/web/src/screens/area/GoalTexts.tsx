import { plainText } from '@ansvarsgruppe/plan-model'
import { FaceName, OwnerQuote } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { EditableProse } from '../editing/EditableProse.tsx'
import { areaText } from '../editing/text-source.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { useAreaHere, type Goal } from './area-room.ts'

/** The goal as the owner says it. */
export function OwnWords({ goal }: { readonly goal: Goal }): ReactElement | null {
  const { words } = useWords()
  const { session, may } = useAreaHere()
  const { owner, isOwner } = usePlanHere()
  const name = isOwner ? words.goal.ownWords : words.goal.ownWordsOf(owner.firstName)
  return (
    <EditableProse
      source={areaText(session, 'goals', goal.id, 'ownWords')}
      text={goal.ownWords}
      name={name}
      canEdit={may.change('goals', goal, 'ownWords')}
      prompt={words.goal.ownWordsEmpty}
      renderAround={(view) => <OwnerQuote>{view}</OwnerQuote>}
      beside={
        plainText(goal.ownWords) === '' ? undefined : (
          <span className="ag-quote-byline">
            <FaceName person={owner.face}>{name}</FaceName>
          </span>
        )
      }
    />
  )
}

/** Why the goal matters. */
export function Why({ goal }: { readonly goal: Goal }): ReactElement | null {
  const { words } = useWords()
  const { session, may } = useAreaHere()
  return (
    <EditableProse
      source={areaText(session, 'goals', goal.id, 'why')}
      text={goal.why}
      name={words.goal.why}
      canEdit={may.change('goals', goal, 'why')}
      prompt={words.goal.whyEmpty}
      renderAround={(view) => (
        <div className="ag-area-why">
          <b>{words.goal.why}</b>
          {view}
        </div>
      )}
    />
  )
}
