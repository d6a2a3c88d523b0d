/** The plan as one of the others receives it. */
export const seeAs = {
  open: 'Se som …',
  banner: (name: string) => `Slik ser ${name} planen. Du kan ikke endre noe her.`,
  back: 'Tilbake',
  choose: 'Se planen som en annen',
  title: (name: string) => `Slik ser ${name} planen`,
  nothing: (name: string) => `${name} ser ikke noe av det som står i planen.`,
  alone: (name: string) => `${name} har ansvar for dette, og ser det uten resten av livsområdet:`,
  aloneOne: (area: string) => `Et tiltak i ${area}`,
  actsForYou: (name: string) => `${name} kan handle for deg, og ser da mer enn det som står her.`,
  noGoals: 'Her er det ingen mål ennå.',
  people: 'Med i ansvarsgruppa',
  notAVisit: (name: string) =>
    `${name} får ikke vite at du ser dette, og det telles ikke som at ${name} har lest planen.`,
}
