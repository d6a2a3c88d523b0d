import { personColour, type FacePerson } from '../src/index.ts'

export const NORA: FacePerson = { id: 'nora', name: 'Nora Fjelltun', colour: 1, isOwner: true }
export const SILJE: FacePerson = { id: 'silje', name: 'Silje Brekke', colour: 3 }
export const FATIMA: FacePerson = { id: 'fatima', name: 'Fatima Nordli', colour: 4 }
export const HENRIK: FacePerson = { id: 'henrik', name: 'Henrik Ås', colour: 2 }
/** Sámi letters in a name. */
export const BIRET: FacePerson = { id: 'biret', name: 'Biret-Áŋŋá Čuovžašiid', colour: 8 }
export const LONG: FacePerson = {
  id: 'long',
  name: 'Aleksandra-Kristine Wedel-Jarlsberg Konstantinopolitanski',
  colour: 5,
}
export const ONE_NAME: FacePerson = { id: 'one', name: 'Ljiljana', colour: 6 }

/** One of each colour that people other than the owner have. */
export const SEVEN: readonly FacePerson[] = [
  'Henrik Ås',
  'Silje Brekke',
  'Fatima Nordli',
  'Berit Fjelltun',
  'Mathias Ruud',
  'Aslak Fjelltun',
  'Ánde Šoŋká',
].map((name, index) => ({ id: `seven-${index}`, name, colour: personColour(index) }))
