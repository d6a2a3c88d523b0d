import type { Messages } from '../messages.ts'

export const editor: Messages['editor'] = {
  toolbar: 'Tekstverktøy',
  bold: 'Feit',
  boldSign: 'F',
  italic: 'Kursiv',
  italicSign: 'K',
  bulletList: 'Punktliste',
  numberedList: 'Nummerert liste',
  link: 'Lenkje',
  linkAddress: 'Adressa lenkja går til',
  linkWrong: 'Det er inga nettadresse. Skriv ho slik: www.nav.no',
  linkAdd: 'Set inn lenkja',
  linkRemove: 'Ta bort lenkja',
  undo: 'Angre',
  redo: 'Gjer om igjen',
  start: 'Skriv her',
  stop: 'Slutt å skrive',
  empty: 'Her er det ikkje skrive noko enno.',
}
