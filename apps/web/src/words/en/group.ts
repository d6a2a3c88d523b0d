import type { Messages } from '../messages.ts'
import { numberWord } from '../numbers.ts'
import { pluralIn } from '../plural.ts'
import { sentenceStart } from '../sentences.ts'

const plural = pluralIn('en')
const peopleHelp = (n: number) => plural(n, 'One person helps', `${sentenceStart(numberWord('en', n))} people help`)

export const group: Messages['group'] = {
  title: 'Responsibility group',
  lead: ({ n, owner }) => `${peopleHelp(n)} ${owner}.`,
  leadMine: (n) => `${peopleHelp(n)} you.`,
  coordinatorIs: (name) => `${name} is the coordinator and keeps it all together.`,
  noCoordinator: 'Nobody is the coordinator yet.',
  whatTheyDo: 'What they contribute',
  picture: 'Picture',
  list: 'List',
  seesAll: 'sees all life areas',
  seesAreas: (n) => plural(n, 'sees one life area', `sees ${numberWord('en', n)} life areas`),
  seesOverview: 'sees only the overview',
  seesNothing: 'does not see what is in the plan',
  seesThese: (areas) => `Sees ${areas}`,
  owner: 'The plan is about',
  until: (date) => `until ${date}`,
  endsSoon: 'The consent ends soon',
  noConsent: 'Has no consent',
  you: 'This is you',
  showAll: (n) => `Show all ${n}`,
  appointCoordinator: 'Choose a coordinator',
  former: 'Former participant',
  seesNoneShared: 'sees none of the life areas you see',
  withdraw: 'Withdraw the consent',
  withdrawTitle: (name) => `Withdraw the consent to ${name}?`,
  withdrawn: (name) => `${name} no longer has consent.`,
  end: 'End taking part',
  endTitle: (name) => `Should ${name} no longer take part?`,
  endConsequence: (name) =>
    `If you do this, ${name} leaves the responsibility group and loses access at once. Actions ${name} is responsible for stay in the plan.`,
  ended: (name) => `${name} is no longer in the responsibility group.`,
}

export const presence: Messages['presence'] = {
  here: (names) => `Here now: ${names}`,
  hereMore: ({ names, n }) => `Here now: ${names} and ${n} more`,
  label: 'Here now',
  isHere: 'is here',
  alone: 'Only you are here',
  writing: (name) => `${name} is writing here`,
}

export const announce: Messages['announce'] = {
  joined: ({ n, name }) => plural(n, `${name} came in.`, `${n} people came in.`),
  left: ({ n, name }) => plural(n, `${name} left.`, `${n} people left.`),
  /** `place` as it stands inside a sentence. */
  changed: ({ names, n, place }) =>
    plural(n, `${names} made ${n} change in ${place}.`, `${names} made ${n} changes in ${place}.`),
  item: ({ n, title }) => `The meeting is at item ${n}: ${title}.`,
  here: (names) => `Here now: ${names}.`,
  moved: ({ what, position, n }) => `“${what}” is moved to place ${position} of ${n}.`,
  added: (what) => `“${what}” is added.`,
  removed: (what) => `“${what}” is removed.`,
  restored: (what) => `“${what}” is restored.`,
  saved: 'Everything is saved.',
  notSaved: 'Something is not saved. Do not close the page.',
  refused: 'A change was refused.',
  page: (page) => `${page} is open.`,
  level: 'Read out what others do',
  levels: { off: 'Off', brief: 'Brief', all: 'All' },
}
