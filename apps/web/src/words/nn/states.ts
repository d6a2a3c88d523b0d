import type { Messages } from '../messages.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('nn')

export const saveState: Messages['saveState'] = {
  saved: 'Lagra',
  savedAt: (clock) => `Lagra ${clock}`,
  saving: 'Lagrar …',
  offline: 'Utan nett',
  notSaved: (n) => plural(n, `Ikkje lagra – ${n} endring ventar`, `Ikkje lagra – ${n} endringar ventar`),
  notSavedTitle: 'Ikkje lagra',
  notSavedText: (n) =>
    plural(
      n,
      'Éi endring er ikkje lagra enno. Ikkje lukk sida.',
      `${n} endringar er ikkje lagra enno. Ikkje lukk sida.`,
    ),
  refused: (why) => `Avvist – ${why}`,
  refusedTitle: 'Denne teksten blei ikkje lagra',
  refusedTextIsHere: 'Teksten din er her.',
  keptText: 'Teksten din',
  restSaved: 'Resten er lagra',
  makeComment: 'Gjer han til ein kommentar',
  copied: 'Teksten er kopiert',
  copyFailed: 'Teksten blei ikkje kopiert. Merk han og kopier sjølv.',
  leave: 'Noko er ikkje lagra. Vil du gå likevel?',
  label: 'Er det lagra?',
}

export const connection: Messages['connection'] = {
  reconnecting: 'Koplar til igjen …',
  offlineText: 'Utan nett. Du kan lese vidare. Vi koplar til igjen så snart vi kan.',
  connected: 'Kopla til igjen',
  lostAccess: 'Du har ikkje lenger tilgang hit. Spør koordinatoren.',
  lostAccessTitle: 'Du ser ikkje lenger denne sida',
  lostAccessWhy: ({ owner, area }) => `${owner} har endra kven som ser ${area}.`,
  lostAccessSaved: 'Det du har skrive og som står som lagra, blir i planen.',
  signedOut: 'Du er logga ut. Logg inn igjen for å halde fram.',
  signInAgain: 'Logg inn igjen',
  planClosed: (owner) => `Planen er avslutta. Berre ${owner} kan lese han no.`,
  outdatedPage: 'Det finst ei nyare utgåve av sida.',
  factsChanged: 'Noko er endra i planen. Sida er oppdatert.',
}

export const page: Messages['page'] = {
  loading: 'Hentar …',
  loadingWhat: (what) => `Hentar ${what} …`,
  errorTitle: 'Noko gjekk gale hos oss',
  errorText: 'Det er ikkje din feil. Det som er lagra, er trygt. Prøv igjen.',
  notFoundTitle: 'Vi finn ikkje sida',
  notFoundText: 'Kanskje lenkja er gammal, eller du har ikkje tilgang. Gå til framsida og prøv derfrå.',
}
