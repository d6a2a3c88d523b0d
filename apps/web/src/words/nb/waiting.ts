/** What waits for somebody: one thing at a time on the owner's page, a list at the professional's home. */
export const waiting = {
  label: 'Venter på deg',
  /** Beside the label, when there is more than one. */
  position: ({ position, n }: { position: number; n: number }) => `${position} av ${n}`,
  next: 'Vis neste',
  notNow: 'Ikke nå',
  goalProposed: 'Et nytt mål?',
  yes: 'Ja, det vil jeg',
  no: 'Nei, ikke slik',
  talk: 'Snakk om det på møtet',
  see: 'Se hele saken',
  saidYes: (person: string) => `Du sa ja. ${person} ser svaret.`,
  saidNo: (person: string) => `Du sa nei. ${person} ser svaret.`,
  saidTalk: 'Sagt videre: Du vil snakke om det på møtet.',
  /** In place of the button, once it is said. */
  toBeTalkedAbout: 'Du har sagt at du vil snakke om det på møtet.',
  /** Written in the owner's name beside what it is about. */
  talkMessage: 'Jeg vil snakke om dette på møtet.',
  consentTitle: (name: string) => `Skal ${name} fortsatt få se?`,
  consentText: ({ name, areas, date }: { name: string; areas: string; date: string }) =>
    `${name} ser ${areas} til og med ${date}.`,
  /** To do nothing is an answer, too. */
  consentLapses: ({ name, date }: { name: string; date: string }) =>
    `Hvis du ikke gjør noe, ser ikke ${name} dette etter ${date}.`,
  overviewOnly: 'oversikten',
  extend: (date: string) => `Ja, til ${date}`,
  extended: (name: string) => `${name} ser det samme som før.`,
  // At home: one line, then what to press.
  suggestionFrom: (person: string) => `${person} foreslår en endring`,
  newGoalFrom: (person: string) => `${person} foreslår et nytt mål`,
  invitation: 'Innkalling til møte',
  consentEnds: (name: string) => `Samtykket til ${name} går ut`,
  /** From a day on the owner decides for herself. */
  comesOfAge: (who: string) => `${who} bestemmer snart selv`,
  cameOfAge: (who: string) => `${who} bestemmer nå selv`,
  oralConsent: (name: string) => `Muntlig samtykke til ${name} skal bekreftes`,
  memberLeft: ({ name, service }: { name: string; service: string }) => `${name} er ikke i ${service} lenger`,
  memberLeftDetail: 'Samtykket gjaldt bare den personen',
  oralNo: (name: string) => `Muntlig nei til ${name} skal bekreftes`,
  takeOver: (person: string) => `${person} ber deg ta over som koordinator`,
  revision: 'Planen skal gjennomgås',
  answer: 'Svar',
  open: 'Åpne',
}
