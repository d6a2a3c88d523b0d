import type { Messages } from '../messages.ts'

export const consent: Messages['consent'] = {
  title: 'You decide who sees what',
  who: 'Consent is a yes from you. You choose who gets it and which life areas they can see.',
  purpose: 'They may only use it to help with your plan.',
  period: 'Every yes has an end date. We ask you before it comes.',
  withdrawAnytime:
    'You can withdraw consent whenever you like, also by telling us. They lose access at once. What they have already read or written stays.',
  plan: 'Consent 1 – the plan: You say yes to a plan being made. Without this there is no plan, but you can still have a coordinator.',
  share:
    'Consent 2 – sharing: You let the people you choose share what they must otherwise keep confidential. You can say yes to some and no to others.',
  give: ({ grantee, areas, date }) => `If you do this, ${grantee} can see ${areas} until the end of ${date}.`,
  limit: ({ grantee, areas }) =>
    `If you do this, ${grantee} can no longer see ${areas}. They still see actions they are responsible for.`,
  extend: ({ date, oldDate }) => `If you do this, the consent lasts until ${date}, not ${oldDate}.`,
  withdraw: ({ grantee }) => `If you do this, ${grantee} loses access at once. You can consent again later.`,
  areas: 'Life areas',
  level: 'What can they do?',
  until: 'Until the end of',
  changeButton: 'Change the consent',
  yes: 'Yes, can see',
  no: 'No, cannot see',
  cell: ({ grantee, area }) => `${grantee}: ${area}`,
  overviewOnly: 'Only the overview',
  none: 'Nobody has been given consent yet.',
  prepare: (owner) => `You can prepare consents. ${owner} decides.`,
}

export const confidentiality: Messages['confidentiality'] = {
  title: 'Confidentiality declaration',
  text: (owner) =>
    `I share what I learn about ${owner} only with people ${owner} has said yes to. This applies after I leave the group too. I may still raise the alarm if life or health is in danger.`,
  confirm: 'I promise this',
}

export const guardian: Messages['guardian'] = {
  mine: ({ guardian, scope }) => `${guardian} is your guardian. The mandate covers ${scope}. You decide the rest.`,
  outside: (owner) => `This is outside your mandate. Ask ${owner}.`,
  acting: (owner) => `You are writing on behalf of ${owner}.`,
}
