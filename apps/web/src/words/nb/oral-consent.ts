/** What an oral consent is asked of the owner, on her overview; and what the page of consents shares with it. */

export interface ToWhom {
  readonly grantee: string
}

export const oralConsent = {
  overviewOnly: 'bare oversikten',
  purposeWas: (purpose: string) => `Formål: ${purpose}`,
  title: ({ grantee }: ToWhom) => `Har du sagt ja til ${grantee}?`,
  text: ({ by, grantee, areas, date, day }: ToWhom & { by: string; areas: string; date: string; day: string }) =>
    `${by} har skrevet ned at du ${day} sa at ${grantee} kan se ${areas} til og med ${date}.`,
  how: (how: string) => `Slik ble det sagt: ${how}`,
  until: (date: string) => `Uten svar fra deg gjelder det til og med ${date}.`,
  over: 'Det gjelder ikke lenger, før du har svart.',
  yes: 'Ja, det stemmer',
  no: 'Nei, det stemmer ikke',
  yesLeads: ({ date }: { date: string }) => `Sier du ja, gjelder dette fra nå og til og med ${date}.`,
  noLeads: ({ grantee }: ToWhom) => `Sier du nei, mister ${grantee} dette med en gang. Det du selv har gitt, står.`,
  confirmed: ({ grantee }: ToWhom) => `Du har bekreftet samtykket til ${grantee}.`,
  rejected: ({ grantee }: ToWhom) => `Du sa at det ikke stemte. Det gjelder ikke for ${grantee} lenger.`,
}
