import { Button, LoudBar, RefusedNotice, SavedState, type SavingState } from '../../src/index.ts'
import type { Section } from '../specimen.ts'
import { LONG_TITLE, LONG_WORD, SAMI } from '../texts.ts'

const nothing = (): void => {}

const states: ReadonlyArray<readonly [SavingState, string]> = [
  ['saved', 'Lagret'],
  ['saving', 'Lagrer …'],
  ['offline', 'Uten nett'],
  ['notSaved', 'Ikke lagret'],
  ['refused', 'Avvist'],
]

export const saving: Section = {
  id: 'saving',
  title: 'Saving',
  entries: [
    {
      title: 'SavedState',
      of: [SavedState],
      specimens: [
        ...states.map(([state, text]) => ({ name: state, show: () => <SavedState state={state} text={text} /> })),
        { name: 'with a detail', show: () => <SavedState state="saved" text="Lagret" detail="kl. 12.03" /> },
      ],
    },
    {
      title: 'LoudBar',
      of: [LoudBar],
      specimens: [
        {
          name: 'with ways out',
          isWide: true,
          show: () => (
            <LoudBar
              title="Ikke lagret"
              actions={
                <>
                  <Button>Prøv igjen</Button>
                  <Button variant="secondary">Kopier teksten</Button>
                </>
              }
            >
              3 endringer venter. Ikke lukk siden.
            </LoudBar>
          ),
        },
        {
          name: 'focus on a way out',
          isWide: true,
          forced: 'focus-visible',
          show: () => (
            <LoudBar title="Ikke lagret" actions={<Button>Prøv igjen</Button>}>
              {SAMI}
            </LoudBar>
          ),
        },
        { name: 'words alone', isWide: true, show: () => <LoudBar title="Ikke lagret">{LONG_TITLE}</LoudBar> },
      ],
    },
    {
      title: 'RefusedNotice',
      of: [RefusedNotice],
      specimens: [
        {
          name: 'with the kept text',
          isWide: true,
          show: () => (
            <RefusedNotice
              title="Endringen ble ikke lagret"
              reason="Nora har endret samtykket, så du kan ikke skrive her lenger."
              texts={[{ id: 'only', text: `${LONG_TITLE}\n${SAMI}`, place: 'Slik gjør vi det' }]}
              keptTextLabel="Teksten din"
              copyText="Kopier teksten"
              onCopy={nothing}
              actions={<Button variant="secondary">Lukk</Button>}
            />
          ),
        },
        {
          name: 'with several kept texts',
          isWide: true,
          show: () => (
            <RefusedNotice
              title="Endringen ble ikke lagret"
              reason="Du har ikke ansvar for dette tiltaket. Tekstene dine er her."
              texts={[
                {
                  id: 'how',
                  text: LONG_TITLE,
                  place: 'Slik gjør vi det',
                  actions: <Button variant="secondary">Gjør den til en kommentar</Button>,
                },
                { id: 'extent', text: 'To ganger i uken', place: 'Omfang', note: 'Dette er lagret.' },
              ]}
              keptTextLabel="Teksten din, en av flere"
              copyText="Kopier teksten"
              onCopy={nothing}
              actions={<Button variant="tertiary">Lukk</Button>}
            />
          ),
        },
        {
          name: 'stopped',
          isWide: true,
          show: () => (
            <RefusedNotice
              kind="stopped"
              title="Du kan ikke skrive her lenger"
              reason="Bare Nora skriver her. Skriv en kommentar."
              keptTextLabel="Teksten din, stanset"
              copyText="Kopier teksten"
              onCopy={nothing}
              actions={<Button variant="tertiary">Lukk</Button>}
            />
          ),
        },
        {
          name: 'without text',
          isWide: true,
          show: () => (
            <RefusedNotice
              title={LONG_WORD}
              reason="Målet er lukket."
              keptTextLabel="Teksten din, ingen"
              copyText="Kopier teksten"
              onCopy={nothing}
              actions={<Button variant="secondary">Lukk</Button>}
            />
          ),
        },
      ],
    },
  ],
}
