import type { Messages } from '../messages.ts'

export const told: Messages['told'] = {
  sent: 'Your message is sent.',
}
