import type { AnyText } from '../messages.ts'
import type { homeWaiting as nb } from '../nb/home-waiting.ts'

export const homeWaiting: AnyText<typeof nb> = {
  newGoalFrom: (person) => `${person} suggests a new goal`,
  consentEnds: (name) => `The consent for ${name} ends`,
  comesOfAge: (who) => `${who} may soon decide alone`,
  cameOfAge: (who) => `${who} may now decide alone`,
  oralConsent: (name) => `Spoken consent for ${name} to be confirmed`,
  memberLeft: ({ name, service }) => `${name} is no longer in ${service}`,
  memberLeftDetail: 'The consent was for that person only',
  oralNo: (name) => `Spoken no to ${name} to be confirmed`,
  takeOver: (person) => `${person} asks you to take over as coordinator`,
  revision: 'The plan is due for review',
  signedIn: (name) => `Someone has signed in with the link for ${name}`,
  notDelivered: (name) => `The e-mail to ${name} did not arrive`,
  expired: (name) => `The link for ${name} is too old`,
  forOwner: (owner) => `For ${owner}`,
  asked: {
    suggestion: 'A suggestion is to be answered',
    alone: 'May someone see one single action?',
    invitation: 'Invitation to a meeting',
    consentEnds: 'A consent ends',
    oralConsent: 'A spoken consent is to be confirmed',
    oralNo: 'A spoken no is to be confirmed',
    memberLeft: 'A consent was for someone who has left the service',
    revision: 'The plan is due for review',
    invited: 'An invitation needs your answer',
  },
  answer: 'Answer',
  confirm: 'Confirm',
  open: 'Open',
}
