import type { Messages } from '../messages.ts'

export const seeAs: Messages['seeAs'] = {
  open: 'Sjå som …',
  banner: (name) => `Slik ser ${name} planen. Du kan ikkje endre noko her.`,
  back: 'Tilbake',
  choose: 'Sjå planen som ein annan',
  title: (name) => `Slik ser ${name} planen`,
  nothing: (name) => `${name} ser ikkje noko av det som står i planen.`,
  alone: (name) => `${name} har ansvar for dette, og ser det utan resten av livsområdet:`,
  aloneOne: (area) => `Eit tiltak i ${area}`,
  actsForYou: (name) => `${name} kan handle for deg, og ser då meir enn det som står her.`,
  noGoals: 'Her er det ingen mål enno.',
  people: 'Med i ansvarsgruppa',
  notAVisit: (name) => `${name} får ikkje vite at du ser dette, og det tel ikkje som at ${name} har lese planen.`,
}
