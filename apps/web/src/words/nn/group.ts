import type { Messages } from '../messages.ts'
import { numberWord } from '../numbers.ts'
import { pluralIn } from '../plural.ts'
import { sentenceStart } from '../sentences.ts'

const plural = pluralIn('nn')
const people = (n: number) =>
  plural(n, `${sentenceStart(numberWord('nn', n))} person`, `${sentenceStart(numberWord('nn', n))} personar`)

export const group: Messages['group'] = {
  title: 'Ansvarsgruppa',
  lead: ({ n, owner }) => `${people(n)} hjelper ${owner}.`,
  leadMine: (n) => `${people(n)} hjelper deg.`,
  coordinatorIs: (name) => `${name} er koordinator og samlar trådane.`,
  noCoordinator: 'Ingen er koordinator enno.',
  whatTheyDo: 'Kva dei bidreg med',
  picture: 'Bilete',
  list: 'Liste',
  seesAll: 'ser alle livsområda',
  seesAreas: (n) => `ser ${numberWord('nn', n, 'neuter')} livsområde`,
  seesOverview: 'ser berre oversikta',
  seesNothing: 'ser ikkje innhaldet i planen',
  seesThese: (areas) => `Ser ${areas}`,
  owner: 'Planen handlar om',
  until: (date) => `til ${date}`,
  endsSoon: 'Samtykket går snart ut',
  noConsent: 'Har ikkje samtykke',
  you: 'Det er deg',
  showAll: (n) => `Vis alle ${n}`,
  appointCoordinator: 'Vel koordinator',
  former: 'Tidlegare deltakar',
  seesNoneShared: 'ser ingen av livsområda du ser',
  withdraw: 'Trekk tilbake samtykket',
  withdrawTitle: (name) => `Vil du trekkje tilbake samtykket til ${name}?`,
  withdrawn: (name) => `${name} har ikkje samtykke lenger.`,
  end: 'Avslutt deltakinga',
  endTitle: (name) => `Skal ${name} ikkje vere med lenger?`,
  endConsequence: (name) =>
    `Viss du gjer dette, er ${name} ikkje lenger med i ansvarsgruppa og mistar tilgangen med ein gong. Tiltak ${name} har ansvar for, står igjen.`,
  ended: (name) => `${name} er ikkje med i ansvarsgruppa lenger.`,
}

export const presence: Messages['presence'] = {
  here: (names) => `${names} er her`,
  hereMore: ({ names, n }) => `${names} og ${n} til er her`,
  label: 'Her no',
  isHere: 'er her',
  alone: 'Berre du er her',
  writing: (name) => `${name} skriv her`,
}

export const announce: Messages['announce'] = {
  joined: ({ n, name }) => plural(n, `${name} kom inn.`, `${n} personar kom inn.`),
  left: ({ n, name }) => plural(n, `${name} gjekk ut.`, `${n} personar gjekk ut.`),
  /** `place` as it stands inside a sentence. */
  changed: ({ names, n, place }) =>
    plural(n, `${names} gjorde ${n} endring i ${place}.`, `${names} gjorde ${n} endringar i ${place}.`),
  item: ({ n, title }) => `Møtet er på sak ${n}: ${title}.`,
  here: (names) => `Her no: ${names}.`,
  moved: ({ what, position, n }) => `«${what}» er flytta til plass ${position} av ${n}.`,
  added: (what) => `«${what}» er lagt til.`,
  removed: (what) => `«${what}» er fjerna.`,
  restored: (what) => `«${what}» er henta tilbake.`,
  saved: 'Alt er lagra.',
  notSaved: 'Noko er ikkje lagra. Ikkje lukk sida.',
  refused: 'Ei endring blei avvist.',
  page: (page) => `${page} er opna.`,
  level: 'Les opp det andre gjer',
  levels: { off: 'Av', brief: 'Kort', all: 'Alt' },
}
