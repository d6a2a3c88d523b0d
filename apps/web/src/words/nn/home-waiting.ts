import type { AnyText } from '../messages.ts'
import type { homeWaiting as nb } from '../nb/home-waiting.ts'

export const homeWaiting: AnyText<typeof nb> = {
  newGoalFrom: (person) => `${person} foreslår eit nytt mål`,
  consentEnds: (name) => `Samtykket til ${name} går ut`,
  comesOfAge: (who) => `${who} bestemmer snart sjølv`,
  cameOfAge: (who) => `${who} bestemmer no sjølv`,
  oralConsent: (name) => `Munnleg samtykke til ${name} skal stadfestast`,
  memberLeft: ({ name, service }) => `${name} er ikkje i ${service} lenger`,
  memberLeftDetail: 'Samtykket galdt berre den personen',
  oralNo: (name) => `Munnleg nei til ${name} skal stadfestast`,
  takeOver: (person) => `${person} ber deg ta over som koordinator`,
  revision: 'Planen skal gjennomgåast',
  signedIn: (name) => `Nokon har logga inn med lenkja til ${name}`,
  notDelivered: (name) => `E-posten til ${name} kom ikkje fram`,
  expired: (name) => `Lenkja til ${name} er for gammal`,
  forOwner: (owner) => `For ${owner}`,
  asked: {
    suggestion: 'Eit forslag ventar på svar',
    alone: 'Skal nokon få sjå eitt enkelt tiltak?',
    invitation: 'Innkalling til møte',
    consentEnds: 'Eit samtykke går ut',
    oralConsent: 'Eit munnleg samtykke skal stadfestast',
    oralNo: 'Eit munnleg nei skal stadfestast',
    memberLeft: 'Eit samtykke gjaldt ein som ikkje er i tenesta lenger',
    revision: 'Planen skal gjennomgåast',
    invited: 'Ein invitasjon treng svar frå deg',
  },
  answer: 'Svar',
  confirm: 'Stadfest',
  open: 'Opne',
}
