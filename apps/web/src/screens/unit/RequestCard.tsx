import type { Day } from '@ansvarsgruppe/plan-model'
import { personColor } from '@ansvarsgruppe/plan-model/contract'
import { ButtonLink, Card, Face } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { PlanText } from '../../words/index.ts'
import { useRequestsWords } from '../../words/late/requests.ts'
import { asPersonColour } from '../people/person.ts'
import { DeadlineBar } from './DeadlineBar.tsx'
import type { InboxItem, UnitRules } from './inbox.ts'
import { daysLeft, nextStep, whoAsked } from './request-words.ts'
import { unitAddress } from './unit-place.ts'

export interface RequestCardProps {
  readonly item: InboxItem
  readonly rules: UnitRules
  readonly today: Day
}

/** One request: who, how long there is, and the one thing to do next. */
export function RequestCard({ item, rules, today }: RequestCardProps): ReactElement {
  const { words, formats } = useRequestsWords()
  const { request, state, tone } = item
  const { waitsForUnit, awaitsAnswer } = state
  const isDue = tone !== 'calm' || state.phase === 'complained' || state.phase === 'upheld'
  const press = state.needsNotice
    ? words.unit.writeNotice
    : awaitsAnswer && tone === 'soon'
      ? words.unit.answer
      : words.unit.open
  return (
    <Card as="li" className={`ag-unit-request ag-unit-${tone}`}>
      <div className="ag-unit-who">
        <Face
          person={{ id: request.id, name: request.name, colour: asPersonColour(personColor(request.id, 'nextOfKin')) }}
          isDecorative
        />
        <div>
          <h3>{request.name}</h3>
          <p className="ag-muted ag-small">
            <PlanText>{whoAsked(request, words, today)}</PlanText>
          </p>
        </div>
      </div>
      {waitsForUnit && (
        <DeadlineBar used={item.used} text={daysLeft(state, words)} date={formats.dateNoYear(state.expectedBy)} />
      )}
      <p className="ag-unit-next">{nextStep(item, rules, words, formats)}</p>
      <ButtonLink
        href={unitAddress({ kind: 'request', id: request.id })}
        className="ag-unit-press"
        variant={isDue ? 'primary' : 'secondary'}
        aria-label={`${press}: ${request.name}`}
      >
        {press}
      </ButtonLink>
    </Card>
  )
}
