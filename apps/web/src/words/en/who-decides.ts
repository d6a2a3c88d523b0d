import type { AnyText } from '../messages.ts'
import type { whoDecides as nb } from '../nb/who-decides.ts'

export const whoDecides: AnyText<typeof nb> = {
  mine: ({ date, age }) =>
    `Your parents decide who gets to see the plan, and they must listen to what you think. From ${date} you are ${age}. Then you decide yourself.`,
  others: ({ owner, date, age }) =>
    `The parents decide who gets to see the plan, and they must listen to what ${owner} thinks. From ${date} ${owner} is ${age} and decides.`,
  law: 'This follows from',
  act: 'the Patient and User Rights Act',
}
