import { CIRCLES } from '@ansvarsgruppe/plan-model'
import type { DemoPersonView } from '@ansvarsgruppe/plan-model/contract'
import { personColor } from '@ansvarsgruppe/plan-model/contract'
import { Face, type FacePerson } from '@ansvarsgruppe/ui'
import { ChevronRightIcon } from '@navikt/aksel-icons'
import { useId, type ReactElement } from 'react'
import { signInAddress } from '../../api/index.ts'
import { useWords } from '../../words/index.ts'
import { asPersonColour, firstName } from '../people/person.ts'

export interface DemoPeopleProps {
  readonly people: readonly DemoPersonView[]
  readonly to: string
}

const GROUPS = [...CIRCLES, 'otherPlans'] as const

/** In a demo: the people of the plan, one click each, the owner first and largest. */
export function DemoPeople({ people, to }: DemoPeopleProps): ReactElement {
  const { words } = useWords()
  const owner = people.find(({ circle }) => circle === 'owner')
  return (
    <section className="ag-sign-in-section" aria-labelledby="sign-in-who">
      <h2 id="sign-in-who" className="ag-sign-in-question">
        {words.signIn.whoToBe}
      </h2>
      <p className="ag-muted">{words.signIn.whoToBeText}</p>
      {owner !== undefined && (
        <a className="ag-sign-in-owner" href={addressOf(owner, to)}>
          <Face person={faceOf(owner)} size="l" isDecorative />
          <span className="ag-sign-in-who">
            <span className="ag-sign-in-owner-name">{owner.name}</span>
            <span>{words.signIn.ownerText}</span>
          </span>
          <ChevronRightIcon aria-hidden />
        </a>
      )}
      <div className="ag-sign-in-circles">
        {GROUPS.map((circle) => (
          <Circle
            key={circle}
            isWide={circle === 'otherPlans'}
            title={words.signIn.circle[circle](firstName(owner?.name ?? ''))}
            people={people.filter((person) => person.circle === circle)}
            to={to}
          />
        ))}
      </div>
      <p className="ag-muted ag-small">{words.signIn.realSignIn}</p>
    </section>
  )
}

interface CircleProps extends DemoPeopleProps {
  readonly title: string
  /** Has a row of its own: it is as long as the others together. */
  readonly isWide: boolean
}

function Circle({ title, isWide, people, to }: CircleProps): ReactElement | null {
  const id = useId()
  if (people.length === 0) return null
  return (
    <div className={isWide ? 'ag-sign-in-wide' : undefined}>
      <h3 id={id} className="ag-sign-in-circle">
        {title}
      </h3>
      <ul aria-labelledby={id}>
        {people.map((person) => (
          <li key={person.id}>
            <a className="ag-sign-in-person" href={addressOf(person, to)}>
              <Face person={faceOf(person)} isDecorative />
              <span className="ag-sign-in-who">
                <b>{person.name}</b>
                <span className="ag-muted ag-small">{descriptionOf(person)}</span>
              </span>
              <ChevronRightIcon aria-hidden />
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The circle says for whom somebody works; only outside it the organisation has to. */
function descriptionOf({ title, organisation, circle }: DemoPersonView): string {
  return circle === 'work' && organisation !== '' ? `${title}, ${organisation}` : title
}

function addressOf(person: DemoPersonView, to: string): string {
  return signInAddress('demo', { person: person.id, to })
}

function faceOf({ id, name, circle }: DemoPersonView): FacePerson {
  const isOwner = circle === 'owner'
  const colour = asPersonColour(personColor(id, isOwner ? 'planOwner' : 'serviceProvider'))
  return { id, name, colour, isOwner }
}
