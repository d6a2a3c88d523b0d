import type { Messages } from '../messages.ts'

export const app: Messages['app'] = {
  name: 'Individual plan',
  demoNotice: 'This is a trial version. Everyone in it is made up.',
  pageTitle: (page) => `${page} – Individual plan`,
}

export const nav: Messages['nav'] = {
  skip: 'Skip to content',
  label: 'Parts of the plan',
  account: 'You and your choices',
  signIn: (provider) => `Sign in with ${provider}`,
  signOut: 'Sign out',
  home: 'Home',
  myPlan: 'My plan',
  overview: 'Overview',
  lifeAreas: 'Life areas',
  own: 'Only for you',
  together: 'Together',
  insight: 'Consent and access',
  group: 'Responsibility group',
  meetings: 'Meetings',
  timeline: 'Timeline',
  consent: 'Consent',
  history: 'History',
  accessLog: 'Who has seen the plan',
  requests: 'Requests',
  settings: 'Settings',
  more: 'More',
}

export const plan: Messages['plan'] = {
  title: (owner) => `${owner}’s plan`,
  validUntil: (date) => `Lasts until ${date}`,
  period: 'The plan lasts',
  fromTo: ({ start, end }) => `From ${start} to ${end}.`,
  periodStart: 'From',
  periodEnd: 'To',
  nextRevision: 'Next look',
  noContent: (owner) =>
    `You are in the responsibility group, but do not see what is in the plan. ${owner} decides who sees what.`,
  periodOrder: 'The next look must be between start and end.',
}

export const languageChoice: Messages['languageChoice'] = {
  label: 'Language',
  choose: 'Choose a language',
  nb: 'Norwegian (Bokmål)',
  nn: 'Norwegian (Nynorsk)',
  en: 'English',
}

export const theme: Messages['theme'] = {
  label: 'Light or dark',
  light: 'Light',
  dark: 'Dark',
  automatic: 'Automatic',
}

export const textSize: Messages['textSize'] = {
  label: 'Text size',
  normal: 'Normal',
  large: 'Large',
  larger: 'Largest',
}

export const button: Messages['button'] = {
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  done: 'Done',
  edit: 'Change',
  add: 'Add',
  remove: 'Remove',
  restore: 'Restore',
  undo: 'Undo',
  redo: 'Redo',
  open: 'Open',
  send: 'Send',
  showAll: 'Show all',
  showLess: 'Show fewer',
  moveUp: 'Move up',
  moveDown: 'Move down',
  tryAgain: 'Try again',
  tryNow: 'Try again now',
  copyText: 'Copy your text',
  reload: 'Reload',
  toOverview: 'To the overview',
  toHome: 'To the start page',
  readAloud: 'Read aloud',
  stopReading: 'Stop reading',
}

export const label: Messages['label'] = {
  edit: (what) => `Change ${what}`,
  remove: (what) => `Remove “${what}”`,
  restore: (what) => `Restore “${what}”`,
  moveUp: (what) => `Move “${what}” up`,
  moveDown: (what) => `Move “${what}” down`,
  more: (what) => `More choices for “${what}”`,
  open: (what) => `Open “${what}”`,
}

export const dialog: Messages['dialog'] = {
  leave: 'Leave anyway',
  stay: 'Stay here',
}

export const form: Messages['form'] = {
  required: 'Something is missing here. Write something first.',
  optional: 'may be left empty',
  tooLong: (max) => `The text is too long. Shorten it to ${max} characters.`,
  date: 'There is no such date. Write day, month and year.',
  dateOrder: 'The due date is before the start. Choose a later one.',
  address: 'The link does not work. Start it with https://.',
  choose: 'Choose …',
}
