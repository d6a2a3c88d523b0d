import type { Messages } from '../messages.ts'
import { numberWord } from '../numbers.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')
const MINUTES_PER_HOUR = 60

export const meeting: Messages['meeting'] = {
  next: 'Next meeting',
  none: 'No meeting has been called.',
  at: ({ day, time }) => `${day} at ${time}`,
  lasts: (minutes) =>
    minutes % MINUTES_PER_HOUR === 0
      ? plural(
          minutes / MINUTES_PER_HOUR,
          'It lasts an hour.',
          `It lasts ${numberWord('en', minutes / MINUTES_PER_HOUR)} hours.`,
        )
      : plural(minutes, 'It lasts one minute.', `It lasts ${minutes} minutes.`),
  comingNames: (names) => `Coming: ${names}.`,
  coming: (n) => plural(n, 'One is coming', `${n} are coming`),
  comingOthers: (n) => plural(n, 'One other is coming', `${n} others are coming`),
  unanswered: (n) => plural(n, 'one has not answered', `${n} have not answered`),
  question: 'Will you come?',
  answers: { comes: 'I will come', video: 'By video', written: 'I will write', cannot: 'I cannot' },
  answered: {
    comes: 'You are coming.',
    video: 'You take part by video.',
    written: 'You answer in writing.',
    cannot: 'You cannot come.',
  },
  changeAnswer: 'Change your answer',
  call: 'Call a meeting',
  callSubmit: 'Call the meeting',
  called: 'Those invited see it now.',
  change: 'Change the meeting',
  changeSubmit: 'Save',
  changed: 'The meeting has changed. Those invited see it now.',
  timeIsNewQuestion: 'If you change the time, everyone must answer again.',
  cancel: 'Cancel the meeting',
  cancelTitle: 'Cancel the meeting?',
  cancelConsequence: 'If you do this, everyone invited sees that the meeting is cancelled.',
  cancelled: 'The meeting is cancelled.',
  day: 'Day',
  time: 'Time',
  minutes: 'How many minutes?',
  place: 'Where?',
  invited: 'Who should take part?',
  timeError: 'Write a time that has not passed, like this: 10:30.',
  minutesError: (max) => `Write a number from 1 to ${max}.`,
}
