import type { AnyText } from '../messages.ts'
import type { invitations as nb } from '../nb/invitations.ts'
import { numberWord } from '../numbers.ts'
import { pluralIn } from '../plural.ts'
import { sentenceStart } from '../sentences.ts'

const plural = pluralIn('en')

export const invitations: AnyText<typeof nb> = {
  title: 'Invitations',
  none: 'Nobody is invited now.',
  waiting: (n) =>
    plural(
      n,
      'One person is invited and has not come yet.',
      `${sentenceStart(numberWord('en', n))} people are invited and have not come yet.`,
    ),
  invite: 'Invite someone',
  intro: 'The person you invite sees nothing until it is clear who they are. You can prepare consents meanwhile.',
  name: 'Name',
  role: 'Role',
  jobTitle: 'Title in the group',
  jobTitleHelp: 'For example “brother” or “physiotherapist”. May be left empty.',
  organisation: 'Workplace or service',
  organisationHelp: 'May be left empty.',
  email: 'E-mail',
  emailError: 'The address does not look right. Write it again.',
  language: 'Language of the e-mail',
  whoIsIt: 'How do we know that it is the right person?',
  byHand: 'We confirm it ourselves when the person has signed in',
  demoNumber: ({ name, number }) => `In the trial version ${name} has the number ${number}.`,
  send: 'Send the invitation',
  make: 'Make the invitation',
  sent: (name) => `${name} is invited.`,
  mail: {
    handedOver: 'The link was given to whoever invited',
    underway: 'The e-mail is on its way',
    sent: (email) => `An e-mail was sent to ${email}`,
    refused: (email) => `The e-mail did not arrive. The address ${email} does not take it.`,
    givenUp: (email) => `The e-mail to ${email} did not arrive. Try again.`,
  },
  until: (day) => `The link works until ${day}`,
  expired: 'The link is too old. Make a new one.',
  expects: 'Only the person with the number you wrote is let in',
  linkTitle: (name) => `Give this link to ${name}`,
  linkText: 'We do not send e-mail from here. The link is shown only now. It opens nothing by itself.',
  copyLink: 'Copy the link',
  newLink: 'Send a new link',
  makeLink: 'Make a new link',
  linkRenewed: (name) => `${name} gets a new link. The old one no longer works.`,
  tooMany: 'Many links have been made for this invitation. Withdraw it and invite again.',
  withdraw: 'Withdraw the invitation',
  withdrawTitle: (name) => `Withdraw the invitation to ${name}?`,
  withdrawText: (name) =>
    `If you do this, the link no longer works. Consents prepared for ${name} are gone. You can invite again later.`,
  withdrawn: (name) => `The invitation to ${name} is withdrawn.`,
  signedIn: (name) => `Someone has signed in with the link for ${name}`,
  signedInAs: (who) => `The sign-in says that it is ${who}.`,
  signedInNameless: 'The sign-in did not say what the person is called.',
  howToConfirm: (name) =>
    `Call ${name} on a number you know, and ask for the code on their screen. If it fits, it is the right person.`,
  code: 'The code you are told',
  codeError: 'The code does not fit. If someone else has signed in, make a new link.',
  confirm: (name) => `It is ${name}`,
  confirmed: (name) => `${name} is in the responsibility group.`,
  notThem: 'It is someone else',
}
