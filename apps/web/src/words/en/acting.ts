import type { Messages } from '../messages.ts'

export const acting: Messages['acting'] = {
  asSelf: 'You act as yourself.',
  forOwner: (owner) => `You act for ${owner}.`,
  asParent: 'You are a parent.',
  asGuardian: (areas) => `You are guardian for ${areas}.`,
  asAuthorised: (areas) => `By written authorisation for ${areas}.`,
  until: (date) => `Until ${date}.`,
  chooseOwner: (owner) => `Act for ${owner}`,
  chooseSelf: 'Act as yourself',
  endedTitle: 'You can no longer act for the plan owner here',
  endedText: 'The authorisation or mandate no longer applies. You can go on as yourself.',
  goOnAsSelf: 'Go on as yourself',
  personFor: ({ person, owner }) => `${person} for ${owner}`,
  memberOf: ({ service, member }) => `${service} (${member})`,
}
