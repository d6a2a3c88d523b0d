import type { Messages } from '../messages.ts'
import { numberWord } from '../numbers.ts'
import { pluralIn } from '../plural.ts'
import { sentenceStart } from '../sentences.ts'

const plural = pluralIn('en')
const inWords = (n: number) => numberWord('en', n)

export const areaPage: Messages['areaPage'] = {
  readers: 'Can see this area:',
  whoSees: 'Who sees this?',
  readersList: (names) => `People who see this life area: ${names}.`,
  summary: ({ goals, actions }) =>
    sentenceStart(
      `${inWords(goals)} ${plural(goals, 'goal', 'goals')} and ${inWords(actions)} ${plural(actions, 'action', 'actions')}`,
    ),
  empty: 'There are no goals here yet.',
  emptyStart: 'What would you like to achieve here? One goal is enough.',
  newGoal: 'New goal',
  proposeGoal: 'Propose a goal',
  showRemoved: 'Show what is removed',
  hideRemoved: 'Hide what is removed',
  removedTitle: 'Removed',
  removedBy: ({ name, date }) => `Removed by ${name} ${date}`,
  removedByYou: (date) => `Removed by you ${date}`,
  readOnly: 'You can read here. To say something, write a comment.',
  readOnlySilent: (owner) => `You can read here, but not write. If you want to write, ${owner} has to say yes.`,
  comments: 'Comments to the life area',
}

export const goal: Messages['goal'] = {
  name: 'Goal',
  text: 'The goal',
  textHelp: 'Write the goal the way you would say it yourself.',
  ownWords: 'In my own words',
  ownWordsOf: (owner) => `In ${owner}’s own words`,
  ownWordsEmpty: 'Tell more about the goal in your own words.',
  why: 'Why',
  whyEmpty: 'Why does this matter?',
  status: 'Status',
  subGoals: 'Sub-goals',
  newSubGoal: 'New sub-goal',
  howItGoes: 'How it is going',
  actions: 'Actions',
  noActions: 'No actions yet.',
  edit: 'Change the goal',
  remove: 'Remove the goal',
  restore: 'Restore the goal',
  complete: 'The goal is reached',
  reopen: 'Reopen the goal',
  added: 'The goal is added.',
}

export const action: Messages['action'] = {
  name: 'Action',
  add: 'New action',
  what: 'What will be done?',
  how: 'How we do it',
  howEmpty: 'Write how you will do it.',
  extent: 'How much',
  start: 'Start',
  due: 'Due date',
  noDue: 'No due date',
  responsible: 'Responsible',
  noResponsible: 'Nobody yet',
  together: 'Together with',
  chooseTogether: 'Choose who takes part',
  status: 'Status',
  edit: 'Change the action',
  complete: 'Mark as completed',
  reopen: 'Reopen',
  remove: 'Remove the action',
  restore: 'Restore the action',
  details: 'Show more about the action',
  hideDetails: 'Show less about the action',
  added: 'The action is added.',
  yours: 'You are responsible',
}

export const progress: Messages['progress'] = {
  title: 'How it is going',
  write: 'Write how it is going',
  placeholder: 'How is it going?',
  empty: 'Nobody has written how it is going yet.',
  add: 'Add',
  edit: 'Change what you wrote',
  remove: 'Remove what you wrote',
  removed: 'The note is removed.',
  showAll: (n) => `Show all ${n}`,
}

export const evaluate: Messages['evaluate'] = {
  title: 'Evaluation of the goal',
  open: 'Evaluate the goal',
  question: 'What do we do next?',
  text: 'Why? Write briefly.',
  save: 'Save the evaluation',
  edit: 'Change the evaluation',
  remove: 'Remove the evaluation',
  removed: 'The evaluation is removed.',
  none: 'The goal has not been evaluated yet.',
  by: ({ name, date }) => `${name}, ${date}`,
}
