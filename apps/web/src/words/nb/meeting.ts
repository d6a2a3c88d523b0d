/** When the group meets, who comes, and calling a meeting. */
import { numberWord } from '../numbers.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('nb')
const MINUTES_PER_HOUR = 60

export const meeting = {
  next: 'Neste møte',
  none: 'Det er ikke kalt inn til noe møte.',
  at: ({ day, time }: { day: string; time: string }) => `${day}, klokka ${time}`,
  lasts: (minutes: number) =>
    minutes % MINUTES_PER_HOUR === 0
      ? plural(
          minutes / MINUTES_PER_HOUR,
          'Det varer en time.',
          `Det varer ${numberWord('nb', minutes / MINUTES_PER_HOUR)} timer.`,
        )
      : plural(minutes, 'Det varer ett minutt.', `Det varer ${minutes} minutter.`),
  comingNames: (names: string) => `${names} kommer.`,
  coming: (n: number) => plural(n, 'Én kommer', `${n} kommer`),
  /** Beside one's own answer: the reader is not counted. */
  comingOthers: (n: number) => plural(n, 'Én annen kommer', `${n} andre kommer`),
  unanswered: (n: number) => plural(n, 'én har ikke svart', `${n} har ikke svart`),
  question: 'Kommer du?',
  answers: { comes: 'Jeg kommer', video: 'På video', written: 'Jeg svarer skriftlig', cannot: 'Jeg kan ikke' },
  answered: {
    comes: 'Du kommer.',
    video: 'Du er med på video.',
    written: 'Du svarer skriftlig.',
    cannot: 'Du kan ikke komme.',
  },
  changeAnswer: 'Endre svaret',
  call: 'Kall inn til møte',
  callSubmit: 'Kall inn',
  called: 'De som er invitert, ser innkallingen nå.',
  change: 'Endre møtet',
  changeSubmit: 'Lagre',
  changed: 'Møtet er endret. De som er invitert, ser det nå.',
  timeIsNewQuestion: 'Hvis du endrer tiden, må alle svare på nytt.',
  cancel: 'Avlys møtet',
  cancelTitle: 'Vil du avlyse møtet?',
  cancelConsequence: 'Hvis du gjør dette, ser alle som er invitert, at møtet er avlyst.',
  cancelled: 'Møtet er avlyst.',
  day: 'Dag',
  time: 'Klokka',
  minutes: 'Hvor mange minutter?',
  place: 'Hvor?',
  invited: 'Hvem skal være med?',
  timeError: 'Skriv et klokkeslett som ikke har vært, slik: 10.30.',
  minutesError: (max: number) => `Skriv et tall fra 1 til ${max}.`,
}
