import type { AnyText } from '../messages.ts'
import type { coordinated as nb } from '../nb/coordinated.ts'

export const coordinated: AnyText<typeof nb> = {
  title: 'You are coordinator, without a plan',
  since: (date) => `Since ${date}`,
  sinceChild: (date) => `As child coordinator since ${date}`,
  asked: ({ from, date }) => `You were asked on ${date} to take over from ${from}.`,
  yes: 'Yes, I will take over',
  no: 'No, I cannot',
  yesFor: (name) => `Yes, I will take over for ${name}`,
  noFor: (name) => `No, I cannot take over for ${name}`,
  tookOver: (name) => `You are ${name}’s coordinator now.`,
  said: 'Your answer is sent.',
  passOn: 'If someone else is to take over, tell the coordinating unit.',
}
