import type { Messages } from '../messages.ts'
import { numberWord } from '../numbers.ts'
import { pluralIn } from '../plural.ts'
import { sentenceStart } from '../sentences.ts'

const plural = pluralIn('nn')
const inWords = (n: number) => sentenceStart(numberWord('nn', n, 'neuter'))

export const facts: Messages['facts'] = {
  none: 'Ikkje vald',
  calendar: 'Vel i kalenderen',
  dateExample: 'til dømes 1.12.2026',
  stillStands: ({ what, value }) => `${what} er framleis ${value}.`,
  stillNone: (what) => `${what} er framleis ikkje vald.`,
  startOrder: 'Starten er etter fristen. Vel ein tidlegare start.',
  ordersCross: 'Fristen er før starten. Endre ein av dei.',
  rename: 'Endre kva som skal gjerast',
  waitFor: ({ n, name }) => plural(n, `Eitt forslag ventar på ${name}`, `${inWords(n)} forslag ventar på ${name}`),
  waitForYou: (n) => plural(n, 'Eitt forslag ventar på deg', `${inWords(n)} forslag ventar på deg`),
  earlierAnswers: (n) => plural(n, 'Vis eitt tidlegare svar', `Vis ${n} tidlegare svar`),
  hideAnswers: 'Skjul tidlegare svar',
  unsent: 'Ikkje sendt',
  newConversation: 'Start ein ny samtale',
  conversationNumber: (n) => `Samtale ${n}`,
  answerIn: (n) => `Svar i samtale ${n}`,
  endNumber: (n) => `Avslutt samtale ${n}`,
}
