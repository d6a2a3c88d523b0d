/** Finding the others: who is here, where they are, and what they changed since one came. */
export const others = {
  menu: 'Hvem er her?',
  say: 'Les opp hvem som er her',
  goTo: (name: string) => `Gå til ${name}`,
  nextChange: 'Neste endring',
  previousChange: 'Forrige endring',
  noChanges: 'Ingen andre har endret noe siden du kom.',
  /** Who made a change when nothing tells. */
  someone: 'Noen',
  /** After names: some of the changes are nobody's we know. */
  others: 'andre',
}
