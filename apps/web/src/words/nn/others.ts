/** Finding the others: who is here, where they are, and what they changed since one came. */
export const others = {
  menu: 'Kven er her?',
  say: 'Les opp kven som er her',
  goTo: (name: string) => `Gå til ${name}`,
  nextChange: 'Neste endring',
  previousChange: 'Førre endring',
  noChanges: 'Ingen andre har endra noko sidan du kom.',
  /** Who made a change when nothing tells. */
  someone: 'Nokon',
  /** After names: some of the changes are nobody's we know. */
  others: 'andre',
}
