import type { Messages } from '../messages.ts'
import { numberWord } from '../numbers.ts'
import { pluralIn } from '../plural.ts'
import { sentenceStart } from '../sentences.ts'

const plural = pluralIn('nn')

export const comment: Messages['comment'] = {
  write: 'Skriv ein kommentar',
  title: 'Kommentarar',
  about: (what) => `Samtale om: ${what}`,
  empty: 'Ingen har skrive noko enno.',
  open: 'Opne samtalen',
  openCountFrom: ({ n, names }) =>
    plural(n, `Éin kommentar frå ${names}`, `${sentenceStart(numberWord('nn', n))} kommentarar frå ${names}`),
  close: 'Lukk samtalen',
  reply: 'Svar',
  replyPlaceholder: 'Svar …',
  send: 'Send',
  edit: 'Endre kommentaren',
  edited: 'endra',
  remove: 'Fjern kommentaren',
  removed: 'Kommentaren er fjerna.',
  restore: 'Hent kommentaren tilbake',
  resolve: 'Avslutt',
  resolveLabel: 'Merk samtalen som ferdig',
  reopen: 'Opne igjen',
  showResolved: 'Vis avslutta samtalar',
  hideResolved: 'Skjul avslutta samtalar',
  you: 'Du',
}

export const suggestion: Messages['suggestion'] = {
  new: 'Lag eit forslag',
  title: 'Forslag',
  suggests: ({ person, what }) => `${person} foreslår ${what}`,
  newField: {
    goals: 'eit nytt mål',
    text: 'ny tekst',
    ownWords: 'nye ord',
    why: 'ny grunngiving',
    what: 'nytt tiltak',
    how: 'ein ny måte å gjere det på',
    extent: 'nytt omfang',
    start: 'ny start',
    due: 'ny frist',
    status: 'ny status',
    other: 'ei endring',
  },
  text: ({ person, from, to }) => `${person} foreslår «${to}» i staden for «${from}».`,
  textNew: ({ person, to }) => `${person} foreslår «${to}».`,
  before: 'No',
  after: 'Forslag',
  empty: 'Tomt',
  which: 'Kva vil du endre?',
  write: 'Kva foreslår du?',
  reason: 'Kvifor? Skriv kort.',
  unchanged: 'Slik står det no. Skriv det du vil ha i staden.',
  send: 'Send forslaget',
  edit: 'Endre forslaget',
  withdraw: 'Trekk forslaget',
  withdrawn: 'Forslaget er trekt.',
  accept: 'Godta',
  decline: 'Sei nei',
  declineReason: (person) => `Skriv kort kvifor. ${person} ser svaret.`,
  waitingFor: (name) => `Ventar på ${name}`,
  waitingForYou: 'Ventar på deg',
  acceptedBy: ({ name, date }) => `${name} godtok ${date}`,
  declinedBy: ({ name, date }) => `${name} sa nei ${date}`,
  outdated: 'Teksten er endra etterpå. Les begge først.',
}
