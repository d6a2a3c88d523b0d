import type { AnyText } from '../messages.ts'
import type { comingOfAge as nb } from '../nb/coming-of-age.ts'

export const comingOfAge: AnyText<typeof nb> = {
  soonTitleMine: 'Snart bestemmer du sjølv',
  soonMine: ({ date, age }) =>
    `Frå ${date} er du ${age} år. Då bestemmer du sjølv kven som får sjå planen, og foreldra dine kan ikkje lenger handle for deg.`,
  nowTitleMine: 'No bestemmer du sjølv',
  nowMine: ({ age }) =>
    `Du er ${age} år. Du bestemmer sjølv kven som får sjå planen, og foreldra dine kan ikkje lenger handle for deg.`,
  staysMine:
    'Sjå over kven som får sjå planen: det foreldra dine har sagt ja til, varer ikkje av seg sjølv. Vil du at nokon skal handle for deg, kan du gi dei fullmakt.',
  soonTitle: (owner) => `Snart bestemmer ${owner} sjølv`,
  soon: ({ owner, date, age }) =>
    `Frå ${date} er ${owner} ${age} år og bestemmer sjølv kven som får sjå planen. Då kan du ikkje lenger handle for ${owner}.`,
  stays: (owner) =>
    `Det du har sagt ja til for ${owner}, varer ikkje av seg sjølv. Vil ${owner} at du skal handle vidare, trengst ei skriftleg fullmakt.`,
  endedTitle: (owner) => `No bestemmer ${owner} sjølv`,
  ended: ({ owner, age }) =>
    `${owner} er ${age} år, og du kan ikkje lenger handle for ${owner}. Du kan halde fram som deg sjølv.`,
}
