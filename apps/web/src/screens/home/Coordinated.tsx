import type { Day } from '@ansvarsgruppe/plan-model'
import { personColor, type HomeCoordinated } from '@ansvarsgruppe/plan-model/contract'
import { Button, Card, Face, useToast } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { ApiError, useAnswerTakeOver } from '../../api/index.ts'
import { PlanText } from '../../words/index.ts'
import { useCoordinatedWords } from '../../words/late/coordinated.ts'
import { asPersonColour } from '../people/person.ts'

export interface CoordinatedProps {
  readonly people: readonly HomeCoordinated[]
  readonly today: Day
}

/** Whom one coordinates for who has no plan, and whom one is asked to. */
export function Coordinated({ people, today }: CoordinatedProps): ReactElement {
  const { words } = useCoordinatedWords()
  return (
    <section className="ag-section ag-home-coordinated" aria-labelledby="home-coordinated">
      <h2 id="home-coordinated">{words.coordinated.title}</h2>
      <Card padding="flush">
        <ul className="ag-rows" aria-labelledby="home-coordinated">
          {people.map((one) => (
            <Row key={one.request} one={one} today={today} />
          ))}
        </ul>
      </Card>
      <p className="ag-muted ag-small">{words.coordinated.passOn}</p>
    </section>
  )
}

function Row({ one, today }: { readonly one: HomeCoordinated; readonly today: Day }): ReactElement {
  const { words, formats } = useCoordinatedWords()
  const { coordinated } = words
  const { answer, isPending } = useAnswer(one)
  const { request, name, since, forChild, askedToFollow } = one
  const date = formats.dateNear(since, today)
  const text =
    askedToFollow !== null
      ? coordinated.asked({ from: askedToFollow, date })
      : forChild
        ? coordinated.sinceChild(date)
        : coordinated.since(date)
  return (
    <li className="ag-home-waiting">
      <Face person={{ id: request, name, colour: asPersonColour(personColor(request, 'planOwner')) }} isDecorative />
      <div className="ag-home-waiting-what">
        <b>
          <PlanText>{name}</PlanText>
        </b>
        <p className="ag-muted ag-small">{text}</p>
      </div>
      {askedToFollow !== null && (
        <div className="ag-button-row ag-home-press">
          <Button loading={isPending} aria-label={coordinated.yesFor(name)} onClick={() => answer('yes')}>
            {coordinated.yes}
          </Button>
          <Button
            variant="secondary"
            disabled={isPending}
            aria-label={coordinated.noFor(name)}
            onClick={() => answer('no')}
          >
            {coordinated.no}
          </Button>
        </div>
      )}
    </li>
  )
}

/** Awaited here, as an answer takes away what was pressed. */
function useAnswer({ request, name }: HomeCoordinated) {
  const { words } = useCoordinatedWords()
  const showToast = useToast()
  const { mutateAsync, isPending } = useAnswerTakeOver(request)
  async function send(said: 'yes' | 'no'): Promise<void> {
    try {
      await mutateAsync(said)
      showToast({ text: said === 'yes' ? words.coordinated.tookOver(name) : words.coordinated.said })
    } catch (error) {
      const reason = error instanceof ApiError ? error.reason : 'tryLater'
      showToast({ text: words.refused[reason]({ owner: '', responsible: '' }) })
    }
  }
  return { answer: (said: 'yes' | 'no') => void send(said), isPending }
}
