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
              keptText={`${LONG_TITLE}\n${SAMI}`}
              keptTextLabel="Teksten din"
              copyText="Kopier teksten"
              onCopy={nothing}
              actions={<Button variant="secondary">Lukk</Button>}
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
