import type { Messages } from '../messages.ts'

export const told: Messages['told'] = {
  sent: 'Meldinga er send.',
}
