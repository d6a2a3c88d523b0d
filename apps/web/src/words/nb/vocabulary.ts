/** The words of the field: roles, life areas, statuses, and counts of things. */
import type {
  ActionStatus,
  ConsentLevel,
  EvaluationResult,
  GoalStatus,
  LifeArea,
  Role,
} from '@ansvarsgruppe/plan-model'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('nb')

export const role = {
  planOwner: 'Planeier',
  nextOfKin: 'Pårørende',
  closestNextOfKin: 'Nærmeste pårørende',
  parent: 'Foresatt',
  guardian: 'Verge',
  authorised: 'Har fullmakt',
  coordinator: 'Koordinator',
  childCoordinator: 'Barnekoordinator',
  coordinatingUnit: 'Koordinerende enhet',
  generalPractitioner: 'Fastlege',
  navCounsellor: 'Veileder i NAV',
  specialist: 'Spesialist',
  serviceProvider: 'Fagperson',
  school: 'Skole eller opplæring',
  peerSupporter: 'Likeperson',
  supportContact: 'Støttekontakt',
  employer: 'Arbeidsgiver',
  interpreter: 'Tolk',
} satisfies Record<Role, string>

export const area = {
  home: 'Bolig og hverdag',
  health: 'Helse og rehabilitering',
  mentalHealth: 'Psykisk helse og mestring',
  work: 'Arbeid og utdanning',
  economy: 'Økonomi',
  leisure: 'Fritid og sosialt nettverk',
  family: 'Familie',
  school: 'Barnehage og skole',
  substanceUse: 'Rus og avhengighet',
  transport: 'Transport',
  aids: 'Hjelpemidler',
  communication: 'Språk og kommunikasjon',
} satisfies Record<LifeArea, string>

export const goalStatus = {
  proposed: 'Foreslått',
  agreed: 'Avtalt',
  active: 'I arbeid',
  onHold: 'På vent',
  achieved: 'Nådd',
  ended: 'Avsluttet',
} satisfies Record<GoalStatus, string>

/** `overdue` follows from the due date; it is said like a status. */
export const actionStatus = {
  planned: 'Planlagt',
  inProgress: 'I gang',
  onHold: 'På vent',
  completed: 'Fullført',
  cancelled: 'Stanset',
  overdue: 'Over fristen',
} satisfies Record<ActionStatus | 'overdue', string>

export const evaluation = {
  continue: 'Fortsett – det virker',
  change: 'Endre – vi prøver noe annet',
  stop: 'Avslutt – det trengs ikke mer',
  reassess: 'Vurder på nytt – vi vet ikke nok',
} satisfies Record<EvaluationResult, string>

export const consentLevel = {
  read: 'Kan lese',
  comment: 'Kan lese og kommentere',
  contribute: 'Kan lese, kommentere og skrive sine egne tiltak',
} satisfies Record<ConsentLevel, string>

export const count = {
  goals: (n: number) => `${n} mål`,
  actions: (n: number) => `${n} tiltak`,
  meetings: (n: number) => plural(n, `${n} møte`, `${n} møter`),
  comments: (n: number) => plural(n, `${n} kommentar`, `${n} kommentarer`),
  suggestions: (n: number) => `${n} forslag`,
  changes: (n: number) => plural(n, `${n} endring`, `${n} endringer`),
  unread: (n: number) => plural(n, `${n} ny`, `${n} nye`),
  people: (n: number) => plural(n, `${n} person`, `${n} personer`),
  areas: (n: number) => plural(n, `${n} livsområde`, `${n} livsområder`),
  progress: ({ done, n }: { done: number; n: number }) =>
    plural(n, `${done} av ${n} tiltak er ferdig`, `${done} av ${n} tiltak er ferdige`),
}

/** A goal's actions as dots, said in words: "1 over fristen, 2 ferdig, 1 planlagt". */
export const beads = {
  overdue: (n: number) => `${n} over fristen`,
  done: (n: number) => plural(n, `${n} ferdig`, `${n} ferdige`),
  inProgress: (n: number) => `${n} i gang`,
  planned: (n: number) => plural(n, `${n} planlagt`, `${n} planlagte`),
  onHold: (n: number) => `${n} på vent`,
}

/** What each kind of dot means. */
export const beadLegend = {
  overdue: 'over fristen',
  done: 'ferdig',
  inProgress: 'i gang',
  planned: 'planlagt',
  onHold: 'på vent',
}
