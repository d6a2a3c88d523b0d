import type { Messages } from '../messages.ts'
import { numberWord } from '../numbers.ts'
import { sentenceStart } from '../sentences.ts'

const inWords = (n: number) => numberWord('nn', n, 'neuter')

export const areaPage: Messages['areaPage'] = {
  readers: 'Ser området:',
  whoSees: 'Kven ser dette?',
  readersList: (names) => `${names} ser dette livsområdet.`,
  summary: ({ goals, actions }) => `${sentenceStart(inWords(goals))} mål og ${inWords(actions)} tiltak`,
  empty: 'Her er det ingen mål enno.',
  emptyStart: 'Kva vil du få til her? Eitt mål er nok.',
  newGoal: 'Nytt mål',
  proposeGoal: 'Foreslå eit mål',
  showRemoved: 'Vis det som er fjerna',
  hideRemoved: 'Skjul det som er fjerna',
  removedTitle: 'Fjerna',
  removedBy: ({ name, date }) => `Fjerna av ${name} ${date}`,
  removedByYou: (date) => `Fjerna av deg ${date}`,
  readOnly: 'Du kan lese her. Vil du seie noko, skriv ein kommentar.',
  readOnlySilent: (owner) => `Du kan lese her, men ikkje skrive. Vil du skrive, må ${owner} seie ja.`,
  comments: 'Kommentarar til livsområdet',
}

export const goal: Messages['goal'] = {
  name: 'Mål',
  text: 'Målet',
  textHelp: 'Skriv målet slik du ville sagt det sjølv.',
  ownWords: 'Med eigne ord',
  ownWordsOf: (owner) => `Med orda til ${owner}`,
  ownWordsEmpty: 'Fortel meir om målet med dine eigne ord.',
  why: 'Kvifor',
  whyEmpty: 'Kvifor er dette viktig?',
  status: 'Status',
  subGoals: 'Delmål',
  newSubGoal: 'Nytt delmål',
  howItGoes: 'Slik går det',
  actions: 'Tiltak',
  noActions: 'Ingen tiltak enno.',
  edit: 'Endre målet',
  remove: 'Fjern målet',
  restore: 'Hent målet tilbake',
  complete: 'Målet er nådd',
  reopen: 'Opne målet igjen',
  added: 'Målet er lagt til.',
}

export const action: Messages['action'] = {
  name: 'Tiltak',
  add: 'Nytt tiltak',
  what: 'Kva skal gjerast?',
  how: 'Slik gjer vi det',
  howEmpty: 'Skriv korleis de gjer det.',
  extent: 'Omfang',
  start: 'Start',
  due: 'Frist',
  noDue: 'Ingen frist',
  responsible: 'Ansvarleg',
  noResponsible: 'Ingen enno',
  together: 'Saman med',
  chooseTogether: 'Vel kven som er med',
  status: 'Status',
  edit: 'Endre tiltaket',
  complete: 'Merk som fullført',
  reopen: 'Opne igjen',
  remove: 'Fjern tiltaket',
  restore: 'Hent tiltaket tilbake',
  details: 'Vis meir om tiltaket',
  hideDetails: 'Vis mindre om tiltaket',
  added: 'Tiltaket er lagt til.',
  yours: 'Du har ansvaret',
}

export const progress: Messages['progress'] = {
  title: 'Slik går det',
  write: 'Skriv korleis det går',
  placeholder: 'Korleis går det?',
  empty: 'Ingen har skrive korleis det går enno.',
  add: 'Legg til',
  edit: 'Endre det du skreiv',
  remove: 'Fjern det du skreiv',
  removed: 'Notatet er fjerna.',
  showAll: (n) => `Vis alle ${n}`,
}

export const evaluate: Messages['evaluate'] = {
  title: 'Vurdering av målet',
  open: 'Vurder målet',
  question: 'Kva gjer vi vidare?',
  text: 'Kvifor? Skriv kort.',
  save: 'Lagre vurderinga',
  edit: 'Endre vurderinga',
  remove: 'Fjern vurderinga',
  removed: 'Vurderinga er fjerna.',
  none: 'Målet er ikkje vurdert enno.',
  by: ({ name, date }) => `${name}, ${date}`,
}
