import type { Messages } from '../messages.ts'
import { numberWord } from '../numbers.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('nn')
const MINUTES_PER_HOUR = 60

export const meeting: Messages['meeting'] = {
  next: 'Neste møte',
  none: 'Det er ikkje kalla inn til noko møte.',
  at: ({ day, time }) => `${day}, klokka ${time}`,
  lasts: (minutes) =>
    minutes % MINUTES_PER_HOUR === 0
      ? plural(
          minutes / MINUTES_PER_HOUR,
          'Det varer ein time.',
          `Det varer ${numberWord('nn', minutes / MINUTES_PER_HOUR)} timar.`,
        )
      : plural(minutes, 'Det varer eitt minutt.', `Det varer ${minutes} minutt.`),
  comingNames: (names) => `${names} kjem.`,
  coming: (n) => plural(n, 'Éin kjem', `${n} kjem`),
  comingOthers: (n) => plural(n, 'Éin annan kjem', `${n} andre kjem`),
  unanswered: (n) => plural(n, 'éin har ikkje svart', `${n} har ikkje svart`),
  question: 'Kjem du?',
  answers: { comes: 'Eg kjem', video: 'På video', written: 'Eg svarer skriftleg', cannot: 'Eg kan ikkje' },
  answered: {
    comes: 'Du kjem.',
    video: 'Du er med på video.',
    written: 'Du svarer skriftleg.',
    cannot: 'Du kan ikkje kome.',
  },
  changeAnswer: 'Endre svaret',
  call: 'Kall inn til møte',
  callSubmit: 'Kall inn',
  called: 'Dei som er inviterte, ser innkallinga no.',
  change: 'Endre møtet',
  changeSubmit: 'Lagre',
  changed: 'Møtet er endra. Dei som er inviterte, ser det no.',
  timeIsNewQuestion: 'Om du endrar tida, må alle svare på nytt.',
  cancel: 'Avlys møtet',
  cancelTitle: 'Vil du avlyse møtet?',
  cancelConsequence: 'Om du gjer dette, ser alle som er inviterte, at møtet er avlyst.',
  cancelled: 'Møtet er avlyst.',
  day: 'Dag',
  time: 'Klokka',
  minutes: 'Kor mange minutt?',
  place: 'Kvar?',
  invited: 'Kven skal vere med?',
  timeError: 'Skriv eit klokkeslett som ikkje har vore, slik: 10.30.',
  minutesError: (max) => `Skriv eit tal frå 1 til ${max}.`,
}
