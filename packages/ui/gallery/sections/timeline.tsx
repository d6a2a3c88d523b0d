import { CalendarIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import {
  Timeline,
  TimelineDownwards,
  TimelineLegend,
  type BarLook,
  type TimelineBar,
  type TimelineContent,
} from '../../src/index.ts'
import type { Section } from '../specimen.ts'
import { LONG_TITLE, SAMI } from '../texts.ts'

const looks: ReadonlyArray<{ readonly look: BarLook; readonly text: string }> = [
  { look: 'planned', text: 'Planlagt' },
  { look: 'inProgress', text: 'I gang' },
  { look: 'onHold', text: 'På vent' },
  { look: 'completed', text: 'Gjort' },
  { look: 'cancelled', text: 'Avlyst' },
]

const bars = looks.map(({ look, text }, index): TimelineBar => ({
  id: look,
  name: index === 1 ? LONG_TITLE : `Tiltak ${index + 1}`,
  href: `#${look}`,
  from: index === 4 ? null : index * 50,
  to: index === 4 ? null : index === 3 ? 500 : index * 50 + 90,
  look,
  isLate: index === 2,
  word: text,
  description: 'Fra september, Silje.',
}))

const content: TimelineContent = {
  axis: {
    days: 365,
    today: 266,
    todayText: 'I dag',
    ticks: ['mars', 'juni', 'sep', 'des', 'mars 27'].map((text, index) => ({ at: index * 90, text })),
  },
  rows: [
    {
      id: 'meetings',
      name: 'Møter',
      span: { from: 0, to: 340, text: 'Planperioden' },
      marks: [
        { id: 'done', at: 60, text: '30. april', look: 'done' },
        { id: 'coming', at: 290, text: '3. des', look: 'coming' },
        { id: 'review', at: 340, text: 'Evaluering', look: 'review' },
      ],
    },
  ],
  lanes: [
    { id: 'work', name: 'Arbeid og utdanning', area: 'work', bars, emptyText: '' },
    { id: 'home', name: 'Bolig', area: 'home', bars: [], emptyText: 'Ingen tiltak' },
  ],
}

function Downwards({ label }: { readonly label: string }): ReactElement {
  return (
    <TimelineDownwards
      label={label}
      todayText="I dag, søndag 22. november"
      earlier={[{ id: 'a', when: '30. april', title: 'Møte i gruppa', tone: 'plain', icon: <CalendarIcon /> }]}
      coming={[
        { id: 'b', when: '1. desember', title: LONG_TITLE, detail: SAMI, href: '#b', tone: 'late', area: 'work' },
        { id: 'c', when: '3. desember', title: 'Samtykket går ut', tone: 'soon', icon: <CalendarIcon /> },
      ]}
      undated={[{ id: 'd', when: 'Uten dato', title: 'Se på leiligheter', href: '#d', tone: 'plain', area: 'home' }]}
      undatedTitle="Uten dato"
    />
  )
}

export const timeline: Section = {
  id: 'timeline',
  title: 'Timeline',
  entries: [
    {
      title: 'Timeline',
      of: [Timeline],
      specimens: [
        {
          name: 'across, where there is room',
          isWide: true,
          show: () => (
            <Timeline
              content={content}
              label="Planen over tid"
              legend={<TimelineLegend looks={looks} goesOn="Fortsetter" />}
              downwards={<Downwards label="Planen over tid, nedover" />}
            />
          ),
        },
      ],
    },
    {
      title: 'TimelineDownwards',
      of: [TimelineDownwards],
      specimens: [{ name: 'rest', show: () => <Downwards label="Nedover" /> }],
    },
    {
      title: 'TimelineLegend',
      of: [TimelineLegend],
      specimens: [{ name: 'everything', show: () => <TimelineLegend looks={looks} goesOn="Fortsetter" /> }],
    },
  ],
}
