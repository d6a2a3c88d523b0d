/** One life area: its goals, its actions, and how they go. */
import { numberWord } from '../numbers.ts'
import { genitive, sentenceStart } from '../sentences.ts'

const inWords = (n: number) => numberWord('nb', n, 'neuter')

export const areaPage = {
  readers: 'Ser området:',
  whoSees: 'Hvem ser dette?',
  readersList: (names: string) => `${names} ser dette livsområdet.`,
  /** "To mål og fem tiltak" */
  summary: ({ goals, actions }: { goals: number; actions: number }) =>
    `${sentenceStart(inWords(goals))} mål og ${inWords(actions)} tiltak`,
  empty: 'Her er det ingen mål ennå.',
  emptyStart: 'Hva vil du få til her? Ett mål er nok.',
  newGoal: 'Nytt mål',
  proposeGoal: 'Foreslå et mål',
  showRemoved: 'Vis det som er fjernet',
  hideRemoved: 'Skjul det som er fjernet',
  removedTitle: 'Fjernet',
  removedBy: ({ name, date }: { name: string; date: string }) => `Fjernet av ${name} ${date}`,
  removedByYou: (date: string) => `Fjernet av deg ${date}`,
  readOnly: 'Du kan lese her. Vil du si noe, skriv en kommentar.',
  readOnlySilent: (owner: string) => `Du kan lese her, men ikke skrive. Vil du skrive, må ${owner} si ja.`,
  comments: 'Kommentarer til livsområdet',
}

export const goal = {
  name: 'Mål',
  text: 'Målet',
  textHelp: 'Skriv målet slik du ville sagt det selv.',
  ownWords: 'Med egne ord',
  ownWordsOf: (owner: string) => `${genitive(owner)} egne ord`,
  ownWordsEmpty: 'Fortell mer om målet med dine egne ord.',
  why: 'Hvorfor',
  whyEmpty: 'Hvorfor er dette viktig?',
  status: 'Status',
  subGoals: 'Delmål',
  newSubGoal: 'Nytt delmål',
  howItGoes: 'Slik går det',
  actions: 'Tiltak',
  noActions: 'Ingen tiltak ennå.',
  edit: 'Endre målet',
  remove: 'Fjern målet',
  restore: 'Hent målet tilbake',
  complete: 'Målet er nådd',
  reopen: 'Åpne målet igjen',
  added: 'Målet er lagt til.',
}

export const action = {
  name: 'Tiltak',
  add: 'Nytt tiltak',
  what: 'Hva skal gjøres?',
  how: 'Slik gjør vi det',
  howEmpty: 'Skriv hvordan dere gjør det.',
  extent: 'Omfang',
  start: 'Start',
  due: 'Frist',
  noDue: 'Ingen frist',
  responsible: 'Ansvarlig',
  noResponsible: 'Ingen ennå',
  together: 'Sammen med',
  chooseTogether: 'Velg hvem som er med',
  status: 'Status',
  edit: 'Endre tiltaket',
  complete: 'Merk som fullført',
  reopen: 'Åpne igjen',
  remove: 'Fjern tiltaket',
  restore: 'Hent tiltaket tilbake',
  details: 'Vis mer om tiltaket',
  hideDetails: 'Vis mindre om tiltaket',
  added: 'Tiltaket er lagt til.',
  yours: 'Du har ansvaret',
}

/** How an action goes, told by those who do it. */
export const progress = {
  title: 'Slik går det',
  write: 'Skriv hvordan det går',
  placeholder: 'Hvordan går det?',
  empty: 'Ingen har skrevet hvordan det går ennå.',
  add: 'Legg til',
  edit: 'Endre det du skrev',
  remove: 'Fjern det du skrev',
  removed: 'Notatet er fjernet.',
  showAll: (n: number) => `Vis alle ${n}`,
}

/** The group's judgement of a goal. The results themselves are in `evaluation`. */
export const evaluate = {
  title: 'Vurdering av målet',
  open: 'Vurder målet',
  question: 'Hva gjør vi videre?',
  text: 'Hvorfor? Skriv kort.',
  save: 'Lagre vurderingen',
  edit: 'Endre vurderingen',
  remove: 'Fjern vurderingen',
  removed: 'Vurderingen er fjernet.',
  none: 'Målet er ikke vurdert ennå.',
  by: ({ name, date }: { name: string; date: string }) => `${name}, ${date}`,
}
