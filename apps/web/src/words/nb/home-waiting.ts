/** What waits for somebody in all their plans: a line each, then what to press. */
export const homeWaiting = {
  newGoalFrom: (person: string) => `${person} foreslår et nytt mål`,
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
  signedIn: (name: string) => `Noen har logget inn med lenken til ${name}`,
  notDelivered: (name: string) => `E-posten til ${name} kom ikke fram`,
  expired: (name: string) => `Lenken til ${name} er for gammel`,
  answer: 'Svar',
  confirm: 'Bekreft',
  open: 'Åpne',
}
