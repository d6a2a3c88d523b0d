import type { ReactElement } from 'react'
import {
  Button,
  DraftsProvider,
  Pill,
  ReplyBox,
  SuggestionBox,
  TextButton,
  ThreadPanel,
  type ReplyBoxProps,
  type ThreadMessage,
} from '../../src/index.ts'
import { ActedOn, write } from '../ActedOn.tsx'
import { BIRET, FATIMA, LONG, NORA } from '../people.ts'
import type { Section } from '../specimen.ts'
import { LONG_TITLE, LONG_WORD, SAMI } from '../texts.ts'

const nothing = (): void => {}
const never = (): Promise<void> => new Promise(() => {})

/** What is begun is kept by the provider; in the application one stands around everything. */
function Reply(props: ReplyBoxProps): ReactElement {
  return (
    <DraftsProvider>
      <ReplyBox {...props} />
    </DraftsProvider>
  )
}

const messages: readonly ThreadMessage[] = [
  {
    id: '1',
    author: FATIMA,
    authorText: 'Fatima',
    time: 'i går 14.02',
    dateTime: '2026-11-26T14:02',
    body: LONG_TITLE,
  },
  {
    id: '2',
    author: NORA,
    authorText: 'Nora',
    time: 'i dag 09.10',
    body: 'Ja.',
    actions: <TextButton>Endre</TextButton>,
  },
  { id: '3', author: BIRET, time: 'i dag 09.30', body: `${SAMI}\n${LONG_WORD}` },
]

export const conversation: Section = {
  id: 'conversation',
  title: 'Conversation',
  entries: [
    {
      title: 'ThreadPanel',
      of: [ThreadPanel],
      specimens: [
        {
          name: 'in the margin',
          show: () => (
            <ThreadPanel
              title="Samtale om arbeidstrening"
              closeText="Lukk"
              onClose={nothing}
              messagesLabel="Kommentarer"
              messages={messages}
              reply={<Reply draftKey="thread" label="Svar på samtalen" submitText="Svar" onSubmit={nothing} />}
            />
          ),
        },
        {
          name: 'in the flow, ended',
          show: () => (
            <ThreadPanel
              title="Samtale om bolig"
              placement="inline"
              closeText="Lukk"
              onClose={nothing}
              messagesLabel="Kommentarer"
              messages={messages.slice(0, 1)}
              resolvedNote={<p>Nora avsluttet samtalen i går.</p>}
            />
          ),
        },
        {
          name: 'empty',
          show: () => (
            <ThreadPanel
              title={LONG_WORD}
              closeText="Lukk"
              onClose={nothing}
              messagesLabel="Kommentarer"
              messages={[]}
            />
          ),
        },
      ],
    },
    {
      title: 'ReplyBox, DraftsProvider',
      of: [ReplyBox, DraftsProvider],
      specimens: [
        {
          name: 'empty',
          show: () => (
            <Reply draftKey="1" label="Svar 1" placeholder="Skriv et svar" submitText="Svar" onSubmit={nothing} />
          ),
        },
        {
          name: 'focus',
          forced: 'focus-visible',
          show: () => <Reply draftKey="2" label="Svar 2" submitText="Svar" onSubmit={nothing} />,
        },
        {
          name: 'written, grown',
          show: () => (
            <ActedOn act={(element) => write(element, `${LONG_TITLE}\n\n${SAMI}`)}>
              <Reply
                draftKey="3"
                label="Svar 3"
                submitText="Svar"
                onSubmit={nothing}
                end={<TextButton>Avslutt samtalen</TextButton>}
              />
            </ActedOn>
          ),
        },
        {
          name: 'being sent',
          show: () => (
            <ActedOn
              act={(element) => {
                write(element, 'Ja, det går fint.')
                requestAnimationFrame(() => element.querySelector('form')?.requestSubmit())
              }}
            >
              <Reply draftKey="4" label="Svar 4" submitText="Svarer" onSubmit={never} />
            </ActedOn>
          ),
        },
      ],
    },
    {
      title: 'SuggestionBox',
      of: [SuggestionBox],
      specimens: [
        {
          name: 'a change, to be answered',
          show: () => (
            <SuggestionBox
              title="Fatima foreslår nytt omfang"
              time="i går"
              dateTime="2026-11-26"
              beforeLabel="Står nå"
              afterLabel="Fatima foreslår"
              before="8 timer i uka"
              after="12 timer i uka"
              reason={<p>Gartneriet trenger flere hender til våren.</p>}
              actions={
                <>
                  <Pill tone="owner">Venter på deg</Pill>
                  <Button>Godta</Button>
                  <Button variant="secondary">Si nei</Button>
                </>
              }
            />
          ),
        },
        {
          name: 'an addition',
          show: () => (
            <SuggestionBox
              title="Henrik foreslår et mål"
              beforeLabel="Står nå"
              afterLabel="Henrik foreslår"
              after={SAMI}
            />
          ),
        },
        {
          name: 'a removal',
          show: () => (
            <SuggestionBox
              title={`${LONG.name} foreslår å fjerne`}
              beforeLabel="Står nå"
              afterLabel="Foreslått"
              before={LONG_WORD}
            />
          ),
        },
      ],
    },
  ],
}
