/** Comments and suggestions beside what they are about. */
import { numberWord } from '../numbers.ts'
import { pluralIn } from '../plural.ts'
import { sentenceStart } from '../sentences.ts'
import type { SuggestibleField } from '../suggestible-field.ts'

const plural = pluralIn('nb')

export const comment = {
  write: 'Skriv en kommentar',
  title: 'Kommentarer',
  about: (what: string) => `Samtale om: ${what}`,
  empty: 'Ingen har skrevet noe ennå.',
  open: 'Åpne samtalen',
  openCountFrom: ({ n, names }: { n: number; names: string }) =>
    plural(n, `Én kommentar fra ${names}`, `${sentenceStart(numberWord('nb', n))} kommentarer fra ${names}`),
  close: 'Lukk samtalen',
  reply: 'Svar',
  replyPlaceholder: 'Svar …',
  send: 'Send',
  edit: 'Endre kommentaren',
  edited: 'endret',
  remove: 'Fjern kommentaren',
  removed: 'Kommentaren er fjernet.',
  restore: 'Hent kommentaren tilbake',
  resolve: 'Avslutt',
  resolveLabel: 'Merk samtalen som ferdig',
  reopen: 'Åpne igjen',
  showResolved: 'Vis avsluttede samtaler',
  hideResolved: 'Skjul avsluttede samtaler',
  you: 'Du',
}

export const suggestion = {
  new: 'Lag et forslag',
  title: 'Forslag',
  /** `what` is one of `newField`. */
  suggests: ({ person, what }: { person: string; what: string }) => `${person} foreslår ${what}`,
  newField: {
    goals: 'et nytt mål',
    text: 'ny tekst',
    ownWords: 'nye ord',
    why: 'ny begrunnelse',
    what: 'nytt tiltak',
    how: 'en ny måte å gjøre det på',
    extent: 'nytt omfang',
    start: 'ny start',
    due: 'ny frist',
    status: 'ny status',
    other: 'en endring',
  } satisfies Record<SuggestibleField, string>,
  text: ({ person, from, to }: { person: string; from: string; to: string }) =>
    `${person} foreslår «${to}» i stedet for «${from}».`,
  textNew: ({ person, to }: { person: string; to: string }) => `${person} foreslår «${to}».`,
  before: 'Nå',
  after: 'Forslag',
  empty: 'Tomt',
  which: 'Hva vil du endre?',
  write: 'Hva foreslår du?',
  reason: 'Hvorfor? Skriv kort.',
  unchanged: 'Slik står det nå. Skriv det du vil ha i stedet.',
  send: 'Send forslaget',
  edit: 'Endre forslaget',
  withdraw: 'Trekk forslaget',
  withdrawn: 'Forslaget er trukket.',
  accept: 'Godta',
  decline: 'Si nei',
  declineReason: (person: string) => `Skriv kort hvorfor. ${person} ser svaret.`,
  waitingFor: (name: string) => `Venter på ${name}`,
  waitingForYou: 'Venter på deg',
  acceptedBy: ({ name, date }: { name: string; date: string }) => `${name} godtok ${date}`,
  declinedBy: ({ name, date }: { name: string; date: string }) => `${name} sa nei ${date}`,
  outdated: 'Teksten er endret etterpå. Les begge først.',
}
