import type { Messages } from '../messages.ts'

export const notes: Messages['notes'] = {
  title: 'My notes',
  onlyYou: 'Only you see this.',
  who: 'Nobody else can read your notes: not the plan owner, not the coordinator, not anyone acting for you or for others.',
  whoElse: 'Nobody else can read your notes: not the coordinator, not your family, not anyone else in the plan.',
  howLong: 'The notes are here for as long as you take part in the plan. They are deleted when the plan is deleted.',
  placeholder: 'Write to yourself …',
  empty: 'You have not written anything.',
  closed: 'The plan is closed. You can read your notes, but not change them.',
  inSentence: 'your notes',
}
