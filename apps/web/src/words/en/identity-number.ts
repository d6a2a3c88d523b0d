import type { AnyText } from '../messages.ts'
import type { identityNumber as nb } from '../nb/identity-number.ts'

export const identityNumber: AnyText<typeof nb> = {
  whoIsIt: 'How do we recognise the person?',
  kind: {
    nationalId: 'National identity number',
    hprNumber: 'HPR number (health personnel)',
  },
  number: 'The number',
  help: 'Only whoever signs in with this number gets in. We do not keep it.',
  error: {
    nationalId: 'The national identity number is not right. It has 11 digits. Look over them.',
    hprNumber: 'An HPR number has 7 to 9 digits. Look over what you wrote.',
  },
}
