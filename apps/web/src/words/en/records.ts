import type { Messages } from '../messages.ts'

export const download: Messages['download'] = {
  data: 'Download everything',
  note: 'The copy has only what you can see. Keep it safe. “Who has seen the plan” shows the download.',
}
