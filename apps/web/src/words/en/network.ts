/** The responsibility group as a picture and as a list. */
import type { Messages } from '../messages.ts'

export const network: Messages['network'] = {
  viewLabel: 'Show the responsibility group as',
  picture: ({ owner }) => `${owner} in the middle, with those who help around`,
  closeToYou: 'Close to you',
  /** For readers who are not told of everything. */
  onlyShared: 'You are only told about life areas you can see yourself.',
  consentUntil: (date) => `The consent lasts until ${date}`,
  consentEndsSoon: (date) => `The consent ends soon: ${date}`,
  legend: {
    weight: 'Thick line: sees many life areas',
    none: 'Does not see the content',
    coordinator: 'Coordinator',
  },
}
