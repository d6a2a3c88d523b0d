import type { Messages } from '../messages.ts'

export const acting: Messages['acting'] = {
  asSelf: 'Du handlar som deg sjølv.',
  forOwner: (owner) => `Du handlar for ${owner}.`,
  asParent: 'Du er forelder.',
  asGuardian: (areas) => `Du er verje for ${areas}.`,
  asAuthorised: (areas) => `Etter fullmakt for ${areas}.`,
  until: (date) => `Til ${date}.`,
  chooseOwner: (owner) => `Handle for ${owner}`,
  chooseSelf: 'Handle som deg sjølv',
  endedTitle: 'Du kan ikkje lenger handle for planeigaren her',
  endedText: 'Fullmakta eller mandatet gjeld ikkje lenger. Du kan halde fram som deg sjølv.',
  goOnAsSelf: 'Hald fram som deg sjølv',
  personFor: ({ person, owner }) => `${person} for ${owner}`,
  memberOf: ({ service, member }) => `${service} (${member})`,
}
