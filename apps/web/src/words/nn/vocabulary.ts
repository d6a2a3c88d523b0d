import type { Messages } from '../messages.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('nn')

export const role: Messages['role'] = {
  planOwner: 'Planeigar',
  nextOfKin: 'Pårørande',
  closestNextOfKin: 'Næraste pårørande',
  parent: 'Føresett',
  guardian: 'Verje',
  authorised: 'Har fullmakt',
  coordinator: 'Koordinator',
  childCoordinator: 'Barnekoordinator',
  coordinatingUnit: 'Koordinerande eining',
  generalPractitioner: 'Fastlege',
  navCounsellor: 'Rettleiar i NAV',
  specialist: 'Spesialist',
  serviceProvider: 'Fagperson',
  school: 'Skule eller opplæring',
  peerSupporter: 'Likeperson',
  supportContact: 'Støttekontakt',
  employer: 'Arbeidsgivar',
  interpreter: 'Tolk',
}

export const area: Messages['area'] = {
  home: 'Bustad og kvardag',
  health: 'Helse og rehabilitering',
  mentalHealth: 'Psykisk helse og meistring',
  work: 'Arbeid og utdanning',
  economy: 'Økonomi',
  leisure: 'Fritid og sosialt nettverk',
  family: 'Familie',
  school: 'Barnehage og skule',
  substanceUse: 'Rus og avhengigheit',
  transport: 'Transport',
  aids: 'Hjelpemiddel',
  communication: 'Språk og kommunikasjon',
}

export const goalStatus: Messages['goalStatus'] = {
  proposed: 'Foreslått',
  agreed: 'Avtalt',
  active: 'I arbeid',
  onHold: 'På vent',
  achieved: 'Nådd',
  ended: 'Avslutta',
}

export const actionStatus: Messages['actionStatus'] = {
  planned: 'Planlagt',
  inProgress: 'I gang',
  onHold: 'På vent',
  completed: 'Fullført',
  cancelled: 'Stansa',
  overdue: 'Over fristen',
}

export const evaluation: Messages['evaluation'] = {
  continue: 'Hald fram – det verkar',
  change: 'Endre – vi prøver noko anna',
  stop: 'Avslutt – det trengst ikkje meir',
  reassess: 'Vurder på nytt – vi veit ikkje nok',
}

export const consentLevel: Messages['consentLevel'] = {
  read: 'Kan lese',
  comment: 'Kan lese og kommentere',
  contribute: 'Kan lese, kommentere og skrive sine eigne tiltak',
}

export const count: Messages['count'] = {
  goals: (n) => `${n} mål`,
  actions: (n) => `${n} tiltak`,
  meetings: (n) => `${n} møte`,
  comments: (n) => plural(n, `${n} kommentar`, `${n} kommentarar`),
  suggestions: (n) => `${n} forslag`,
  changes: (n) => plural(n, `${n} endring`, `${n} endringar`),
  unread: (n) => plural(n, `${n} ny`, `${n} nye`),
  people: (n) => plural(n, `${n} person`, `${n} personar`),
  areas: (n) => `${n} livsområde`,
  progress: ({ done, n }) => plural(n, `${done} av ${n} tiltak er ferdig`, `${done} av ${n} tiltak er ferdige`),
}

export const beads: Messages['beads'] = {
  overdue: (n) => `${n} over fristen`,
  done: (n) => plural(n, `${n} ferdig`, `${n} ferdige`),
  inProgress: (n) => `${n} i gang`,
  planned: (n) => plural(n, `${n} planlagt`, `${n} planlagde`),
  onHold: (n) => `${n} på vent`,
}

export const beadLegend: Messages['beadLegend'] = {
  overdue: 'over fristen',
  done: 'ferdig',
  inProgress: 'i gang',
  planned: 'planlagt',
  onHold: 'på vent',
}
