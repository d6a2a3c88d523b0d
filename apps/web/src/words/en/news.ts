import type { Messages } from '../messages.ts'
import { insideSentence } from '../sentences.ts'

export const news: Messages['news'] = {
  title: 'New since last time',
  none: 'Nothing new.',
  since: (when) => `New since ${when}`,
  all: 'See all that is new',
  fewer: 'Show fewer',
  first: 'What is new comes here from next time.',
}

export const activity: Messages['activity'] = {
  goalAdded: ({ person, goal }) => `${person} added the goal “${goal}”`,
  goalStatus: ({ person, goal, status }) => `${person} set the goal “${goal}” to ${insideSentence(status)}`,
  actionAdded: ({ person, action }) => `${person} added the action “${action}”`,
  changed: ({ person, target }) => `${person} changed “${target}”`,
  actionStatus: ({ person, action, status }) => `${person} set the action “${action}” to ${insideSentence(status)}`,
  responsible: ({ person, other, action }) => `${person} made ${other} responsible for “${action}”`,
  due: ({ person, action, date }) => `${person} moved the due date of “${action}” to ${date}`,
  progress: ({ person, action }) => `${person} wrote how “${action}” is going`,
  evaluated: ({ person, goal, result }) => `${person} evaluated “${goal}”: ${insideSentence(result)}`,
  commented: ({ person, target }) => `${person} commented on “${target}”`,
  suggested: ({ person, target }) => `${person} suggested a change to “${target}”`,
  accepted: ({ person, target }) => `${person} accepted the suggestion for “${target}”`,
  declined: ({ person, target }) => `${person} declined the suggestion for “${target}”`,
  joined: ({ person }) => `${person} is new in the group`,
  representationRegistered: ({ person, other }) => `${person} registered that ${other} may act for the plan owner`,
  birthDateSet: ({ person }) => `${person} wrote down when the plan owner was born`,
  representationEnded: ({ person, other }) => `${person} ended that ${other} acts for the plan owner`,
  serviceAdded: ({ person, other }) => `${person} added ${other}`,
  memberAdded: ({ person, other }) => `${person} added a person to ${other}`,
  memberEnded: ({ person, other }) => `${person} took a person out of ${other}`,
  consentGiven: ({ person, grantee }) => `${person} gave consent to ${grantee}`,
  consentWithdrawn: ({ person, grantee }) => `${person} withdrew consent from ${grantee}`,
  consentRecorded: ({ person, grantee }) => `${person} wrote down a spoken consent to ${grantee}`,
  noRecorded: ({ person, grantee }) => `${person} wrote down a spoken no to ${grantee}`,
  planConsentGiven: ({ person }) => `${person} recorded the consent to a plan being made`,
  planConsentRejected: ({ person }) => `${person} said that the recorded consent to the plan was not right`,
  planConsentWithdrawn: ({ person }) => `${person} withdrew the consent to the plan`,
  meetingCalled: ({ person, date }) => `${person} called a meeting on ${date}`,
  added: ({ person, target }) => `${person} added “${target}”`,
  wrote: ({ person }) => `${person} wrote to the whole group`,
  ended: ({ person, target }) => `${person} ended the conversation about “${target}”`,
  goalSuggested: ({ person }) => `${person} suggested a new goal`,
  noResponsible: ({ person, action }) => `${person} left “${action}” without anyone responsible`,
  participationEnded: ({ person, grantee }) => `${person} ended ${grantee}’s part in the plan`,
  coordinator: ({ person }) => `${person} is the coordinator now`,
  period: ({ person }) => `${person} changed how long the plan lasts`,
  writingHelp: ({ person }) => `${person} changed who helps with writing`,
  meetingChanged: ({ person, date }) => `${person} changed the meeting. It is on ${date}`,
  meetingCancelled: ({ person, date }) => `${person} cancelled the meeting on ${date}`,
  text: 'a text',
  deleted: ({ person, target }) => `${person} removed “${target}”`,
  restored: ({ person, target }) => `${person} restored “${target}”`,
}

export const undo: Messages['undo'] = {
  deleted: (target) => `“${target}” is removed.`,
  restored: (target) => `“${target}” is restored.`,
  undo: 'Undo',
  redo: 'Redo',
  undone: 'Undone.',
  redone: 'Redone.',
  nothing: 'There is nothing to undo.',
}

export const restore: Messages['restore'] = {
  confirm: (date) => `The text from ${date} comes back. The present one stays in the history.`,
  button: 'Restore',
}
