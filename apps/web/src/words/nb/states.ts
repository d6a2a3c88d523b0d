/** Saved or not, connected or not, found or not: the same words in the same place on every page. */
import { pluralIn } from '../plural.ts'

const plural = pluralIn('nb')

export const saveState = {
  saved: 'Lagret',
  savedAt: (clock: string) => `Lagret ${clock}`,
  saving: 'Lagrer …',
  offline: 'Uten nett',
  notSaved: (n: number) => plural(n, `Ikke lagret – ${n} endring venter`, `Ikke lagret – ${n} endringer venter`),
  notSavedTitle: 'Ikke lagret',
  notSavedText: (n: number) =>
    plural(
      n,
      'Én endring er ikke lagret ennå. Ikke lukk siden.',
      `${n} endringer er ikke lagret ennå. Ikke lukk siden.`,
    ),
  refused: (why: string) => `Avvist – ${why}`,
  refusedTitle: 'Denne teksten ble ikke lagret',
  refusedTextIsHere: 'Teksten din er her.',
  keptText: 'Teksten din',
  restSaved: 'Resten er lagret',
  makeComment: 'Gjør den til en kommentar',
  copied: 'Teksten er kopiert',
  copyFailed: 'Teksten ble ikke kopiert. Merk den og kopier selv.',
  leave: 'Noe er ikke lagret. Vil du gå likevel?',
  label: 'Er det lagret?',
}

export const connection = {
  reconnecting: 'Kobler til igjen …',
  offlineText: 'Uten nett. Du kan lese videre. Vi kobler til igjen så snart vi kan.',
  connected: 'Koblet til igjen',
  lostAccess: 'Du har ikke lenger tilgang hit. Spør koordinatoren.',
  lostAccessTitle: 'Du ser ikke lenger denne siden',
  lostAccessWhy: ({ owner, area }: { owner: string; area: string }) => `${owner} har endret hvem som ser ${area}.`,
  lostAccessSaved: 'Det du har skrevet og som står som lagret, blir i planen.',
  signedOut: 'Du er logget ut. Logg inn igjen for å fortsette.',
  signInAgain: 'Logg inn igjen',
  planClosed: (owner: string) => `Planen er avsluttet. Bare ${owner} kan lese den nå.`,
  outdatedPage: 'Det finnes en nyere utgave av siden.',
  factsChanged: 'Noe er endret i planen. Siden er oppdatert.',
}

export const page = {
  loading: 'Henter …',
  loadingWhat: (what: string) => `Henter ${what} …`,
  errorTitle: 'Noe gikk galt hos oss',
  errorText: 'Det er ikke din feil. Det som er lagret, er trygt. Prøv igjen.',
  notFoundTitle: 'Vi finner ikke siden',
  notFoundText: 'Kanskje lenken er gammel, eller du har ikke tilgang. Gå til forsiden og prøv derfra.',
}
