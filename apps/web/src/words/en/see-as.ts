import type { Messages } from '../messages.ts'

export const seeAs: Messages['seeAs'] = {
  open: 'See as …',
  banner: (name) => `This is what ${name} sees. You cannot change anything here.`,
  back: 'Back',
  choose: 'See the plan as someone else',
  title: (name) => `How ${name} sees the plan`,
  nothing: (name) => `${name} sees nothing of what the plan says.`,
  alone: (name) => `${name} is responsible for this, and sees it without the rest of the life area:`,
  aloneOne: (area) => `An action in ${area}`,
  actsForYou: (name) => `${name} can act for you, and then sees more than what is here.`,
  noGoals: 'No goals here yet.',
  people: 'In the responsibility group',
  notAVisit: (name) => `${name} is not told that you see this, and it does not count as ${name} having read the plan.`,
}
