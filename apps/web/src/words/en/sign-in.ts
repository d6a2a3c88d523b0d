import type { Messages } from '../messages.ts'

export const signIn: Messages['signIn'] = {
  title: 'Sign in',
  promiseFirstLine: 'Your plan,',
  promiseSecondLine: 'in your words.',
  youDecide: 'You decide.',
  youDecideText: 'The plan is about what matters to you.',
  youSee: 'You see who sees.',
  youSeeText: 'Only people you have said yes to can read.',
  nothingLost: 'Nothing gets lost.',
  nothingLostText: 'Everything you write can be undone and restored.',
  whoToBe: 'Who would you like to be?',
  whoToBeText: 'Press a name. You need no password in the trial version.',
  ownerText: 'Plan owner. The plan is hers.',
  realSignIn: 'In your municipality you sign in with ID-porten, HelseID or your work account.',
  how: 'Choose how to sign in.',
  failed: 'The sign-in did not work. Try again.',
  signedOut: 'You are signed out.',
  as: (name) => `Sign in as ${name}`,
  circle: {
    owner: () => 'Plan owner',
    close: (owner) => `Close to ${owner}`,
    municipality: () => 'The municipality',
    health: () => 'Health',
    work: () => 'Work',
    otherPlans: () => 'Other plans',
  },
}
