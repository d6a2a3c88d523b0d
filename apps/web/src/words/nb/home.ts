/** What a person meets first: the owner her plan, a professional what waits. */
import { numberWord } from '../numbers.ts'
import { pluralIn } from '../plural.ts'
import { sentenceStart } from '../sentences.ts'

const plural = pluralIn('nb')
const inWords = (n: number) => numberWord('nb', n, 'common')

export const home = {
  title: 'Hjem',
  hello: (name: string) => `Hei, ${name}`,
  whatMatters: 'Hva er viktig for meg',
  waiting: 'Venter på deg',
  waitingCount: (n: number) =>
    n === 0
      ? 'Ingenting venter på deg.'
      : plural(n, 'Én ting venter på deg.', `${sentenceStart(inWords(n))} ting venter på deg.`),
  myActions: 'Mine tiltak',
  myPlans: 'Planene mine',
  myPlansNone: 'Du er ikke med i noen plan ennå. Når noen inviterer deg, kommer planen hit.',
  asking:
    'Trenger du hjelp fra flere over tid? Da kan du søke om en individuell plan eller en koordinator. Her ser du også hvor søknadene dine står.',
  unitRequests: 'Forespørsler',
  person: 'Person',
  role: 'Rolle',
  newSinceLast: 'Nytt siden sist',
  nextMeeting: 'Neste møte',
  nextMeetings: 'Neste møter',
  nextRevision: 'Neste gjennomgang',
  planUntil: 'Planen gjelder til',
  openPlan: 'Åpne planen',
  openPlanOf: (name: string) => `Åpne planen til ${name}`,
  notSet: 'Ikke satt',
  /** For those who do not call meetings: whether there is one they are not invited to, they need not be told. */
  notInvited: 'Ingen innkalling',
  none: 'Ingen',
  nothingNew: 'Ingenting nytt',
  due: (date: string) => `frist ${date}`,
  noDue: 'ingen frist',
  revisionPassed: (date: string) => `Gjennomgangen skulle vært ${date}`,
  endedOn: (date: string) => `Gikk ut ${date}`,
  overdueCount: (n: number) => `${n} over fristen`,
  actionsNoneOverdue: (n: number) => (n === 0 ? 'Ingen' : `${n}, ingen over fristen`),
  actionsDue: ({ n, date }: { n: number; date: string }) => `${n}, frist ${date}`,
  meetingSoon: (when: string) => `Du har et møte ${when}.`,
  changes: (n: number) => plural(n, `${n} endring`, `${n} endringer`),
  changesMany: (max: number) => `Over ${max} endringer`,
  sort: 'Rekkefølge',
  sortNew: 'Nytt først',
  sortName: 'Navn',
  sortMeeting: 'Neste møte',
  find: 'Finn en plan',
  foundNone: 'Ingen plan heter det.',
}
