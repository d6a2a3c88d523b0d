import type { Messages } from '../messages.ts'
import { insideSentence } from '../sentences.ts'

export const news: Messages['news'] = {
  title: 'Nytt sidan sist',
  none: 'Ingenting nytt.',
  all: 'Sjå alt som er nytt',
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
  consentGiven: ({ person, grantee }) => `${person} gav samtykke til ${grantee}`,
  consentWithdrawn: ({ person, grantee }) => `${person} trekte tilbake samtykket til ${grantee}`,
  meetingCalled: ({ person, date }) => `${person} kalla inn til møte ${date}`,
  minutesApproved: ({ person, date }) => `${person} godkjende referatet frå ${date}`,
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
