import {
  ArrowUndoIcon,
  BulletListIcon,
  CogIcon,
  ImageIcon,
  MenuElipsisHorizontalIcon,
  PlusIcon,
  TrashIcon,
} from '@navikt/aksel-icons'
import {
  BottomSheet,
  Button,
  ButtonLink,
  ButtonRow,
  ConfirmDialog,
  Dialog,
  IconButton,
  Menu,
  NavigationList,
  TextButton,
  ViewToggle,
  type ButtonTone,
  type MenuItem,
} from '../../src/index.ts'
import { ActedOn, pressButton } from '../ActedOn.tsx'
import type { Section, Specimen } from '../specimen.ts'
import { LONG_TITLE, LONG_WORD, SAMI } from '../texts.ts'

const nothing = (): void => {}

const tones: readonly ButtonTone[] = ['accent', 'neutral', 'danger']
const variants = ['primary', 'secondary', 'tertiary'] as const

function buttonStates(variant: (typeof variants)[number]): Specimen[] {
  return [
    {
      name: `${variant}, every tone`,
      show: () => (
        <ButtonRow>
          {tones.map((tone) => (
            <Button key={tone} variant={variant} tone={tone}>
              Lagre
            </Button>
          ))}
        </ButtonRow>
      ),
    },
    ...(['hover', 'active', 'focus-visible'] as const).map((forced) => ({
      name: `${variant}, ${forced}`,
      forced,
      show: () => <Button variant={variant}>Lagre</Button>,
    })),
    {
      name: `${variant}, disabled and busy`,
      show: () => (
        <ButtonRow>
          <Button variant={variant} disabled>
            Lagre
          </Button>
          <Button variant={variant} loading>
            Lagrer
          </Button>
        </ButtonRow>
      ),
    },
  ]
}

const items: readonly MenuItem[] = [
  { id: 'up', text: 'Flytt opp', onSelect: nothing, isDisabled: true },
  { id: 'settings', text: 'Innstillinger', icon: <CogIcon aria-hidden />, onSelect: nothing },
  { id: 'long', text: LONG_TITLE, onSelect: nothing },
  { id: 'remove', text: 'Fjern tiltaket', icon: <TrashIcon aria-hidden />, onSelect: nothing, isDanger: true },
]

export const control: Section = {
  id: 'control',
  title: 'Controls',
  entries: [
    {
      title: 'Button',
      of: [Button],
      specimens: [
        ...variants.flatMap(buttonStates),
        {
          name: 'with an icon',
          show: () => (
            <Button>
              <PlusIcon aria-hidden />
              Nytt tiltak
            </Button>
          ),
        },
        { name: 'Sámi letters', show: () => <Button variant="secondary">{SAMI}</Button> },
        { name: 'long words', show: () => <Button>{LONG_WORD}</Button> },
        {
          name: 'professional size',
          isProfessional: true,
          show: () => (
            <ButtonRow>
              <Button>Lagre</Button>
              <Button variant="secondary">Avbryt</Button>
            </ButtonRow>
          ),
        },
      ],
    },
    {
      title: 'ButtonLink',
      of: [ButtonLink],
      specimens: [
        { name: 'rest', show: () => <ButtonLink href="#section">Til mine planer</ButtonLink> },
        {
          name: 'focus-visible',
          forced: 'focus-visible',
          show: () => <ButtonLink href="#section">Til mine planer</ButtonLink>,
        },
      ],
    },
    {
      title: 'IconButton',
      of: [IconButton],
      specimens: [
        { name: 'rest', show: () => <IconButton label="Angre" icon={<ArrowUndoIcon aria-hidden />} /> },
        ...(['hover', 'focus-visible'] as const).map((forced) => ({
          name: forced,
          forced,
          show: () => <IconButton label="Angre" icon={<ArrowUndoIcon aria-hidden />} />,
        })),
        { name: 'disabled', show: () => <IconButton disabled label="Angre" icon={<ArrowUndoIcon aria-hidden />} /> },
        {
          name: 'secondary',
          show: () => <IconButton variant="secondary" label="Angre" icon={<ArrowUndoIcon aria-hidden />} />,
        },
      ],
    },
    {
      title: 'TextButton',
      of: [TextButton],
      specimens: [
        { name: 'rest', show: () => <TextButton>Svar</TextButton> },
        ...(['hover', 'focus-visible'] as const).map((forced) => ({
          name: forced,
          forced,
          show: () => <TextButton>Svar</TextButton>,
        })),
        { name: 'with an icon', show: () => <TextButton icon={<PlusIcon />}>Nytt tiltak</TextButton> },
        { name: 'disabled', show: () => <TextButton disabled>Svar</TextButton> },
        { name: 'long words', show: () => <TextButton icon={<PlusIcon />}>{LONG_TITLE}</TextButton> },
      ],
    },
    {
      title: 'ButtonRow',
      of: [ButtonRow],
      specimens: (['start', 'centre', 'end', 'between'] as const).map((align) => ({
        name: align,
        show: () => (
          <ButtonRow align={align}>
            <Button>Send</Button>
            <TextButton>Avslutt</TextButton>
          </ButtonRow>
        ),
      })),
    },
    {
      title: 'ViewToggle',
      of: [ViewToggle],
      specimens: [
        {
          name: 'rest',
          show: () => (
            <ViewToggle
              label="Vis ansvarsgruppa som"
              value="picture"
              onValueChange={nothing}
              views={[
                { value: 'picture', text: 'Bilde', icon: <ImageIcon /> },
                { value: 'list', text: 'Liste', icon: <BulletListIcon /> },
              ]}
            />
          ),
        },
      ],
    },
    {
      title: 'Menu',
      of: [Menu],
      specimens: [
        {
          name: 'closed, icon alone',
          show: () => <Menu label="Mer" trigger={<MenuElipsisHorizontalIcon aria-hidden />} items={items} />,
        },
        { name: 'closed, words', show: () => <Menu trigger="Velg" variant="secondary" items={items} /> },
        {
          name: 'open',
          page: { height: 380, isNarrow: true },
          show: () => (
            <main className="gallery-alone">
              <ActedOn act={pressButton}>
                <Menu trigger="Velg" variant="secondary" placement="bottom-start" lead="Bare du er her" items={items} />
              </ActedOn>
            </main>
          ),
        },
      ],
    },
    {
      title: 'ConfirmDialog',
      of: [ConfirmDialog],
      specimens: [
        {
          name: 'accent',
          page: { height: 340 },
          show: () => (
            <ConfirmDialog
              isOpen
              title="La Silje skrive for deg?"
              confirmText="Ja"
              cancelText="Nei"
              onConfirm={nothing}
              onCancel={nothing}
            >
              <p>Silje kan da skrive i det som er viktig for deg. Du kan ta det tilbake når du vil.</p>
            </ConfirmDialog>
          ),
        },
        {
          name: 'danger, narrow',
          page: { height: 460, isNarrow: true },
          show: () => (
            <ConfirmDialog
              isOpen
              tone="danger"
              title="Trekke samtykket?"
              confirmText="Trekk samtykket"
              cancelText="La det stå"
              onConfirm={nothing}
              onCancel={nothing}
            >
              <p>{LONG_TITLE}</p>
            </ConfirmDialog>
          ),
        },
        {
          name: 'busy',
          page: { height: 360 },
          show: () => (
            <ConfirmDialog
              isOpen
              isBusy
              title="Trekke samtykket?"
              confirmText="Trekker"
              cancelText="Nei"
              onConfirm={nothing}
              onCancel={nothing}
            >
              <p>{SAMI}</p>
            </ConfirmDialog>
          ),
        },
      ],
    },
    {
      title: 'Dialog',
      of: [Dialog],
      specimens: [
        {
          name: 'open',
          page: { height: 280 },
          show: () => (
            <Dialog open closeButton="Lukk" onClose={nothing}>
              <h2>Samtykke til Arbeid og utdanning</h2>
              <p>{LONG_TITLE}</p>
            </Dialog>
          ),
        },
      ],
    },
    {
      title: 'BottomSheet',
      of: [BottomSheet],
      specimens: [
        {
          name: 'open',
          page: { height: 420, isNarrow: true },
          show: () => (
            <BottomSheet isOpen title="Mer" closeText="Lukk" onClose={nothing}>
              <NavigationList
                groups={[
                  {
                    id: 'areas',
                    heading: 'Livsområder',
                    items: [
                      { id: 'work', text: 'Arbeid og utdanning', href: '#work', area: 'work', isCurrent: true },
                      {
                        id: 'home',
                        text: 'Bolig og hverdag',
                        href: '#home',
                        area: 'home',
                        count: 2,
                        countText: '2 nye',
                      },
                    ],
                  },
                ]}
              />
            </BottomSheet>
          ),
        },
      ],
    },
  ],
}
