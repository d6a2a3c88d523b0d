import { isCoordinatorRole } from '@ansvarsgruppe/plan-model'
import type { ParticipantView } from '@ansvarsgruppe/plan-model/contract'
import { Network, NetworkLegend, type NetworkCircle, type NetworkPerson } from '@ansvarsgruppe/ui'
import { useMemo, type ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { accessOf, seesContent, type Access } from './access.ts'
import { inCircles, SIDE } from './circles.ts'
import { participantElementId } from './participant-element.ts'
import { shortTitle } from './short-title.ts'
import { useAccessWords } from './useAccessWords.ts'
import { useCircleName } from './useCircleName.ts'

export interface GroupPictureProps {
  readonly helpers: readonly ParticipantView[]
  readonly onChoose: (participant: string) => void
}

/** The owner in the middle, and around her those who help. */
export function GroupPicture({ helpers, onChoose }: GroupPictureProps): ReactElement {
  const { words } = useWords()
  const { owner } = usePlanHere()
  const circles = useNetworkCircles(helpers)
  const people = circles.flatMap((circle) => circle.people)
  const has = (line: NetworkPerson['line']): boolean => people.some((person) => person.line === line)
  return (
    <>
      <Network
        owner={{ face: owner.face, name: owner.firstName, role: words.role.planOwner }}
        circles={circles}
        label={words.network.picture({ owner: owner.firstName })}
        onChoose={({ face }) => onChoose(face.id)}
      />
      <NetworkLegend
        weight={people.some(({ weight }) => weight > 0) ? words.network.legend.weight : undefined}
        ending={has('ending') ? words.group.endsSoon : undefined}
        none={has('none') ? words.network.legend.none : undefined}
        marked={people.some(({ isMarked }) => isMarked) ? words.network.legend.coordinator : undefined}
      />
    </>
  )
}

function useNetworkCircles(helpers: readonly ParticipantView[]): readonly NetworkCircle[] {
  const { words } = useWords()
  const { plan, person, today } = usePlanHere()
  const { sentences } = useAccessWords()
  const circleName = useCircleName()

  function networkPerson(participant: ParticipantView): NetworkPerson {
    const { face, firstName } = person(participant.id)
    const access = accessOf(participant, plan, today)
    const title = participant.title === '' ? words.role[participant.role] : participant.title
    const whom = [title, participant.organisation].filter((part) => part !== '').join(', ')
    return {
      face,
      name: participant.id === plan.me ? words.comment.you : firstName,
      role: shortTitle(title),
      description: [`${whom}.`, sentences(access)].filter((part) => part !== '').join(' '),
      line: lineOf(access),
      weight: 'areas' in access.sight ? access.sight.areas.length : 0,
      isMarked: isCoordinatorRole(participant.role),
      href: `#${participantElementId(participant.id)}`,
    }
  }
  const circles = inCircles(helpers).map(({ circle, people }) => ({
    id: circle,
    name: circleName(circle),
    side: SIDE[circle],
    people: people.map(networkPerson),
  }))
  // The layout is made anew only when something it shows has changed.
  const key = JSON.stringify(circles)
  // oxlint-disable-next-line react/exhaustive-deps -- the key says all that the circles are
  return useMemo(() => circles, [key])
}

function lineOf({ sight, endsSoon }: Access): NetworkPerson['line'] {
  if (seesContent(sight) === false) return 'none'
  return endsSoon ? 'ending' : 'plain'
}
