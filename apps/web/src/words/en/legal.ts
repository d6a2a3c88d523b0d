import type { Messages } from '../messages.ts'

export const legal: Messages['legal'] = {
  a: {
    question: 'Are goals, strengths and needs written down?',
    missing: 'Some of this is missing.',
    done: 'All three are in place.',
    press: 'Write what is missing',
  },
  b: {
    question: 'Who takes part?',
    missing: 'Nobody yet.',
    done: 'The participants are in place.',
    press: 'Invite someone',
  },
  c: {
    question: 'Who is the coordinator?',
    missing: 'Nobody is chosen yet.',
    done: (name) => `${name} is the coordinator.`,
    press: 'Ask for a coordinator',
  },
  d: {
    question: 'What does each person contribute?',
    missing: 'Someone has not answered.',
    done: 'Everyone has answered.',
    press: 'Ask them',
  },
  e: {
    question: 'What will be done, how much, and who is responsible?',
    missing: 'Missing for some actions.',
    done: 'Every action has this.',
    press: 'Complete the actions',
  },
  f: {
    question: 'How will the actions be done?',
    missing: 'Missing for some actions.',
    done: 'Every action says how.',
    press: 'Write how',
  },
  g: {
    question: 'How long does the plan last, and when do we look again?',
    missing: 'Dates are missing.',
    done: ({ end, date }) => `The plan lasts until ${end}. Next look: ${date}.`,
    press: 'Set dates',
  },
  h: {
    question: 'Are the consents in place?',
    missing: 'Consent to the plan is missing, or sharing is undecided.',
    done: 'The plan has consent. Sharing is decided.',
    press: 'See the consents',
  },
  i: {
    question: 'Who else should we work with?',
    missing: 'Unanswered. “Nobody” is an answer too.',
    done: 'Answered.',
    press: 'Answer',
  },
  noActions: {
    missing: 'There are no actions yet.',
    press: 'Write the first action',
  },
}
