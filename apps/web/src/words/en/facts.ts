import type { Messages } from '../messages.ts'
import { numberWord } from '../numbers.ts'
import { pluralIn } from '../plural.ts'
import { sentenceStart } from '../sentences.ts'

const plural = pluralIn('en')
const inWords = (n: number) => sentenceStart(numberWord('en', n, 'neuter'))

export const facts: Messages['facts'] = {
  none: 'Not chosen',
  calendar: 'Choose in the calendar',
  dateExample: 'for example 1 Dec 2026',
  stillStands: ({ what, value }) => `${what} is still ${value}.`,
  stillNone: (what) => `${what} is still not chosen.`,
  startOrder: 'The start is after the due date. Choose an earlier start.',
  ordersCross: 'The due date is before the start. Change one of them.',
  rename: 'Change what will be done',
  waitFor: ({ n, name }) => plural(n, `One suggestion waits for ${name}`, `${inWords(n)} suggestions wait for ${name}`),
  waitForYou: (n) => plural(n, 'One suggestion waits for you', `${inWords(n)} suggestions wait for you`),
  earlierAnswers: (n) => plural(n, 'Show one earlier answer', `Show ${n} earlier answers`),
  hideAnswers: 'Hide earlier answers',
  unsent: 'Not sent',
  newConversation: 'Start a new conversation',
  conversationNumber: (n) => `Conversation ${n}`,
  answerIn: (n) => `Reply in conversation ${n}`,
  endNumber: (n) => `Mark conversation ${n} as done`,
}
