import type { Messages } from '../messages.ts'
import { numberWord } from '../numbers.ts'
import { pluralIn } from '../plural.ts'
import { sentenceStart } from '../sentences.ts'

const plural = pluralIn('nn')

export const home: Messages['home'] = {
  title: 'Heim',
  hello: (name) => `Hei, ${name}`,
  whatMatters: 'Kva er viktig for meg',
  waiting: 'Ventar på deg',
  waitingCount: (n) =>
    n === 0
      ? 'Ingenting ventar på deg.'
      : plural(n, 'Éin ting ventar på deg.', `${sentenceStart(numberWord('nn', n))} ting ventar på deg.`),
  myActions: 'Mine tiltak',
  myPlans: 'Planane mine',
  myPlansNone: 'Du er ikkje med i nokon plan enno. Når nokon inviterer deg, kjem planen hit.',
  asking:
    'Treng du hjelp frå fleire over tid? Då kan du søkje om ein individuell plan eller ein koordinator. Her ser du også kor langt søknadene dine er komne.',
  unitRequests: 'Førespurnader',
  person: 'Person',
  role: 'Rolle',
  newSinceLast: 'Nytt sidan sist',
  nextMeeting: 'Neste møte',
  nextMeetings: 'Neste møte',
  nextRevision: 'Neste gjennomgang',
  planUntil: 'Planen gjeld til',
  openPlan: 'Opne planen',
  openPlanOf: (name) => `Opne planen til ${name}`,
  notSet: 'Ikkje sett',
  notInvited: 'Inga innkalling',
  none: 'Ingen',
  nothingNew: 'Ingenting nytt',
  due: (date) => `frist ${date}`,
  noDue: 'ingen frist',
  revisionPassed: (date) => `Gjennomgangen skulle vore ${date}`,
  endedOn: (date) => `Gjekk ut ${date}`,
  overdueCount: (n) => `${n} over fristen`,
  actionsNoneOverdue: (n) => (n === 0 ? 'Ingen' : `${n}, ingen over fristen`),
  actionsDue: ({ n, date }) => `${n}, frist ${date}`,
  meetingSoon: (when) => `Du har eit møte ${when}.`,
  changes: (n) => plural(n, `${n} endring`, `${n} endringar`),
  changesMany: (max) => `Over ${max} endringar`,
  sort: 'Rekkjefølgje',
  sortNew: 'Nytt først',
  sortName: 'Namn',
  sortMeeting: 'Neste møte',
  find: 'Finn ein plan',
  foundNone: 'Ingen plan heiter det.',
}
