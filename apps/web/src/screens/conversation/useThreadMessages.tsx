import { TextButton, type ThreadMessage } from '@ansvarsgruppe/ui'
import { useWords } from '../../words/index.ts'
import { keepFocus } from '../editing/keep-focus.ts'
import { endConversation, threadsOf, type Conversation, type Talk } from './talk.ts'
import { useMessages } from './useMessages.tsx'

export interface Answering {
  /** The id of what began the conversation that is being answered; null: the last one. */
  readonly answered: string | null
  readonly onAnswer: (root: string) => void
}

/** What is said about one thing: several conversations one after another, each under its number. */
export function useThreadMessages(
  talk: Talk,
  conversation: Conversation,
  showsEnded: boolean,
  { answered, onAnswer }: Answering,
): readonly ThreadMessage[] {
  const { words } = useWords()
  const threads = threadsOf(conversation)
  const ended = useMessages(talk, showsEnded ? conversation.ended : [])
  const open = useMessages(
    talk,
    threads.flatMap(({ messages }) => messages),
  )
  if (threads.length < 2) return [...ended, ...open]
  const headOf = new Map(
    threads.map(({ root, messages }, index) => [
      messages[0]?.id as string | undefined,
      {
        title: words.facts.conversationNumber(index + 1),
        actions: (
          <>
            {talk.mayComment && (
              <TextButton
                aria-pressed={answered === root.id}
                aria-label={words.facts.answerIn(index + 1)}
                onClick={() => onAnswer(root.id)}
              >
                {words.comment.reply}
              </TextButton>
            )}
            {talk.mayResolve(root) && (
              <TextButton
                aria-label={words.facts.endNumber(index + 1)}
                onClick={() => keepFocus(() => endConversation(talk, [root]))}
              >
                {words.comment.resolve}
              </TextButton>
            )}
          </>
        ),
      },
    ]),
  )
  return [
    ...ended,
    ...open.map((message) => {
      const head = headOf.get(message.id)
      return head === undefined ? message : { ...message, head }
    }),
  ]
}
