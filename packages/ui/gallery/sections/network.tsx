import { Network, NetworkLegend, type NetworkCircle, type NetworkPerson } from '../../src/index.ts'
import { LONG, NORA, SEVEN } from '../people.ts'
import type { Section } from '../specimen.ts'

const nothing = (): void => {}

const people = SEVEN.map((face, index): NetworkPerson => ({
  face,
  name: face.name.split(' ')[0] ?? '',
  role: ['Fastlege', 'Koordinator', 'NAV', 'Mor', 'Støtte', 'Bror', 'Lærer'][index] ?? '',
  description: 'Ser 2 av 6 områder.',
  line: index === 2 ? 'ending' : index === 4 ? 'none' : 'plain',
  weight: index,
  isMarked: index === 1,
  href: `#${face.id}`,
}))

const circles: readonly NetworkCircle[] = [
  { id: 'near', name: 'Nær Nora', side: 'left', people: people.slice(3, 6) },
  { id: 'municipality', name: 'Kommunen', side: 'top', people: people.slice(1, 2) },
  { id: 'health', name: 'Helse', side: 'right', people: people.slice(0, 1) },
  { id: 'work', name: 'Arbeid og skole', side: 'bottom', people: [...people.slice(2, 3), ...people.slice(6)] },
]

const owner = { face: NORA, name: 'Nora', role: 'Planeier' }
const one = { ...people[0], face: LONG, name: 'Aleksandra-Kristine', href: '#long' } as NetworkPerson

export const network: Section = {
  id: 'network',
  title: 'Network',
  entries: [
    {
      title: 'Network',
      of: [Network],
      specimens: [
        {
          name: 'seven in four circles',
          isWide: true,
          show: () => <Network owner={owner} circles={circles} label="Ansvarsgruppa" onChoose={nothing} />,
        },
        {
          name: 'one alone, long name',
          show: () => (
            <Network
              owner={owner}
              circles={[{ id: 'one', name: 'Nær Nora', side: 'top', people: [one] }]}
              label="En liten gruppe"
              onChoose={nothing}
            />
          ),
        },
        {
          name: 'focus',
          forced: 'focus-visible',
          show: () => (
            <Network
              owner={owner}
              circles={circles.slice(1, 3).map((circle) => ({ ...circle, id: `${circle.id}-focus` }))}
              label="En gruppe med fokus"
              onChoose={nothing}
            />
          ),
        },
      ],
    },
    {
      title: 'NetworkLegend',
      of: [NetworkLegend],
      specimens: [
        {
          name: 'everything',
          show: () => (
            <NetworkLegend
              weight="Tykk strek: ser mange områder"
              ending="Stiplet: samtykket går ut snart"
              none="Prikket: ser ikke innhold"
              marked="Ring: koordinator"
            />
          ),
        },
      ],
    },
  ],
}
