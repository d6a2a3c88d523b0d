import type { Messages } from '../messages.ts'
import { insideSentence } from '../sentences.ts'

export const news: Messages['news'] = {
  title: 'Nytt sidan sist',
  none: 'Ingenting nytt.',
  since: (when) => `Nytt sidan ${when}`,
  all: 'Sjå alt som er nytt',
  fewer: 'Vis færre',
  first: 'Her kjem det som er nytt frå neste gong.',
}

export const activity: Messages['activity'] = {
  goalAdded: ({ person, goal }) => `${person} la til målet «${goal}»`,
  goalStatus: ({ person, goal, status }) => `${person} sette målet «${goal}» til ${insideSentence(status)}`,
  actionAdded: ({ person, action }) => `${person} la til tiltaket «${action}»`,
  changed: ({ person, target }) => `${person} endra «${target}»`,
  actionStatus: ({ person, action, status }) => `${person} sette tiltaket «${action}» til ${insideSentence(status)}`,
  responsible: ({ person, other, action }) => `${person} gav ${other} ansvaret for «${action}»`,
  due: ({ person, action, date }) => `${person} flytta fristen for «${action}» til ${date}`,
  progress: ({ person, action }) => `${person} skreiv korleis det går med «${action}»`,
  evaluated: ({ person, goal, result }) => `${person} vurderte «${goal}»: ${insideSentence(result)}`,
  commented: ({ person, target }) => `${person} kommenterte «${target}»`,
  suggested: ({ person, target }) => `${person} foreslo ei endring i «${target}»`,
  accepted: ({ person, target }) => `${person} godtok forslaget om «${target}»`,
  declined: ({ person, target }) => `${person} sa nei til forslaget om «${target}»`,
  joined: ({ person }) => `${person} er ny i ansvarsgruppa`,
  representationRegistered: ({ person, other }) => `${person} registrerte at ${other} kan handle for planeigaren`,
  birthDateSet: ({ person }) => `${person} skreiv inn når planeigaren er fødd`,
  representationEnded: ({ person, other }) => `${person} avslutta at ${other} handlar for planeigaren`,
  serviceAdded: ({ person, other }) => `${person} la til ${other}`,
  memberAdded: ({ person, other }) => `${person} la til ein person i ${other}`,
  memberEnded: ({ person, other }) => `${person} tok ein person ut av ${other}`,
  consentGiven: ({ person, grantee }) => `${person} gav samtykke til ${grantee}`,
  consentWithdrawn: ({ person, grantee }) => `${person} trekte tilbake samtykket til ${grantee}`,
  consentRecorded: ({ person, grantee }) => `${person} skreiv ned eit munnleg samtykke til ${grantee}`,
  noRecorded: ({ person, grantee }) => `${person} skreiv ned eit munnleg nei til ${grantee}`,
  planConsentGiven: ({ person }) => `${person} skreiv ned samtykket til at planen blir laga`,
  planConsentRejected: ({ person }) => `${person} sa at det nedskrivne samtykket til planen ikkje stemde`,
  planConsentWithdrawn: ({ person }) => `${person} trekte tilbake samtykket til planen`,
  meetingCalled: ({ person, date }) => `${person} kalla inn til møte ${date}`,
  added: ({ person, target }) => `${person} la til «${target}»`,
  wrote: ({ person }) => `${person} skreiv til heile ansvarsgruppa`,
  ended: ({ person, target }) => `${person} avslutta samtalen om «${target}»`,
  goalSuggested: ({ person }) => `${person} foreslo eit nytt mål`,
  noResponsible: ({ person, action }) => `${person} tok bort ansvaret for «${action}»`,
  participationEnded: ({ person, grantee }) => `${person} avslutta deltakinga til ${grantee}`,
  coordinator: ({ person }) => `${person} er koordinator no`,
  period: ({ person }) => `${person} endra tida planen gjeld`,
  writingHelp: ({ person }) => `${person} endra kven som hjelper med å skrive`,
  meetingChanged: ({ person, date }) => `${person} endra møtet. Det er ${date}`,
  meetingCancelled: ({ person, date }) => `${person} avlyste møtet ${date}`,
  text: 'ein tekst',
  deleted: ({ person, target }) => `${person} fjerna «${target}»`,
  restored: ({ person, target }) => `${person} henta tilbake «${target}»`,
}

export const undo: Messages['undo'] = {
  deleted: (target) => `«${target}» er fjerna.`,
  restored: (target) => `«${target}» er henta tilbake.`,
  undo: 'Angre',
  redo: 'Gjer om igjen',
  undone: 'Angra.',
  redone: 'Gjort om igjen.',
  nothing: 'Det er ikkje noko å angre.',
}

export const restore: Messages['restore'] = {
  confirm: (date) => `Teksten frå ${date} kjem tilbake. Den som står der no, blir i historikken.`,
  button: 'Hent tilbake',
}
