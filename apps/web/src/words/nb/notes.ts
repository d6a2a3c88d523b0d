/** One's own notes, that nobody else reads. */
export const notes = {
  title: 'Mine notater',
  onlyYou: 'Bare du ser dette.',
  who: 'Ingen andre kan lese notatene dine: ikke planeieren, ikke koordinatoren, ikke noen som handler for deg eller for andre.',
  /** To the owner herself. */
  whoElse: 'Ingen andre kan lese notatene dine: ikke koordinatoren, ikke familien din, ikke noen andre i planen.',
  howLong: 'Notatene er her så lenge du er med i planen. De slettes når planen slettes.',
  placeholder: 'Skriv til deg selv …',
  empty: 'Du har ikke skrevet noe.',
  closed: 'Planen er avsluttet. Du kan lese notatene dine, men ikke endre dem.',
  /** In sentences: „Angret: notatene dine". */
  inSentence: 'notatene dine',
}
