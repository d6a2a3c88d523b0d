/** What stands of an action or a goal and is changed where it stands; what waits; what is not sent. */
import { numberWord } from '../numbers.ts'
import { pluralIn } from '../plural.ts'
import { sentenceStart } from '../sentences.ts'

const plural = pluralIn('nb')
const inWords = (n: number) => sentenceStart(numberWord('nb', n, 'neuter'))

export const facts = {
  none: 'Ikke valgt',
  calendar: 'Velg i kalenderen',
  dateExample: 'for eksempel 1.12.2026',
  /** After what is wrong with a date: nothing was changed. */
  stillStands: ({ what, value }: { what: string; value: string }) => `${what} er fortsatt ${value}.`,
  stillNone: (what: string) => `${what} er fortsatt ikke valgt.`,
  startOrder: 'Starten er etter fristen. Velg en tidligere start.',
  /** Two people changed one date each. */
  ordersCross: 'Fristen er før starten. Endre en av dem.',
  rename: 'Endre hva som skal gjøres',
  /** "To forslag venter på Nora" */
  waitFor: ({ n, name }: { n: number; name: string }) =>
    plural(n, `Ett forslag venter på ${name}`, `${inWords(n)} forslag venter på ${name}`),
  waitForYou: (n: number) => plural(n, 'Ett forslag venter på deg', `${inWords(n)} forslag venter på deg`),
  earlierAnswers: (n: number) => plural(n, 'Vis ett tidligere svar', `Vis ${n} tidligere svar`),
  hideAnswers: 'Skjul tidligere svar',
  unsent: 'Ikke sendt',
  newConversation: 'Start en ny samtale',
  conversationNumber: (n: number) => `Samtale ${n}`,
  answerIn: (n: number) => `Svar i samtale ${n}`,
  endNumber: (n: number) => `Avslutt samtale ${n}`,
}
