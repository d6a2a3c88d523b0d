import type { Messages } from '../messages.ts'

export const alone: Messages['alone'] = {
  onlyThis: 'Only this action',
  why: (owner) =>
    `${owner} has said yes to you seeing this one action, because you are responsible for it. You do not see the rest of the life area.`,
  plan: (owner) => `An action in ${owner}’s plan`,
  status: 'How far have you come?',
  statusSet: 'The status is saved.',
  notes: 'Your notes',
  notesRead: (owner) => `${owner} and those who see the life area can read what you write.`,
  write: 'How is it going?',
  send: 'Add note',
  sent: 'The note is saved.',
  notSent: 'It was not saved. Your text is still here. Try again.',
  none: 'You have not written anything yet.',
  closed: 'The plan is closed. You can read, but not change anything.',
  goneTitle: 'You do not see this action',
  goneText: 'Either you are no longer responsible for it, or nobody has said yes to you seeing it.',
  kept: 'You had written this and not sent it:',

  question: ({ name }) => `May ${name} see this one action?`,
  leadsTo: ({ name }) =>
    `${name} has been made responsible for the action, but does not see the life area. If you say yes, ${name} sees what is to be done, how, when, and the status. ${name} can change the status and write notes that you can read. Nothing else in the life area can be seen.`,
  untilThen: ({ name }) => `If you do not answer, ${name} sees nothing.`,
  yes: 'Yes, only this action',
  no: 'No',
  saidYes: ({ name }) => `${name} now sees this one action.`,
  saidNo: ({ name }) => `${name} does not see the action.`,
  takeBack: 'Take back',
  agreed: ({ name }) => `${name} sees only this action, not the rest of the life area.`,
  declined: ({ name }) => `${name} does not see the action. You have said no.`,
  unasked: ({ name }) => `${name} does not see this life area, and does not see the action either.`,
  asked: ({ name, owner }) =>
    `${owner} has been asked whether ${name} may see this action. Until then, ${name} does not see it.`,
  declinedBy: ({ name, owner }) => `${owner} has said no to ${name} seeing the action.`,
  outside: ({ name }) => `${name} (does not see the life area)`,
}
