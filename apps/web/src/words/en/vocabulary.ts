import type { Messages } from '../messages.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

export const role: Messages['role'] = {
  planOwner: 'Plan owner',
  nextOfKin: 'Next of kin',
  closestNextOfKin: 'Closest next of kin',
  parent: 'Parent or carer',
  guardian: 'Guardian',
  authorised: 'Authorised representative',
  coordinator: 'Coordinator',
  childCoordinator: 'Child coordinator',
  coordinatingUnit: 'Coordinating unit',
  generalPractitioner: 'GP',
  navCounsellor: 'NAV adviser',
  specialist: 'Specialist',
  serviceProvider: 'Professional',
  school: 'School or training',
  peerSupporter: 'Peer supporter',
  supportContact: 'Support contact',
  employer: 'Employer',
  interpreter: 'Interpreter',
}

export const area: Messages['area'] = {
  home: 'Home and daily life',
  health: 'Health and rehabilitation',
  mentalHealth: 'Mental health and coping',
  work: 'Work and education',
  economy: 'Money',
  leisure: 'Leisure and friends',
  family: 'Family',
  school: 'Kindergarten and school',
  substanceUse: 'Alcohol and drugs',
  transport: 'Transport',
  aids: 'Assistive devices',
  communication: 'Language and communication',
}

export const goalStatus: Messages['goalStatus'] = {
  proposed: 'Proposed',
  agreed: 'Agreed',
  active: 'In progress',
  onHold: 'On hold',
  achieved: 'Reached',
  ended: 'Ended',
}

export const actionStatus: Messages['actionStatus'] = {
  planned: 'Planned',
  inProgress: 'In progress',
  onHold: 'On hold',
  completed: 'Completed',
  cancelled: 'Stopped',
  overdue: 'Overdue',
}

export const evaluation: Messages['evaluation'] = {
  continue: 'Continue – it works',
  change: 'Change – try something else',
  stop: 'Stop – no longer needed',
  reassess: 'Reassess – we know too little',
}

export const consentLevel: Messages['consentLevel'] = {
  read: 'Can read',
  comment: 'Can read and comment',
  contribute: 'Can read, comment and write their own actions',
}

export const count: Messages['count'] = {
  goals: (n) => plural(n, `${n} goal`, `${n} goals`),
  actions: (n) => plural(n, `${n} action`, `${n} actions`),
  meetings: (n) => plural(n, `${n} meeting`, `${n} meetings`),
  comments: (n) => plural(n, `${n} comment`, `${n} comments`),
  suggestions: (n) => plural(n, `${n} suggestion`, `${n} suggestions`),
  changes: (n) => plural(n, `${n} change`, `${n} changes`),
  unread: (n) => `${n} new`,
  people: (n) => plural(n, `${n} person`, `${n} people`),
  areas: (n) => plural(n, `${n} life area`, `${n} life areas`),
  progress: ({ done, n }) => plural(n, `${done} of ${n} action done`, `${done} of ${n} actions done`),
}

export const beads: Messages['beads'] = {
  overdue: (n) => `${n} overdue`,
  done: (n) => `${n} done`,
  inProgress: (n) => `${n} in progress`,
  planned: (n) => `${n} planned`,
  onHold: (n) => `${n} on hold`,
}

export const beadLegend: Messages['beadLegend'] = {
  overdue: 'overdue',
  done: 'done',
  inProgress: 'in progress',
  planned: 'planned',
  onHold: 'on hold',
}
