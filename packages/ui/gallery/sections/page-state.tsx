import { BellIcon, ClockIcon, InformationSquareIcon, PlantIcon } from '@navikt/aksel-icons'
import {
  Button,
  EmptyState,
  LoadingSkeleton,
  Notice,
  StatusMessage,
  TextButton,
  type StatusMessageKind,
} from '../../src/index.ts'
import type { Section } from '../specimen.ts'
import { LONG_TITLE, LONG_WORD, SAMI } from '../texts.ts'

const kinds: readonly StatusMessageKind[] = ['lostAccess', 'signedOut', 'notFound', 'error']

export const pageState: Section = {
  id: 'page-state',
  title: 'States of a page',
  entries: [
    {
      title: 'Notice',
      of: [Notice],
      specimens: [
        {
          name: 'calm',
          show: () => <Notice icon={<InformationSquareIcon />}>Planen er lukket. Ingen kan skrive i den.</Notice>,
        },
        {
          name: 'owner',
          show: () => (
            <Notice tone="owner" icon={<BellIcon />}>
              Silje venter på svar fra deg.
            </Notice>
          ),
        },
        {
          name: 'wait',
          show: () => (
            <Notice tone="wait" icon={<ClockIcon />}>
              Samtykket går ut om fire dager.
            </Notice>
          ),
        },
        { name: 'no icon', show: () => <Notice>{SAMI}</Notice> },
        {
          name: 'with an action',
          show: () => (
            <Notice icon={<InformationSquareIcon />} actions={<TextButton>Vis</TextButton>}>
              Det er kommet nye endringer.
            </Notice>
          ),
        },
        { name: 'long words', show: () => <Notice icon={<InformationSquareIcon />}>{LONG_WORD}</Notice> },
        {
          name: 'banner',
          isWide: true,
          show: () => (
            <Notice shape="banner" tone="wait" icon={<InformationSquareIcon />}>
              Prøveversjon med oppdiktede personer.
            </Notice>
          ),
        },
      ],
    },
    {
      title: 'EmptyState',
      of: [EmptyState],
      specimens: [
        {
          name: 'whole',
          show: () => (
            <EmptyState icon={<PlantIcon />} title="Ingen mål ennå" actions={<Button>Skriv et mål</Button>}>
              <p>Et mål er noe du vil. Det trenger ikke være stort.</p>
            </EmptyState>
          ),
        },
        { name: 'words alone', show: () => <EmptyState>Her er det tomt.</EmptyState> },
        { name: 'smaller heading', show: () => <EmptyState headingLevel={3} title={LONG_TITLE} /> },
      ],
    },
    {
      title: 'LoadingSkeleton',
      of: [LoadingSkeleton],
      specimens: [
        { name: 'page', show: () => <LoadingSkeleton text="Henter planen" /> },
        { name: 'rows', show: () => <LoadingSkeleton text="Henter målene" shape="rows" rows={2} /> },
      ],
    },
    {
      title: 'StatusMessage',
      of: [StatusMessage],
      specimens: kinds.map((kind) => ({
        name: kind,
        page: { height: kind === 'error' ? 420 : 340 },
        show: () => (
          <main className="gallery-alone">
            <StatusMessage
              kind={kind}
              title={kind === 'error' ? LONG_TITLE : 'Du er ikke lenger med i denne planen'}
              detail={kind === 'error' ? SAMI : undefined}
              actions={<Button>Til mine planer</Button>}
            >
              <p>Alt du har skrevet, er lagret.</p>
            </StatusMessage>
          </main>
        ),
      })),
    },
  ],
}
