/** Finding the others: who is here, where they are, and what they changed since one came. */
export const others = {
  menu: 'Who is here?',
  say: 'Read out who is here',
  goTo: (name: string) => `Go to ${name}`,
  nextChange: 'Next change',
  previousChange: 'Previous change',
  noChanges: 'Nobody else has changed anything since you came.',
  /** Who made a change when nothing tells. */
  someone: 'Someone',
  /** After names: some of the changes are nobody's we know. */
  others: 'others',
}
