/** Copies of the plan. */
export const download = {
  data: 'Last ned alt',
  note: 'Kopien har bare det du kan se. Ta godt vare på den. Nedlastingen vises i «Hvem har sett planen».',
}
