import type { AnyText } from '../messages.ts'
import type { handOver as nb } from '../nb/hand-over.ts'

export const handOver: AnyText<typeof nb> = {
  title: 'The coordinator’s task',
  ask: 'Ask someone to take over',
  who: 'Who is to take over as coordinator?',
  appoint: 'Choose a coordinator',
  none: 'Nobody is coordinator now.',
  contact:
    'The coordinating unit of the municipality chooses the coordinator. Call the municipality, or ask for one here.',
  contactIn: (organisation) =>
    `The coordinating unit of ${organisation} chooses the coordinator. Call there, or ask for one here.`,
  askUnit: 'Ask for a coordinator',
  fromList: 'Choose one from your list',
  consequence: ({ next, now }) => `If you do this, ${next} is asked. ${now} is the coordinator until ${next} says yes.`,
  consequenceNone: (next) => `If you do this, ${next} is the coordinator at once.`,
  send: 'Ask',
  sent: (next) => `${next} has been asked.`,
  appointed: (next) => `${next} is the coordinator now.`,
  asked: ({ next, now, date }) =>
    `${next} was asked on ${date} to take over as coordinator. ${now} is the coordinator until ${next} says yes.`,
  askedMe: (from) => `${from} asks you to take over as coordinator.`,
  askedMeConsequence: (owner) =>
    `If you say yes, you hold the threads from now on. You see no more of the plan until ${owner} consents.`,
  yes: 'Yes, I will take over',
  no: 'No, I cannot',
  takeBack: 'Take the question back',
  tookOver: 'You are the coordinator now.',
  said: 'Your answer is sent.',
  takenBack: 'The question is taken back.',
}
