/** Around every page: the product's name, the ways through it, the person's own choices, and the common buttons. */
import { genitive } from '../sentences.ts'

export const app = {
  name: 'Individuell plan',
  /** Shown on every page of a demo. */
  demoNotice: 'Dette er en prøveversjon. Alle personene er oppdiktet.',
  /** The browser tab. */
  pageTitle: (page: string) => `${page} – Individuell plan`,
}

export const nav = {
  skip: 'Hopp til innholdet',
  /** What a screen reader calls the navigation. */
  label: 'Deler av planen',
  account: 'Deg og valgene dine',
  signIn: (provider: string) => `Logg inn med ${provider}`,
  signOut: 'Logg ut',
  home: 'Hjem',
  myPlan: 'Min plan',
  overview: 'Oversikt',
  lifeAreas: 'Livsområder',
  own: 'Bare for deg',
  together: 'Sammen',
  insight: 'Samtykke og innsyn',
  group: 'Ansvarsgruppa',
  meetings: 'Møter',
  timeline: 'Tidslinje',
  consent: 'Samtykke',
  history: 'Historikk',
  accessLog: 'Hvem har sett planen',
  requests: 'Søknader',
  settings: 'Innstillinger',
  more: 'Mer',
}

export const plan = {
  /** The plan as a heading: "Noras plan". */
  title: (owner: string) => `${genitive(owner)} plan`,
  validUntil: (date: string) => `Gjelder til ${date}`,
  period: 'Planen gjelder',
  fromTo: ({ start, end }: { start: string; end: string }) => `Fra ${start} til ${end}.`,
  periodStart: 'Fra',
  periodEnd: 'Til',
  nextRevision: 'Neste gjennomgang',
  /** For those who take part without seeing content. */
  noContent: (owner: string) =>
    `Du er med i ansvarsgruppa, men ser ikke innholdet i planen. ${owner} bestemmer hvem som ser hva.`,
  periodOrder: 'Gjennomgangen må ligge mellom start og slutt.',
}

export const languageChoice = {
  label: 'Språk',
  choose: 'Velg språk',
  nb: 'Bokmål',
  nn: 'Nynorsk',
  en: 'Engelsk',
}

export const theme = {
  label: 'Lyst eller mørkt',
  light: 'Lyst',
  dark: 'Mørkt',
  automatic: 'Automatisk',
}

export const textSize = {
  label: 'Tekststørrelse',
  normal: 'Vanlig',
  large: 'Stor',
  larger: 'Størst',
}

export const button = {
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
  redo: 'Gjør om igjen',
  open: 'Åpne',
  send: 'Send',
  showAll: 'Vis alle',
  showLess: 'Vis færre',
  moveUp: 'Flytt opp',
  moveDown: 'Flytt ned',
  tryAgain: 'Prøv igjen',
  tryNow: 'Prøv igjen nå',
  copyText: 'Kopier teksten din',
  reload: 'Last inn på nytt',
  toOverview: 'Til oversikten',
  toHome: 'Til forsiden',
  readAloud: 'Les høyt',
  stopReading: 'Stopp opplesingen',
}

/** Buttons that look alike on a page: what a screen reader says, with the thing they are about. */
export const label = {
  edit: (what: string) => `Endre ${what}`,
  remove: (what: string) => `Fjern «${what}»`,
  restore: (what: string) => `Hent tilbake «${what}»`,
  moveUp: (what: string) => `Flytt «${what}» opp`,
  moveDown: (what: string) => `Flytt «${what}» ned`,
  more: (what: string) => `Flere valg for «${what}»`,
  open: (what: string) => `Åpne «${what}»`,
}

export const dialog = {
  leave: 'Gå likevel',
  stay: 'Bli her',
}

/** What is wrong with a field: why, and what to do. */
export const form = {
  required: 'Her mangler det noe. Skriv noe først.',
  optional: 'kan stå tomt',
  tooLong: (max: number) => `Teksten er for lang. Kort den ned til ${max} tegn.`,
  date: 'Datoen finnes ikke. Skriv dag, måned og år.',
  dateOrder: 'Fristen er før starten. Velg en senere frist.',
  address: 'Lenken virker ikke. Start den med https://.',
  choose: 'Velg …',
}
