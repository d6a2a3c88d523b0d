import type { Messages } from '../messages.ts'

export const kept: Messages['kept'] = {
  stoppedTitle: 'You can no longer write here',
  changeTitle: 'This change was not saved',
  removedMeanwhile: 'Someone removed this while you were writing. You can bring it back at the bottom of the page.',
  textsAreHere: 'Your texts are here.',
  isSaved: 'What you have written is saved.',
  savedNote: 'This is saved in the plan.',
  tooLong: 'Too long for a comment. Copy it, or split it.',
  commented: (place) => `The text is a comment now: ${place}.`,
  thing: {
    progressNotes: 'a note',
    evaluations: 'an evaluation',
    comments: 'a comment',
    suggestions: 'a suggestion',
    goals: 'a goal',
    actions: 'an action',
    strengths: 'a strength',
    needs: 'a need',
    contributions: 'a contribution',
    cooperation: 'a cooperation',
    subPlans: 'a plan',
  },
  aboutThing: ({ thing, place }) => `${thing} about ${place}`,
  underRepair:
    'This part of the plan can only be read just now. Those who run the service know. What is saved is safe.',
}
