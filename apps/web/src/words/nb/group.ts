/** The responsibility group: who they are, what they see, and who is here now. */
import { numberWord } from '../numbers.ts'
import { pluralIn } from '../plural.ts'
import { sentenceStart } from '../sentences.ts'

const plural = pluralIn('nb')
const people = (n: number) =>
  plural(n, `${sentenceStart(numberWord('nb', n))} person`, `${sentenceStart(numberWord('nb', n))} personer`)

export const group = {
  title: 'Ansvarsgruppa',
  lead: ({ n, owner }: { n: number; owner: string }) => `${people(n)} hjelper ${owner}.`,
  leadMine: (n: number) => `${people(n)} hjelper deg.`,
  coordinatorIs: (name: string) => `${name} er koordinator og samler trådene.`,
  noCoordinator: 'Ingen er koordinator ennå.',
  whatTheyDo: 'Hva de bidrar med',
  picture: 'Bilde',
  list: 'Liste',
  seesAll: 'ser alle livsområdene',
  seesAreas: (n: number) =>
    plural(n, `ser ${numberWord('nb', n, 'neuter')} livsområde`, `ser ${numberWord('nb', n)} livsområder`),
  seesOverview: 'ser bare oversikten',
  seesNothing: 'ser ikke innholdet i planen',
  seesThese: (areas: string) => `Ser ${areas}`,
  owner: 'Planen handler om',
  until: (date: string) => `til ${date}`,
  endsSoon: 'Samtykket går snart ut',
  noConsent: 'Har ikke samtykke',
  you: 'Det er deg',
  showAll: (n: number) => `Vis alle ${n}`,
  appointCoordinator: 'Velg koordinator',
  former: 'Tidligere deltaker',
  seesNoneShared: 'ser ingen av livsområdene du ser',
  withdraw: 'Trekk tilbake samtykket',
  withdrawTitle: (name: string) => `Vil du trekke tilbake samtykket til ${name}?`,
  withdrawn: (name: string) => `${name} har ikke samtykke lenger.`,
  end: 'Avslutt deltakelsen',
  endTitle: (name: string) => `Skal ${name} ikke være med lenger?`,
  endConsequence: (name: string) =>
    `Hvis du gjør dette, er ${name} ikke lenger med i ansvarsgruppa og mister tilgangen med en gang. Tiltak ${name} har ansvar for, står igjen.`,
  ended: (name: string) => `${name} er ikke med i ansvarsgruppa lenger.`,
}

export const presence = {
  /** Others who have this open now: "Fatima og Tone er her". */
  here: (names: string) => `${names} er her`,
  hereMore: ({ names, n }: { names: string; n: number }) => `${names} og ${n} til er her`,
  /** The list of faces. */
  label: 'Her nå',
  /** After a name: "Fatima, er her". */
  isHere: 'er her',
  alone: 'Bare du er her',
  writing: (name: string) => `${name} skriver her`,
}

/** What a screen reader says by itself: whole sentences, gathered so that they never come in a stream. */
export const announce = {
  joined: ({ n, name }: { n: number; name: string }) => plural(n, `${name} kom inn.`, `${n} personer kom inn.`),
  left: ({ n, name }: { n: number; name: string }) => plural(n, `${name} gikk ut.`, `${n} personer gikk ut.`),
  /** `place` as it stands inside a sentence. */
  changed: ({ names, n, place }: { names: string; n: number; place: string }) =>
    plural(n, `${names} gjorde ${n} endring i ${place}.`, `${names} gjorde ${n} endringer i ${place}.`),
  item: ({ n, title }: { n: number; title: string }) => `Møtet er på sak ${n}: ${title}.`,
  here: (names: string) => `Her nå: ${names}.`,
  moved: ({ what, position, n }: { what: string; position: number; n: number }) =>
    `«${what}» er flyttet til plass ${position} av ${n}.`,
  added: (what: string) => `«${what}» er lagt til.`,
  removed: (what: string) => `«${what}» er fjernet.`,
  restored: (what: string) => `«${what}» er hentet tilbake.`,
  saved: 'Alt er lagret.',
  notSaved: 'Noe er ikke lagret. Ikke lukk siden.',
  refused: 'En endring ble avvist.',
  page: (page: string) => `${page} er åpnet.`,
  level: 'Les opp det andre gjør',
  levels: { off: 'Av', brief: 'Kort', all: 'Alt' },
}
