import type { AnyText } from '../messages.ts'
import type { comingOfAge as nb } from '../nb/coming-of-age.ts'

export const comingOfAge: AnyText<typeof nb> = {
  soonTitleMine: 'Soon you decide yourself',
  soonMine: ({ date, age }) =>
    `From ${date} you are ${age}. Then you decide yourself who gets to see the plan, and your parents can no longer act for you.`,
  nowTitleMine: 'Now you decide yourself',
  nowMine: ({ age }) =>
    `You are ${age}. You decide yourself who gets to see the plan, and your parents can no longer act for you.`,
  staysMine:
    'Look over who gets to see the plan: what your parents have said yes to does not last by itself. If you want somebody to act for you, you can authorise them.',
  soonTitle: (owner) => `Soon ${owner} decides`,
  soon: ({ owner, date, age }) =>
    `From ${date} ${owner} is ${age} and decides who gets to see the plan. Then you can no longer act for ${owner}.`,
  stays: (owner) =>
    `What you have said yes to for ${owner} does not last by itself. If ${owner} wants you to go on acting, a written authorisation is needed.`,
  endedTitle: (owner) => `Now ${owner} decides`,
  ended: ({ owner, age }) => `${owner} is ${age}, and you can no longer act for ${owner}. You can go on as yourself.`,
}
