import type { Messages } from '../messages.ts'

export const oralConsent: Messages['oralConsent'] = {
  overviewOnly: 'only the overview',
  purposeWas: (purpose) => `Purpose: ${purpose}`,
  title: ({ grantee }) => `Have you said yes to ${grantee}?`,
  text: ({ by, grantee, areas, date, day }) =>
    `${by} has written down that ${day} you said ${grantee} can see ${areas} until the end of ${date}.`,
  how: (how) => `How it was said: ${how}`,
  until: (date) => `Without your answer it counts until the end of ${date}.`,
  over: 'It does not count any more until you have answered.',
  yes: 'Yes, that is right',
  no: 'No, that is not right',
  yesLeads: ({ date }) => `If you say yes, this counts from now until the end of ${date}.`,
  noLeads: ({ grantee }) => `If you say no, ${grantee} loses this at once. What you have given yourself stays.`,
  confirmed: ({ grantee }) => `You have confirmed the consent for ${grantee}.`,
  rejected: ({ grantee }) => `You said it was not right. It does not count for ${grantee} any more.`,
}
