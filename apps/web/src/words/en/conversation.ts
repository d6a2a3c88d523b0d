import type { Messages } from '../messages.ts'
import { numberWord } from '../numbers.ts'
import { pluralIn } from '../plural.ts'
import { sentenceStart } from '../sentences.ts'

const plural = pluralIn('en')

export const comment: Messages['comment'] = {
  write: 'Write a comment',
  title: 'Comments',
  about: (what) => `Conversation about: ${what}`,
  empty: 'Nobody has written anything yet.',
  open: 'Open the conversation',
  openCountFrom: ({ n, names }) =>
    plural(n, `One comment from ${names}`, `${sentenceStart(numberWord('en', n))} comments from ${names}`),
  close: 'Close the conversation',
  reply: 'Reply',
  replyPlaceholder: 'Reply …',
  send: 'Send',
  edit: 'Change the comment',
  edited: 'changed',
  remove: 'Remove the comment',
  removed: 'The comment is removed.',
  restore: 'Restore the comment',
  resolve: 'Mark as done',
  resolveLabel: 'Mark the conversation as done',
  reopen: 'Reopen',
  showResolved: 'Show conversations that are done',
  hideResolved: 'Hide conversations that are done',
  you: 'You',
}

export const suggestion: Messages['suggestion'] = {
  new: 'Make a suggestion',
  title: 'Suggestion',
  suggests: ({ person, what }) => `${person} suggests ${what}`,
  newField: {
    goals: 'a new goal',
    text: 'a new text',
    ownWords: 'new words',
    why: 'a new reason',
    what: 'a new action',
    how: 'a new way to do it',
    extent: 'a new amount',
    start: 'a new start',
    due: 'a new due date',
    status: 'a new status',
    other: 'a change',
  },
  text: ({ person, from, to }) => `${person} suggests “${to}” instead of “${from}”.`,
  textNew: ({ person, to }) => `${person} suggests “${to}”.`,
  before: 'Now',
  after: 'Suggestion',
  empty: 'Empty',
  which: 'What do you want to change?',
  write: 'What do you suggest?',
  reason: 'Why? Write briefly.',
  unchanged: 'This is what it says now. Write what you want instead.',
  send: 'Send the suggestion',
  edit: 'Change the suggestion',
  withdraw: 'Withdraw the suggestion',
  withdrawn: 'The suggestion is withdrawn.',
  accept: 'Accept',
  decline: 'Decline',
  declineReason: (person) => `Say briefly why. ${person} sees it.`,
  waitingFor: (name) => `Waiting for ${name}`,
  waitingForYou: 'Waiting for you',
  acceptedBy: ({ name, date }) => `${name} accepted ${date}`,
  declinedBy: ({ name, date }) => `${name} declined ${date}`,
  outdated: 'The text has changed since. Read both first.',
}
