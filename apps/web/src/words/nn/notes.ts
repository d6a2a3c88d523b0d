import type { Messages } from '../messages.ts'

export const notes: Messages['notes'] = {
  title: 'Notata mine',
  onlyYou: 'Berre du ser dette.',
  who: 'Ingen andre kan lese notata dine: ikkje planeigaren, ikkje koordinatoren, ikkje nokon som handlar for deg eller for andre.',
  whoElse: 'Ingen andre kan lese notata dine: ikkje koordinatoren, ikkje familien din, ikkje nokon andre i planen.',
  howLong: 'Notata er her så lenge du er med i planen. Dei blir sletta når planen blir sletta.',
  placeholder: 'Skriv til deg sjølv …',
  empty: 'Du har ikkje skrive noko.',
  closed: 'Planen er avslutta. Du kan lese notata dine, men ikkje endre dei.',
  inSentence: 'notata dine',
}
