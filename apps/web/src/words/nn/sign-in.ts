import type { Messages } from '../messages.ts'

export const signIn: Messages['signIn'] = {
  title: 'Logg inn',
  promiseFirstLine: 'Planen din,',
  promiseSecondLine: 'med dine ord.',
  youDecide: 'Du bestemmer.',
  youDecideText: 'Planen handlar om det som er viktig for deg.',
  youSee: 'Du ser kven som ser.',
  youSeeText: 'Berre dei du har sagt ja til, får lese.',
  nothingLost: 'Ingenting blir borte.',
  nothingLostText: 'Alt du skriv, kan du angre og hente tilbake.',
  whoToBe: 'Kven vil du vere?',
  whoToBeText: 'Trykk på eit namn. Du treng ikkje passord i prøveversjonen.',
  ownerText: 'Planeigar. Planen er hennar.',
  realSignIn: 'I kommunen din loggar du inn med ID-porten, HelseID eller jobbkontoen din.',
  how: 'Vel korleis du vil logge inn.',
  failed: 'Innlogginga gjekk ikkje. Prøv igjen.',
  signedOut: 'Du er logga ut.',
  as: (name) => `Logg inn som ${name}`,
  circle: {
    owner: () => 'Planeigar',
    close: (owner) => `Nær ${owner}`,
    municipality: () => 'Kommunen',
    health: () => 'Helse',
    work: () => 'Arbeid',
    otherPlans: () => 'Andre planar',
  },
}
