import type { AnyText } from '../messages.ts'
import type { whoDecides as nb } from '../nb/who-decides.ts'

export const whoDecides: AnyText<typeof nb> = {
  mine: ({ date, age }) =>
    `Foreldra dine bestemmer kven som får sjå planen, og dei skal høyre på kva du meiner. Frå ${date} er du ${age} år. Då bestemmer du sjølv.`,
  others: ({ owner, date, age }) =>
    `Foreldra bestemmer kven som får sjå planen, og dei skal høyre på kva ${owner} meiner. Frå ${date} er ${owner} ${age} år og bestemmer sjølv.`,
  law: 'Slik er det etter',
  act: 'pasient- og brukarrettslova',
}
