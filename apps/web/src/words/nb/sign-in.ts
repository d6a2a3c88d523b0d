/** The page one signs in on. */
import type { DemoPersonView } from '@ansvarsgruppe/plan-model/contract'

export const signIn = {
  title: 'Logg inn',
  /** Two lines, as large as a book's title. */
  promiseFirstLine: 'Planen din,',
  promiseSecondLine: 'med dine ord.',
  youDecide: 'Du bestemmer.',
  youDecideText: 'Planen handler om det som er viktig for deg.',
  youSee: 'Du ser hvem som ser.',
  youSeeText: 'Bare de du har sagt ja til, får lese.',
  nothingLost: 'Ingenting blir borte.',
  nothingLostText: 'Alt du skriver, kan angres og hentes tilbake.',
  whoToBe: 'Hvem vil du være?',
  whoToBeText: 'Trykk på et navn. Du trenger ikke passord i prøveversjonen.',
  ownerText: 'Planeier. Planen er hennes.',
  realSignIn: 'I kommunen din logger du inn med ID-porten, HelseID eller jobbkontoen din.',
  how: 'Velg hvordan du vil logge inn.',
  failed: 'Innloggingen gikk ikke. Prøv igjen.',
  signedOut: 'Du er logget ut.',
  as: (name: string) => `Logg inn som ${name}`,
  circle: {
    owner: () => 'Planeier',
    close: (owner) => `Nær ${owner}`,
    municipality: () => 'Kommunen',
    health: () => 'Helse',
    work: () => 'Arbeid',
    otherPlans: () => 'Andre planer',
  } satisfies Record<DemoPersonView['circle'], (owner: string) => string>,
}
