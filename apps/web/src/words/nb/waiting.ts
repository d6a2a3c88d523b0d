/** What waits for the owner: one thing at a time on her page. */
export const waiting = {
  label: 'Venter på deg',
  /** Beside the label, when there is more than one. */
  position: ({ position, n }: { position: number; n: number }) => `${position} av ${n}`,
  next: 'Vis neste',
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
  suggestionFrom: (person: string) => `${person} foreslår en endring`,
  invitation: 'Innkalling til møte',
}
