import type { Messages } from '../messages.ts'

export const invitation: Messages['invitation'] = {
  title: 'Invitation',
  signInFirst: 'You have an invitation. Sign in to see who it is from. The link opens nothing before that.',
  waitingTitle: 'Waiting to be confirmed',
  waitingText:
    'You are signed in. Whoever invited you must confirm that it is you. Until then you see nothing, and neither does anyone else.',
  waitingCode: 'Your code',
  waitingCodeText: 'Read it out to whoever invited you, when they call. Do not write it in an e-mail.',
  waitingLater: 'You can close the page. Sign in again later, and you find the plan on the front page.',
  notYouTitle: 'The invitation is for someone else',
  notYouText: (me) =>
    `You are signed in${me === '' ? '' : ` as ${me}`}. The link is for another person and still works for them. If it is for you, sign in another way or ask for a new one.`,
  deadTitle: 'The link does not work',
  deadText: 'It may have been used or withdrawn, or be too old. Ask whoever invited you for a new one.',
  homeWaiting: 'You have taken up an invitation that waits to be confirmed.',
  seeCode: 'See your code',
}

export const promise: Messages['promise'] = {
  lead: (owner) => `Before you see anything of the plan, ${owner} needs a promise from you.`,
  meansTitle: 'This is what it means',
  means: [
    'You do not talk to others about what you read here, not to family and friends either.',
    'You may talk with those in the group about what you both see.',
    'The promise is for ever, also when you no longer take part.',
  ],
  asWritten: 'The promise',
  unsure: 'If you are unsure, wait. Ask the coordinator first.',
  receiptTitle: 'Thank you. The promise is kept here.',
  receipt: (day) => `You promised confidentiality on ${day}. It stands on your card in the responsibility group.`,
  toPlan: 'To the plan',
  promisedOn: (day) => `Promised confidentiality on ${day}`,
  owes: 'Has not promised confidentiality yet',
}
