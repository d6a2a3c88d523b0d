import type { Messages } from '../messages.ts'
import { numberWord } from '../numbers.ts'
import { pluralIn } from '../plural.ts'
import { sentenceStart } from '../sentences.ts'

const plural = pluralIn('en')

export const home: Messages['home'] = {
  title: 'Home',
  hello: (name) => `Hello, ${name}`,
  whatMatters: 'What matters to me',
  waiting: 'Waiting for you',
  waitingCount: (n) =>
    n === 0
      ? 'Nothing is waiting for you.'
      : plural(n, 'One thing is waiting for you.', `${sentenceStart(numberWord('en', n))} things are waiting for you.`),
  myActions: 'My actions',
  myPlans: 'My plans',
  myPlansNone: 'You do not take part in a plan yet. When someone invites you, the plan comes here.',
  asking:
    'Do you need help from several services over time? Then you can ask for an individual plan or a coordinator. You also see here where your requests stand.',
  unitRequests: 'Requests to the unit',
  person: 'Person',
  role: 'Role',
  newSinceLast: 'New since last time',
  nextMeeting: 'Next meeting',
  nextMeetings: 'Next meetings',
  nextRevision: 'Next look',
  planUntil: 'The plan lasts until',
  openPlan: 'Open the plan',
  openPlanOf: (name) => `Open ${name}’s plan`,
  notSet: 'Not set',
  notInvited: 'No invitation',
  none: 'None',
  nothingNew: 'Nothing new',
  due: (date) => `due ${date}`,
  noDue: 'no due date',
  revisionPassed: (date) => `We should have looked again on ${date}`,
  endedOn: (date) => `Ended on ${date}`,
  overdueCount: (n) => `${n} overdue`,
  actionsNoneOverdue: (n) => (n === 0 ? 'None' : `${n}, none overdue`),
  actionsDue: ({ n, date }) => `${n}, due ${date}`,
  meetingSoon: (when) => `You have a meeting ${when}.`,
  changes: (n) => plural(n, `${n} change`, `${n} changes`),
  changesMany: (max) => `More than ${max} changes`,
  sort: 'Order',
  sortNew: 'New first',
  sortName: 'Name',
  sortMeeting: 'Next meeting',
  find: 'Find a plan',
  foundNone: 'No plan has that name.',
}
