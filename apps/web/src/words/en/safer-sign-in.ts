import type { Messages } from '../messages.ts'

export const saferSignIn: Messages['saferSignIn'] = {
  title: 'Sign in more safely',
  why: 'The plan holds health information, and we must be sure that it is you.',
  nothingLost: 'Nothing is lost. You come back here when you have signed in.',
  more: 'You take part in more plans than you see here.',
}
