import type { Messages } from '../messages.ts'

export const oralConsent: Messages['oralConsent'] = {
  overviewOnly: 'berre oversikta',
  purposeWas: (purpose) => `Formål: ${purpose}`,
  title: ({ grantee }) => `Har du sagt ja til ${grantee}?`,
  text: ({ by, grantee, areas, date, day }) =>
    `${by} har skrive ned at du ${day} sa at ${grantee} kan sjå ${areas} til og med ${date}.`,
  how: (how) => `Slik blei det sagt: ${how}`,
  until: (date) => `Utan svar frå deg gjeld det til og med ${date}.`,
  over: 'Det gjeld ikkje lenger, før du har svart.',
  yes: 'Ja, det stemmer',
  no: 'Nei, det stemmer ikkje',
  yesLeads: ({ date }) => `Seier du ja, gjeld dette frå no og til og med ${date}.`,
  noLeads: ({ grantee }) => `Seier du nei, mistar ${grantee} dette med ein gong. Det du sjølv har gitt, står.`,
  confirmed: ({ grantee }) => `Du har stadfesta samtykket til ${grantee}.`,
  rejected: ({ grantee }) => `Du sa at det ikkje stemde. Det gjeld ikkje for ${grantee} lenger.`,
}
