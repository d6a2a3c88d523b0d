import type { Messages } from '../messages.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

export const saveState: Messages['saveState'] = {
  saved: 'Saved',
  savedAt: (clock) => `Saved ${clock}`,
  saving: 'Saving …',
  offline: 'Offline',
  notSaved: (n) => plural(n, `Not saved – ${n} change waiting`, `Not saved – ${n} changes waiting`),
  notSavedTitle: 'Not saved',
  notSavedText: (n) =>
    plural(
      n,
      'One change is not saved yet. Do not close the page.',
      `${n} changes are not saved yet. Do not close the page.`,
    ),
  refused: (why) => `Refused – ${why}`,
  refusedTitle: 'This text was not saved',
  refusedTextIsHere: 'Your text is here.',
  keptText: 'Your text',
  restSaved: 'The rest is saved',
  makeComment: 'Make it a comment',
  copied: 'Text copied',
  copyFailed: 'The text was not copied. Select it and copy it yourself.',
  leave: 'Something is not saved. Leave anyway?',
  label: 'Is it saved?',
}

export const connection: Messages['connection'] = {
  reconnecting: 'Reconnecting …',
  offlineText: 'Offline. You can read on. We reconnect as soon as we can.',
  connected: 'Connected again',
  lostAccess: 'You no longer have access here. Ask the coordinator.',
  lostAccessTitle: 'You no longer see this page',
  lostAccessWhy: ({ owner, area }) => `${owner} has changed who sees ${area}.`,
  lostAccessSaved: 'What you wrote and saw marked as saved stays in the plan.',
  signedOut: 'You are signed out. Sign in again to continue.',
  signInAgain: 'Sign in again',
  planClosed: (owner) => `The plan is closed. Only ${owner} can read it now.`,
  outdatedPage: 'There is a newer version of this page.',
  factsChanged: 'Something changed in the plan. The page is up to date.',
}

export const page: Messages['page'] = {
  loading: 'Fetching …',
  loadingWhat: (what) => `Fetching ${what} …`,
  errorTitle: 'Something went wrong here',
  errorText: 'It is not your fault. What is saved is safe. Try again.',
  notFoundTitle: 'We cannot find this page',
  notFoundText: 'The link may be old, or you may not have access. Go to the start page and try from there.',
}
