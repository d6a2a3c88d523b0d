import { XMarkIcon } from '@navikt/aksel-icons'
import {
  Card,
  Chips,
  Eyebrow,
  FaceName,
  Fact,
  FactList,
  Facts,
  IconButton,
  OwnerQuote,
  OwnerVoice,
  Pill,
  TextField,
  VisuallyHidden,
} from '../../src/index.ts'
import { LONG, NORA, SILJE } from '../people.ts'
import type { Section } from '../specimen.ts'
import { LONG_TITLE, LONG_WORD, OWN_WORDS, SAMI } from '../texts.ts'

export const surface: Section = {
  id: 'surface',
  title: 'Surfaces',
  entries: [
    {
      title: 'Card',
      of: [Card],
      specimens: [
        { name: 'roomy', show: () => <Card>Neste møte er mandag 7. desember kl. 10.</Card> },
        { name: 'tight', show: () => <Card padding="tight">Neste møte er mandag 7. desember.</Card> },
        { name: 'flush', show: () => <Card padding="flush">Innholdet når helt ut til kanten.</Card> },
        {
          name: 'the owner’s',
          show: () => (
            <Card tone="owner" as="section" aria-label="Venter på deg">
              <Eyebrow as="h3">Venter på deg</Eyebrow>
              <p>Fatima foreslår nytt omfang.</p>
              <Pill tone="owner">Du bestemmer</Pill>
            </Card>
          ),
        },
        {
          name: 'several paragraphs and a heading with a link',
          show: () => (
            <Card>
              <h3>
                <a href="#section">Arbeid og utdanning</a>
              </h3>
              <p>Bare lenka er lenke; resten av kortet er tekst.</p>
              <p>{SAMI}</p>
            </Card>
          ),
        },
        { name: 'long words', show: () => <Card>{LONG_WORD}</Card> },
        { name: 'professional size', isProfessional: true, show: () => <Card>Neste møte er mandag.</Card> },
      ],
    },
    {
      title: 'Chips',
      of: [Chips],
      specimens: [
        {
          name: 'plain',
          show: () => (
            <Chips
              label="Styrker"
              chips={['Planter', 'Tålmodig', 'Ser detaljer', SAMI].map((content) => ({ id: content, content }))}
            />
          ),
        },
        {
          name: 'with an action',
          show: () => (
            <Chips
              label="Styrker som kan endres"
              chips={['Planter', 'Tålmodig'].map((content) => ({
                id: content,
                content,
                action: <IconButton label={`Fjern ${content}`} icon={<XMarkIcon aria-hidden />} />,
              }))}
            />
          ),
        },
        {
          name: 'long words',
          show: () => (
            <Chips label="Lange" chips={[LONG_WORD, LONG_TITLE].map((content) => ({ id: content, content }))} />
          ),
        },
        { name: 'empty', show: () => <Chips label="Ingen" chips={[]} /> },
      ],
    },
    {
      title: 'FactList, Facts, Fact',
      of: [FactList, Facts, Fact],
      specimens: [
        {
          name: 'one of them open',
          isWide: true,
          show: () => (
            <Facts>
              <Fact term="Ansvarlig">
                <FaceName person={SILJE} />
              </Fact>
              <Fact term="Omfang" isOpen>
                <TextField label="Omfang" value="8 timer i uka" onValueChange={() => {}} />
              </Fact>
            </Facts>
          ),
        },
        {
          name: 'plain',
          isWide: true,
          show: () => (
            <FactList
              facts={[
                { id: 'who', term: 'Ansvarlig', value: <FaceName person={SILJE} /> },
                { id: 'with', term: 'Sammen med', value: <FaceName person={NORA}>Nora</FaceName> },
                { id: 'extent', term: 'Omfang', value: '8 timer i uka' },
                { id: 'due', term: 'Frist', value: '28. februar 2027' },
              ]}
            />
          ),
        },
        {
          name: 'long values',
          show: () => (
            <FactList
              facts={[
                { id: 'who', term: 'Ansvarlig', value: <FaceName person={LONG} /> },
                { id: 'extent', term: LONG_WORD, value: LONG_TITLE },
              ]}
            />
          ),
        },
      ],
    },
    {
      title: 'OwnerVoice, OwnerQuote, Eyebrow',
      of: [OwnerVoice, OwnerQuote, Eyebrow],
      specimens: [
        { name: 'voice', isWide: true, show: () => <OwnerVoice>{OWN_WORDS}</OwnerVoice> },
        {
          name: 'quote with its byline',
          show: () => <OwnerQuote byline={<FaceName person={NORA}>Noras egne ord</FaceName>}>{OWN_WORDS}</OwnerQuote>,
        },
        { name: 'quote alone', show: () => <OwnerQuote>{SAMI}</OwnerQuote> },
        { name: 'eyebrow', show: () => <Eyebrow>Det som er viktig for meg</Eyebrow> },
        { name: 'eyebrow as a heading', show: () => <Eyebrow as="h3">Det som er viktig for meg</Eyebrow> },
      ],
    },
    {
      title: 'VisuallyHidden',
      of: [VisuallyHidden],
      specimens: [
        {
          name: 'beside what is seen',
          show: () => (
            <p>
              Dette ser alle. <VisuallyHidden>Dette hører de som lytter.</VisuallyHidden>
            </p>
          ),
        },
      ],
    },
  ],
}
