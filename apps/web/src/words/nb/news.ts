/** What has happened: new since last time, who did what, and what can be undone. */
import { insideSentence } from '../sentences.ts'

export interface By {
  readonly person: string
}

export const news = {
  title: 'Nytt siden sist',
  none: 'Ingenting nytt.',
  since: (when: string) => `Nytt siden ${when}`,
  all: 'Se alt som er nytt',
  fewer: 'Vis færre',
  first: 'Her kommer det som er nytt fra neste gang.',
}

export const activity = {
  goalAdded: ({ person, goal }: By & { goal: string }) => `${person} la til målet «${goal}»`,
  goalStatus: ({ person, goal, status }: By & { goal: string; status: string }) =>
    `${person} satte målet «${goal}» til ${insideSentence(status)}`,
  actionAdded: ({ person, action }: By & { action: string }) => `${person} la til tiltaket «${action}»`,
  changed: ({ person, target }: By & { target: string }) => `${person} endret «${target}»`,
  actionStatus: ({ person, action, status }: By & { action: string; status: string }) =>
    `${person} satte tiltaket «${action}» til ${insideSentence(status)}`,
  responsible: ({ person, other, action }: By & { other: string; action: string }) =>
    `${person} ga ${other} ansvaret for «${action}»`,
  due: ({ person, action, date }: By & { action: string; date: string }) =>
    `${person} flyttet fristen for «${action}» til ${date}`,
  progress: ({ person, action }: By & { action: string }) => `${person} skrev hvordan det går med «${action}»`,
  evaluated: ({ person, goal, result }: By & { goal: string; result: string }) =>
    `${person} vurderte «${goal}»: ${insideSentence(result)}`,
  commented: ({ person, target }: By & { target: string }) => `${person} kommenterte «${target}»`,
  suggested: ({ person, target }: By & { target: string }) => `${person} foreslo en endring i «${target}»`,
  accepted: ({ person, target }: By & { target: string }) => `${person} godtok forslaget om «${target}»`,
  declined: ({ person, target }: By & { target: string }) => `${person} sa nei til forslaget om «${target}»`,
  joined: ({ person }: By) => `${person} er ny i ansvarsgruppa`,
  representationRegistered: ({ person, other }: By & { other: string }) =>
    `${person} registrerte at ${other} kan handle for planeieren`,
  birthDateSet: ({ person }: By) => `${person} skrev inn når planeieren er født`,
  representationEnded: ({ person, other }: By & { other: string }) =>
    `${person} avsluttet at ${other} handler for planeieren`,
  serviceAdded: ({ person, other }: By & { other: string }) => `${person} la til ${other}`,
  memberAdded: ({ person, other }: By & { other: string }) => `${person} la til en person i ${other}`,
  memberEnded: ({ person, other }: By & { other: string }) => `${person} tok en person ut av ${other}`,
  consentGiven: ({ person, grantee }: By & { grantee: string }) => `${person} ga samtykke til ${grantee}`,
  consentWithdrawn: ({ person, grantee }: By & { grantee: string }) =>
    `${person} trakk tilbake samtykket til ${grantee}`,
  consentRecorded: ({ person, grantee }: By & { grantee: string }) =>
    `${person} skrev ned et muntlig samtykke til ${grantee}`,
  noRecorded: ({ person, grantee }: By & { grantee: string }) => `${person} skrev ned et muntlig nei til ${grantee}`,
  planConsentGiven: ({ person }: By) => `${person} skrev ned samtykket til at planen lages`,
  planConsentRejected: ({ person }: By) => `${person} sa at det nedskrevne samtykket til planen ikke stemte`,
  planConsentWithdrawn: ({ person }: By) => `${person} trakk tilbake samtykket til planen`,
  meetingCalled: ({ person, date }: By & { date: string }) => `${person} kalte inn til møte ${date}`,
  added: ({ person, target }: By & { target: string }) => `${person} la til «${target}»`,
  wrote: ({ person }: By) => `${person} skrev til hele ansvarsgruppa`,
  ended: ({ person, target }: By & { target: string }) => `${person} avsluttet samtalen om «${target}»`,
  goalSuggested: ({ person }: By) => `${person} foreslo et nytt mål`,
  noResponsible: ({ person, action }: By & { action: string }) => `${person} tok bort ansvaret for «${action}»`,
  participationEnded: ({ person, grantee }: By & { grantee: string }) =>
    `${person} avsluttet deltakelsen til ${grantee}`,
  coordinator: ({ person }: By) => `${person} er koordinator nå`,
  period: ({ person }: By) => `${person} endret tiden planen gjelder`,
  writingHelp: ({ person }: By) => `${person} endret hvem som hjelper med å skrive`,
  meetingChanged: ({ person, date }: By & { date: string }) => `${person} endret møtet. Det er ${date}`,
  meetingCancelled: ({ person, date }: By & { date: string }) => `${person} avlyste møtet ${date}`,
  text: 'en tekst',
  deleted: ({ person, target }: By & { target: string }) => `${person} fjernet «${target}»`,
  restored: ({ person, target }: By & { target: string }) => `${person} hentet tilbake «${target}»`,
}

export const undo = {
  deleted: (target: string) => `«${target}» er fjernet.`,
  restored: (target: string) => `«${target}» er hentet tilbake.`,
  undo: 'Angre',
  redo: 'Gjør om igjen',
  undone: 'Angret.',
  redone: 'Gjort om igjen.',
  nothing: 'Det er ikke noe å angre.',
}

export const restore = {
  confirm: (date: string) => `Teksten fra ${date} kommer tilbake. Den som står der nå, blir i historikken.`,
  button: 'Hent tilbake',
}
