import type { Messages } from '../messages.ts'

export const download: Messages['download'] = {
  data: 'Last ned alt',
  note: 'Kopien har berre det du kan sjå. Ta godt vare på han. Nedlastinga blir vist i «Kven har sett planen».',
}
