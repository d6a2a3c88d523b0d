import type { AnyText } from '../messages.ts'
import type { consentPage as nb } from '../nb/consent-page.ts'
import { numberWord } from '../numbers.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

export const consentPage: AnyText<typeof nb> = {
  title: 'Who sees what',
  leadMine: 'You decide. Press a box to change it. Before anything changes, we tell you what will happen.',
  lead: (owner) => `${owner} decides. Here is what you can see of it yourself.`,
  until: 'Lasts until',
  sight: { contribute: 'reads and writes', comment: 'reads and comments', read: 'reads', none: 'does not see' },
  oral: 'said aloud',
  noConsent: 'no consent',
  change: ({ grantee, until }) => `Change the consent for ${grantee}: ${until}`,
  changePhone: 'Change level, end date or purpose',
  people: 'Choose a person',
  unit: 'The coordinating unit sees only deadlines and progress, not what the plan says.',

  removeArea: ({ grantee, area }) => `Take ${area} away from ${grantee}?`,
  giveArea: ({ grantee, area }) => `Let ${grantee} see ${area}?`,
  changeTitle: ({ grantee }) => `The consent for ${grantee}`,
  withdrawTitle: ({ grantee }) => `Withdraw the consent for ${grantee}?`,
  happens: 'This is what happens:',
  loses: ({ grantee, areas }) => `${grantee} no longer sees what is in ${areas}.`,
  gains: ({ grantee, areas }) =>
    `${grantee} can see everything in ${areas}: goals, actions and conversations, also what was written before.`,
  losesAll: ({ grantee }) => `${grantee} no longer sees anything of what the plan says.`,
  tasks: ({ grantee, n }) =>
    plural(
      n,
      `${grantee} is responsible for one action there, and stays so until you agree on something else.`,
      `${grantee} is responsible for ${numberWord('en', n)} actions there, and stays so until you agree on something else.`,
    ),
  may: {
    read: ({ grantee }) => `${grantee} can read, and write nothing.`,
    comment: ({ grantee }) => `${grantee} can read, comment and make suggestions.`,
    contribute: ({ grantee }) => `${grantee} can read, and write their own actions and notes.`,
  },
  lasts: (date) => `The consent lasts until the end of ${date}. We ask you before it ends.`,
  lastsInstead: ({ date, oldDate }) =>
    `The consent lasts until the end of ${date}, not ${oldDate}. We ask you before it ends.`,
  stays: ({ grantee }) =>
    `What ${grantee} has written stays. What has been read cannot be taken back. You can give access again whenever you like.`,
  usedFor: (purpose) => `It may be used for this only: ${purpose}`,
  atOnce: ({ grantee }) => `It happens at once, also if ${grantee} has the plan open.`,
  nothingChanged: 'Nothing has changed yet.',
  yesRemove: 'Yes, take it away',
  yesGive: 'Yes, give access',
  yesChange: 'Yes, change it',
  yesWithdraw: 'Yes, withdraw it',
  keep: 'No, leave it',
  withdraw: 'Withdraw the whole consent',
  level: ({ grantee }) => `What can ${grantee} do?`,
  purpose: 'What is it for?',
  purposeHelp: 'One short sentence. If it is empty, it is for helping you with the plan.',
  purposeUsual: 'helping with the plan',
  tooFar: (date) => `It cannot last that long. Choose a day up to ${date}.`,
  tooEarly: 'That day is over. Choose today or later.',

  forWhom: (service) => `Who in ${service} is it for?`,
  forWhomHelp: 'People in a service take over from each other. You can also choose just one of them.',
  forWhomUnchosen: 'Choose who',
  whoever: (service) => `Everyone in ${service}`,
  onlyOne: (member) => `Only ${member}`,
  memberOf: ({ member, service }) => `${member} in ${service}`,
  onlyOneLeads: ({ member, service }) =>
    `Only ${member} can see it. The others in ${service}, and whoever takes over, may not read it until you say yes.`,
  whoeverLeads: (service) => `Everyone in ${service} can see it. Whoever takes over can read it, too.`,
  hasLeft: (member) => `${member} is no longer here. Nobody sees anything.`,
  leftTitle: (member) => `Who may see this after ${member}?`,
  leftText: ({ member, service, areas }) =>
    `${member} is no longer in ${service}. You had said yes to ${member} alone, and to ${areas}.`,
  leftLeads: 'Nobody in the service sees any of it now. It stays so until you choose somebody.',
  leftChoose: 'Choose who',
  leftNo: 'Nobody should see it',
  leftNobody: 'The consent is taken away. Nobody in the service sees anything.',

  receipt: 'Receipt',
  receiptGiven: ({ grantee, areas, date }) => `${grantee} now sees ${areas}, until the end of ${date}.`,
  receiptWithdrawn: ({ grantee }) => `${grantee} no longer has consent.`,
  receiptBack: 'If you regret it, press “Undo”. You can also change the box again whenever you like.',
  receiptKept: ({ grantee }) => `The receipt is kept under “All consents for ${grantee}”.`,

  historyTitle: 'Every yes and no so far',
  historyOf: ({ grantee }) => `All consents for ${grantee}`,
  historyNone: 'Nobody has said yes to anything here yet.',
  given: ({ by, areas, date }) => `${by} said yes to ${areas}, until the end of ${date}.`,
  forOwner: (owner) => `on behalf of ${owner}`,
  saidTo: ({ to, day, how }) => `Said aloud to ${to} ${day}${how === '' ? '' : `: ${how}`}`,
  confirmed: ({ by, date }) => `Confirmed by ${by} ${date}.`,
  notConfirmed: 'Not confirmed yet.',
  ended: {
    replaced: ({ by, date }) => `Changed by ${by} ${date}.`,
    withdrawn: ({ by, date }) => `Withdrawn by ${by} ${date}.`,
    rejected: ({ by, date }) => `${by} said ${date} that it was not right.`,
  },
  over: 'Ended by itself.',
  counts: 'Counts now.',

  noTitle: 'Write down a no that was said aloud',
  noLead: (owner) =>
    `If ${owner} has said that somebody should see less, or nothing, write it down here. It counts at once. You can only take away. ${owner} is asked whether it is right, and can give it back.`,
  noWhat: (owner) => `What did ${owner} say no to?`,
  noUnseen: (owner) =>
    `If it is about a life area you do not see yourself, choose everything. ${owner} can give the rest back.`,
  noAll: ({ grantee }) => `Everything: ${grantee} should see nothing`,
  noSome: 'Some of it',
  noAreas: 'What should be taken away?',
  noLevel: ({ grantee }) => `What can ${grantee} do in the rest?`,
  noLevelSame: 'The same as before',
  noChoose: 'Choose what should be taken away.',
  noSend: 'Take it away now',
  noDone: ({ grantee }) => `Written down, and taken away from ${grantee}.`,
  noQuestion: ({ grantee }) => `Have you said no to ${grantee}?`,
  noToldAll: ({ by, grantee, day }) =>
    `${by} has written down that ${day} you said ${grantee} should not see anything in the plan any more.`,
  noToldAreas: ({ by, grantee, areas, day }) =>
    `${by} has written down that ${day} you said ${grantee} should not see ${areas} any more.`,
  noToldLevel: ({ by, grantee, day }) =>
    `${by} has written down that ${day} you said ${grantee} should be able to do less.`,
  noCounts: 'It counts already.',
  noGiveBack: 'No, give it back',
  noBackLeads: ({ grantee, areas, date }) =>
    `If you give it back, ${grantee} sees ${areas} again, until the end of ${date}.`,
  noPast: 'The consent would be over by now. To give a new one, go to the page about consent.',
  noConfirmed: 'Thank you. It stays as it is now.',
  noGivenBack: ({ grantee }) => `${grantee} sees the same as before.`,
  noToOwner: ({ owner, grantee }) =>
    `What was taken away from ${grantee} counts now. ${owner} has been asked whether it is right.`,
  noAnswered: ({ by, date }) => `${by} answered it ${date}.`,
  rest: ({ areas, date }) => `What was left of the consent: ${areas}, until the end of ${date}.`,

  planTitle: 'That the plan is made',
  planGiven: ({ by, date }) => `${by} said yes to the plan ${date}.`,
  planMissing: 'Nobody has said yes to the plan yet.',
  planWithdrawn: ({ by, date }) =>
    `${by} withdrew the consent to the plan ${date}. The work has stopped, and nobody else can read the plan.`,
  planQuestion: 'Have you said yes to the plan being made?',
  planTold: ({ by, day }) => `${by} has written down that ${day} you said yes to the plan being made.`,
  planAnswerLeads:
    'If you say yes, it counts until you withdraw it. If you say no, it says that nobody has said yes to the plan.',
  planReceiptRejected: 'You said it was not right. Nobody has said yes to the plan now.',
  planSaid: ({ owner, day }) => `${owner} is said to have agreed to the plan ${day}.`,
  planToOwner: (owner) => `${owner} has been asked whether that is right.`,
  planRejected: ({ by, date }) => `${by} said ${date} that what was written down was not right.`,
  planHistory: 'Everything said about the plan being made',
  planStopped: ({ by, date }) => `${by} stopped the work on the plan ${date}. Nobody had said yes to it.`,
  planGive: 'Yes, the plan can be made',
  planGiveLeads: 'If you say yes, those you choose can work with the plan. You can withdraw it whenever you like.',
  planAgainLeads: 'If you say yes again, you can all work with the plan. You choose anew who sees what.',
  planStop: 'No, stop the work on the plan',
  planWithdraw: 'Withdraw the consent to the plan',
  planWithdrawTitle: 'Stop the work on the plan?',
  planWithdrawLeads: [
    'The work on the plan stops. Nobody can write in it.',
    'Nobody but you can read the plan. All the consents below are withdrawn.',
    'Nothing is deleted. You can still read everything.',
    'You can have a coordinator all the same, and say yes again whenever you like.',
  ],
  planWithdrawYes: 'Yes, stop the work',
  planReceiptGiven: 'Receipt: You have said yes to the plan being made.',
  planReceiptWithdrawn: 'Receipt: You have withdrawn the consent. Only you can read the plan now.',

  oralTitle: 'Write down a consent that was said aloud',
  oralLead: ({ owner, days }) =>
    `If ${owner} has said yes to you aloud, write it down here. It adds, and takes nothing away. It counts for ${days} days, and longer once ${owner} has confirmed it.`,
  oralWho: 'Who is it for?',
  oralSaidOn: 'Which day was it said?',
  oralHow: 'How was it said?',
  oralHowHelp: 'For example: by telephone, a relative was there.',
  oralSend: 'Write down the consent',
  oralDay: 'Choose one of the last 30 days.',
  oralDone: ({ grantee, date }) =>
    `Written down. ${grantee} can see this until the end of ${date}, and longer once it is confirmed.`,
  oralOwnerFirst: ({ owner, grantee }) =>
    `${owner} has to say yes to ${grantee} in the plan. What was written down before is not answered, or the answer was no.`,
  planOralSend: 'Write down that the plan can be made',

  toOwner: ({ owner, grantee }) => `The consent for ${grantee} waits for ${owner} to confirm it.`,
}
