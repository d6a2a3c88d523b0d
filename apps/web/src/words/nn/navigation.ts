import type { Messages } from '../messages.ts'
import { genitive } from '../sentences.ts'

export const app: Messages['app'] = {
  name: 'Individuell plan',
  demoNotice: 'Dette er ein prøveversjon. Alle personane er oppdikta.',
  pageTitle: (page) => `${page} – Individuell plan`,
}

export const nav: Messages['nav'] = {
  skip: 'Hopp til innhaldet',
  label: 'Delar av planen',
  account: 'Deg og vala dine',
  signIn: (provider) => `Logg inn med ${provider}`,
  signOut: 'Logg ut',
  home: 'Heim',
  myPlan: 'Planen min',
  overview: 'Oversikt',
  lifeAreas: 'Livsområde',
  own: 'Berre for deg',
  together: 'Saman',
  insight: 'Samtykke og innsyn',
  group: 'Ansvarsgruppa',
  meetings: 'Møte',
  timeline: 'Tidslinje',
  consent: 'Samtykke',
  history: 'Historikk',
  accessLog: 'Kven har sett planen',
  requests: 'Søknader',
  settings: 'Innstillingar',
  more: 'Meir',
}

export const plan: Messages['plan'] = {
  title: (owner) => `${genitive(owner)} plan`,
  validUntil: (date) => `Gjeld til ${date}`,
  period: 'Planen gjeld',
  fromTo: ({ start, end }) => `Frå ${start} til ${end}.`,
  periodStart: 'Frå',
  periodEnd: 'Til',
  nextRevision: 'Neste gjennomgang',
  noContent: (owner) =>
    `Du er med i ansvarsgruppa, men ser ikkje innhaldet i planen. ${owner} bestemmer kven som ser kva.`,
  periodOrder: 'Gjennomgangen må liggje mellom start og slutt.',
}

export const languageChoice: Messages['languageChoice'] = {
  label: 'Språk',
  choose: 'Vel språk',
  nb: 'Bokmål',
  nn: 'Nynorsk',
  en: 'Engelsk',
}

export const theme: Messages['theme'] = {
  label: 'Lyst eller mørkt',
  light: 'Lyst',
  dark: 'Mørkt',
  automatic: 'Automatisk',
}

export const textSize: Messages['textSize'] = {
  label: 'Tekststorleik',
  normal: 'Vanleg',
  large: 'Stor',
  larger: 'Størst',
}

export const button: Messages['button'] = {
  save: 'Lagre',
  cancel: 'Avbryt',
  close: 'Lukk',
  back: 'Tilbake',
  done: 'Ferdig',
  edit: 'Endre',
  add: 'Legg til',
  remove: 'Fjern',
  restore: 'Hent tilbake',
  undo: 'Angre',
  redo: 'Gjer om igjen',
  open: 'Opne',
  send: 'Send',
  showAll: 'Vis alle',
  showLess: 'Vis færre',
  moveUp: 'Flytt opp',
  moveDown: 'Flytt ned',
  tryAgain: 'Prøv igjen',
  tryNow: 'Prøv igjen no',
  copyText: 'Kopier teksten din',
  reload: 'Last inn på nytt',
  toOverview: 'Til oversikta',
  toHome: 'Til framsida',
  readAloud: 'Les høgt',
  stopReading: 'Stopp opplesinga',
}

export const label: Messages['label'] = {
  edit: (what) => `Endre ${what}`,
  remove: (what) => `Fjern «${what}»`,
  restore: (what) => `Hent tilbake «${what}»`,
  moveUp: (what) => `Flytt «${what}» opp`,
  moveDown: (what) => `Flytt «${what}» ned`,
  more: (what) => `Fleire val for «${what}»`,
  open: (what) => `Opne «${what}»`,
}

export const dialog: Messages['dialog'] = {
  leave: 'Gå likevel',
  stay: 'Bli her',
}

export const form: Messages['form'] = {
  required: 'Her manglar det noko. Skriv noko først.',
  optional: 'kan stå tomt',
  tooLong: (max) => `Teksten er for lang. Kort han ned til ${max} teikn.`,
  date: 'Datoen finst ikkje. Skriv dag, månad og år.',
  dateOrder: 'Fristen er før starten. Vel ein seinare frist.',
  address: 'Lenkja verkar ikkje. Start ho med https://.',
  choose: 'Vel …',
}
