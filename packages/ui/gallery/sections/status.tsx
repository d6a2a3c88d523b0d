import { BellIcon, CheckmarkCircleIcon, ClockIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons'
import {
  Beads,
  CalendarLeaf,
  CountBadge,
  Pill,
  StatusLabel,
  type BeadWords,
  type PillTone,
  type StatusTone,
} from '../../src/index.ts'
import type { Section } from '../specimen.ts'
import { LONG_TITLE, LONG_WORD, SAMI } from '../texts.ts'

const beadWords: BeadWords = {
  done: (count) => `${count} gjort`,
  inProgress: (count) => `${count} i gang`,
  planned: (count) => `${count} planlagt`,
  onHold: (count) => `${count} på vent`,
  overdue: (count) => `${count} over fristen`,
}

const pills: ReadonlyArray<readonly [PillTone, string]> = [
  ['owner', 'Venter på deg'],
  ['ok', 'Nådd'],
  ['late', '3 dager over fristen'],
  ['wait', 'Frist om 4 dager'],
  ['rest', 'Planlagt'],
]

const labels: ReadonlyArray<readonly [StatusTone, string]> = [
  ['go', 'I gang'],
  ['ok', 'Gjort'],
  ['late', 'Over fristen'],
  ['wait', 'Venter'],
  ['rest', 'Planlagt'],
]

export const status: Section = {
  id: 'status',
  title: 'Status',
  entries: [
    {
      title: 'Pill',
      of: [Pill],
      specimens: [
        ...pills.map(([tone, text]) => ({ name: tone, show: () => <Pill tone={tone}>{text}</Pill> })),
        {
          name: 'with an icon',
          show: () => (
            <Pill tone="late" icon={<ExclamationmarkTriangleIcon />}>
              3 dager over fristen
            </Pill>
          ),
        },
        { name: 'Sámi letters', show: () => <Pill tone="ok">{SAMI}</Pill> },
        {
          name: 'long words',
          show: () => (
            <Pill tone="wait" icon={<ClockIcon />}>
              {LONG_WORD}
            </Pill>
          ),
        },
        { name: 'professional size', isProfessional: true, show: () => <Pill tone="rest">Planlagt</Pill> },
      ],
    },
    {
      title: 'StatusLabel',
      of: [StatusLabel],
      specimens: [
        ...labels.map(([tone, text]) => ({
          name: tone,
          show: () => (
            <StatusLabel tone={tone} icon={tone === 'ok' ? <CheckmarkCircleIcon /> : <ClockIcon />}>
              {text}
            </StatusLabel>
          ),
        })),
        {
          name: 'long words',
          show: () => (
            <StatusLabel tone="late" icon={<ExclamationmarkTriangleIcon />}>
              {LONG_TITLE}
            </StatusLabel>
          ),
        },
      ],
    },
    {
      title: 'CountBadge',
      of: [CountBadge],
      specimens: [
        { name: 'one', show: () => <CountBadge count={1} text="1 ny endring" /> },
        { name: 'two digits', show: () => <CountBadge count={42} text="42 nye endringer" /> },
        { name: 'above the most', show: () => <CountBadge count={240} text="240 nye endringer" /> },
        { name: 'nothing', show: () => <CountBadge count={0} text="ingen nye endringer" /> },
        {
          name: 'in a sentence',
          show: () => (
            <p>
              Nytt siden sist <CountBadge count={3} text="3 nye endringer" />
            </p>
          ),
        },
      ],
    },
    {
      title: 'CalendarLeaf',
      of: [CalendarLeaf],
      specimens: [
        { name: 'rest', show: () => <CalendarLeaf day="24." month="nov" /> },
        { name: 'a long month', show: () => <CalendarLeaf day="1." month="september" /> },
      ],
    },
    {
      title: 'Beads',
      of: [Beads],
      specimens: [
        {
          name: 'every state',
          show: () => (
            <Beads states={['done', 'done', 'inProgress', 'overdue', 'planned', 'onHold']} words={beadWords} />
          ),
        },
        { name: 'no actions', show: () => <Beads states={[]} words={beadWords} /> },
        {
          name: 'very many',
          show: () => (
            <Beads states={Array.from({ length: 40 }, (_, n) => (n < 22 ? 'done' : 'planned'))} words={beadWords} />
          ),
        },
        {
          name: 'in a line of words',
          show: () => (
            <p className="gallery-row">
              <Beads states={['done', 'inProgress', 'planned']} words={beadWords} />
              <BellIcon aria-hidden /> 1 av 3 gjort
            </p>
          ),
        },
      ],
    },
  ],
}
