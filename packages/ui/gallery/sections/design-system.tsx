import {
  Button,
  Checkbox,
  Details,
  ErrorSummary,
  Field,
  Fieldset,
  Input,
  Label,
  Popover,
  Radio,
  Search,
  Select,
  Spinner,
  Switch,
  Table,
  Tabs,
  Textarea,
  ToggleGroup,
  Tooltip,
  ValidationMessage,
} from '../../src/index.ts'
import { ActedOn } from '../ActedOn.tsx'
import type { Section } from '../specimen.ts'
import { LONG_TITLE, LONG_WORD, SAMI } from '../texts.ts'

const nothing = (): void => {}

/** What is used as the design system made it: in our colours, and at our sizes. */
export const designSystemForms: Section = {
  id: 'design-system-forms',
  title: 'Design system: forms',
  entries: [
    {
      title: 'Field, Label, Input, Textarea, Select, ValidationMessage',
      of: [Field, Label, Input, Textarea, Select, ValidationMessage],
      specimens: [
        {
          name: 'input',
          show: () => (
            <Field>
              <Label>Telefon</Label>
              <Field.Description>Åtte siffer.</Field.Description>
              <Input defaultValue="22 33 44 55" />
            </Field>
          ),
        },
        {
          name: 'textarea, error',
          show: () => (
            <Field>
              <Label>Hva er viktig?</Label>
              <Textarea rows={2} aria-invalid defaultValue={SAMI} />
              <ValidationMessage>Skriv kortere.</ValidationMessage>
            </Field>
          ),
        },
        {
          name: 'select, disabled',
          show: () => (
            <Field>
              <Label>Språk</Label>
              <Select disabled defaultValue="nb">
                <Select.Option value="nb">bokmål</Select.Option>
              </Select>
            </Field>
          ),
        },
      ],
    },
    {
      title: 'Checkbox, Radio, Switch, Fieldset',
      of: [Checkbox, Radio, Switch, Fieldset],
      specimens: [
        {
          name: 'checkboxes',
          show: () => (
            <Fieldset>
              <Fieldset.Legend>Hvem er med?</Fieldset.Legend>
              <Checkbox label="Fatima" value="fatima" defaultChecked />
              <Checkbox label="Henrik" value="henrik" />
              <Checkbox label="Kan ikke velges" value="nobody" disabled />
              <Checkbox label={LONG_TITLE} value="long" description={SAMI} />
            </Fieldset>
          ),
        },
        {
          name: 'radios',
          show: () => (
            <Fieldset>
              <Fieldset.Legend>Hva kan Fatima gjøre?</Fieldset.Legend>
              <Radio name="level" label="Lese" value="read" defaultChecked />
              <Radio name="level" label="Kommentere" value="comment" />
              <Radio name="level" label="Bidra" value="contribute" disabled />
            </Fieldset>
          ),
        },
        {
          name: 'switches',
          show: () => (
            <>
              <Switch label="Arbeid og utdanning" defaultChecked />
              <Switch label="Økonomi" />
              <Switch label="Helse" disabled />
            </>
          ),
        },
        {
          name: 'focus',
          forced: 'focus-visible',
          show: () => <Checkbox label="Med fokus" value="focus" />,
        },
        {
          name: 'error',
          show: () => (
            <Checkbox label="Jeg har lest dette" value="read" aria-invalid error="Kryss av for å gå videre." />
          ),
        },
      ],
    },
    {
      title: 'Search',
      of: [Search],
      specimens: [
        {
          name: 'written',
          show: () => (
            <Search>
              <Search.Input aria-label="Søk i planen" defaultValue="gartneri" />
              <Search.Clear aria-label="Tøm søket" />
              <Search.Button>Søk</Search.Button>
            </Search>
          ),
        },
      ],
    },
    {
      title: 'ToggleGroup',
      of: [ToggleGroup],
      specimens: [
        {
          name: 'rest',
          show: () => (
            <ToggleGroup data-toggle-group="Vis som" defaultValue="picture">
              <ToggleGroup.Item value="picture">Bilde</ToggleGroup.Item>
              <ToggleGroup.Item value="table">Tabell</ToggleGroup.Item>
            </ToggleGroup>
          ),
        },
        {
          name: 'professional size',
          isProfessional: true,
          show: () => (
            <ToggleGroup data-toggle-group="Sorter" defaultValue="due">
              <ToggleGroup.Item value="due">Frist</ToggleGroup.Item>
              <ToggleGroup.Item value="name">Navn</ToggleGroup.Item>
              <ToggleGroup.Item value="none" disabled>
                Område
              </ToggleGroup.Item>
            </ToggleGroup>
          ),
        },
      ],
    },
    {
      title: 'ErrorSummary',
      of: [ErrorSummary],
      specimens: [
        {
          name: 'two errors',
          // It takes focus when it appears.
          page: { height: 220, hasFocus: true },
          show: () => (
            <main className="gallery-alone">
              <ErrorSummary>
                <ErrorSummary.Heading>To ting mangler</ErrorSummary.Heading>
                <ErrorSummary.List>
                  <ErrorSummary.Item>
                    <ErrorSummary.Link href="#title">Skriv en tittel</ErrorSummary.Link>
                  </ErrorSummary.Item>
                  <ErrorSummary.Item>
                    <ErrorSummary.Link href="#due">Velg en frist</ErrorSummary.Link>
                  </ErrorSummary.Item>
                </ErrorSummary.List>
              </ErrorSummary>
            </main>
          ),
        },
      ],
    },
  ],
}

export const designSystemRest: Section = {
  id: 'design-system',
  title: 'Design system: the rest',
  entries: [
    {
      title: 'Table',
      of: [Table],
      specimens: [
        {
          name: 'sortable',
          isWide: true,
          isOnCard: true,
          show: () => (
            <Table>
              <caption>Tiltak</caption>
              <Table.Head>
                <Table.Row>
                  <Table.HeaderCell sort="ascending">Frist</Table.HeaderCell>
                  <Table.HeaderCell>Tiltak</Table.HeaderCell>
                </Table.Row>
              </Table.Head>
              <Table.Body>
                <Table.Row>
                  <Table.Cell>28. februar</Table.Cell>
                  <Table.Cell>Arbeidstrening i gartneri</Table.Cell>
                </Table.Row>
                <Table.Row>
                  <Table.Cell>1. mars</Table.Cell>
                  <Table.Cell>{SAMI}</Table.Cell>
                </Table.Row>
              </Table.Body>
            </Table>
          ),
        },
      ],
    },
    {
      title: 'Details',
      of: [Details],
      specimens: [
        {
          name: 'closed',
          show: () => (
            <Details>
              <Details.Summary>Eldre notater</Details.Summary>
              <Details.Content>Besøkte gartneriet.</Details.Content>
            </Details>
          ),
        },
        {
          name: 'open',
          show: () => (
            <Details defaultOpen>
              <Details.Summary>{LONG_TITLE}</Details.Summary>
              <Details.Content>{LONG_WORD}</Details.Content>
            </Details>
          ),
        },
      ],
    },
    {
      title: 'Tabs',
      of: [Tabs],
      specimens: [
        {
          name: 'rest',
          show: () => (
            <Tabs defaultValue="one">
              <Tabs.List aria-label="Visninger">
                <Tabs.Tab value="one">Mål</Tabs.Tab>
                <Tabs.Tab value="two">Historikk</Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="one">Målene i planen.</Tabs.Panel>
              <Tabs.Panel value="two">Det som er endret.</Tabs.Panel>
            </Tabs>
          ),
        },
      ],
    },
    {
      title: 'Spinner',
      of: [Spinner],
      specimens: [{ name: 'rest', show: () => <Spinner aria-label="Henter planen" /> }],
    },
    {
      title: 'Popover',
      of: [Popover],
      specimens: [
        {
          name: 'open',
          page: { height: 200 },
          show: () => (
            <main className="gallery-alone">
              <Button popoverTarget="gallery-popover">Hvem ser dette?</Button>
              <Popover id="gallery-popover" open placement="bottom-start" onClose={nothing}>
                Nora, Silje og Fatima. {SAMI}
              </Popover>
            </main>
          ),
        },
      ],
    },
    {
      title: 'Tooltip',
      of: [Tooltip],
      specimens: [
        {
          name: 'with focus',
          page: { height: 140, hasFocus: true },
          show: () => (
            <main className="gallery-alone">
              <ActedOn act={(element) => element.querySelector('button')?.focus()}>
                <Tooltip content="Bare du ser dette" placement="bottom">
                  <Button variant="secondary">Notater</Button>
                </Tooltip>
              </ActedOn>
            </main>
          ),
        },
      ],
    },
  ],
}
