import { useId, useRef, type KeyboardEvent, type ReactElement } from 'react'
import { classNames } from '../classNames.ts'
import { Face } from '../face/Face.tsx'
import { VisuallyHidden } from '../surface/VisuallyHidden.tsx'
import { directionOf, neighbour } from './neighbour.ts'
import type { NetworkPerson, Standing } from './network.ts'
import { placed } from './placed.ts'

export interface NetworkPeopleProps {
  readonly standing: readonly Standing[]
  /** Whether there is room for roles under the names. */
  readonly hasRoles: boolean
  readonly onChoose: (person: NetworkPerson) => void
}

/** The people, circle by circle, where the layout put them. */
export function NetworkPeople({ standing, hasRoles, onChoose }: NetworkPeopleProps): ReactElement {
  const id = useId()
  const links = useRef(new Map<string, HTMLAnchorElement>())
  const people = standing.flatMap((circle) => circle.people)

  function moveOnKey(event: KeyboardEvent, from: NetworkPerson): void {
    const direction = directionOf(event.key)
    if (direction === null || event.altKey || event.ctrlKey || event.metaKey) return
    const faces = people.map(({ place }) => place.face)
    const here = people.findIndex(({ person }) => person === from)
    const next = neighbour(faces, here, direction)
    // At the edge the key scrolls the page, as it does elsewhere.
    if (next === null) return
    event.preventDefault()
    links.current.get(people[next]?.person.face.id ?? '')?.focus()
  }
  return (
    <>
      {standing.map(({ circle, label, people: inCircle }) => (
        <div key={circle.id}>
          <p id={`${id}-${circle.id}`} className="ag-network-circle" style={placed(label)}>
            {circle.name}
          </p>
          <ul aria-labelledby={`${id}-${circle.id}`}>
            {inCircle.map(({ person, place }) => (
              <li key={person.face.id}>
                <a
                  ref={(link) => {
                    if (link === null) links.current.delete(person.face.id)
                    else links.current.set(person.face.id, link)
                  }}
                  href={person.href}
                  className={classNames(
                    'ag-network-person',
                    `ag-network-is-${person.line}`,
                    place.wordsAbove && 'ag-network-words-above',
                    person.isMarked && 'ag-network-is-marked',
                  )}
                  style={placed(place.slot)}
                  onClick={(event) => {
                    event.preventDefault()
                    onChoose(person)
                  }}
                  onKeyDown={(event) => moveOnKey(event, person)}
                >
                  <Face person={person.face} isDecorative />
                  <span className="ag-network-words" aria-hidden>
                    <b>{person.name}</b>
                    {hasRoles && <span className="ag-network-role">{person.role}</span>}
                  </span>
                  <VisuallyHidden>
                    {person.face.name}. {person.description}
                  </VisuallyHidden>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}
