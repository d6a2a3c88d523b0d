/** What waits for somebody in all their plans: a line each, then what to press. */
import type { AskedOfOwner } from '@ansvarsgruppe/plan-model/contract'

export const homeWaiting = {
  newGoalFrom: (person: string) => `${person} foreslår et nytt mål`,
  consentEnds: (name: string) => `Samtykket til ${name} går ut`,
  /** From a day on the owner decides for herself. */
  comesOfAge: (who: string) => `${who} bestemmer snart selv`,
  cameOfAge: (who: string) => `${who} bestemmer nå selv`,
  oralConsent: (name: string) => `Muntlig samtykke til ${name} skal bekreftes`,
  oralPlan: 'Muntlig samtykke til planen skal bekreftes',
  memberLeft: ({ name, service }: { name: string; service: string }) => `${name} er ikke i ${service} lenger`,
  memberLeftDetail: 'Samtykket gjaldt bare den personen',
  oralNo: (name: string) => `Muntlig nei til ${name} skal bekreftes`,
  takeOver: (person: string) => `${person} ber deg ta over som koordinator`,
  revision: 'Planen skal gjennomgås',
  signedIn: (name: string) => `Noen har logget inn med lenken til ${name}`,
  notDelivered: (name: string) => `E-posten til ${name} kom ikke fram`,
  expired: (name: string) => `Lenken til ${name} er for gammel`,
  /** What the owner is asked, for who acts for her: that it is so, and not what it says. */
  forOwner: (owner: string) => `For ${owner}`,
  asked: {
    suggestion: 'Et forslag skal besvares',
    alone: 'Skal noen få se ett enkelt tiltak?',
    invitation: 'Innkalling til møte',
    consentEnds: 'Et samtykke går ut',
    oralConsent: 'Et muntlig samtykke skal bekreftes',
    oralPlan: 'Muntlig samtykke til planen skal bekreftes',
    oralNo: 'Et muntlig nei skal bekreftes',
    memberLeft: 'Et samtykke gjaldt en som ikke er i tjenesten lenger',
    revision: 'Planen skal gjennomgås',
    invited: 'En invitasjon trenger svar fra deg',
  } satisfies Record<AskedOfOwner, string>,
  answer: 'Svar',
  confirm: 'Bekreft',
  open: 'Åpne',
}
