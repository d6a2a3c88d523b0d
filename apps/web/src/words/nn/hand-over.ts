import type { AnyText } from '../messages.ts'
import type { handOver as nb } from '../nb/hand-over.ts'

export const handOver: AnyText<typeof nb> = {
  title: 'Oppgåva til koordinatoren',
  ask: 'Be nokon ta over',
  who: 'Kven skal ta over som koordinator?',
  appoint: 'Vel koordinator',
  none: 'Ingen er koordinator no.',
  contact: 'Koordinerande eining i kommunen vel koordinator. Ring kommunen, eller be om koordinator her.',
  contactIn: (organisation) =>
    `Koordinerande eining i ${organisation} vel koordinator. Ring dit, eller be om koordinator her.`,
  askUnit: 'Be om koordinator',
  fromList: 'Vel ein frå lista dykkar',
  consequence: ({ next, now }) =>
    `Om du gjer dette, får ${next} spørsmålet. ${now} er koordinator til ${next} seier ja.`,
  consequenceNone: (next) => `Om du gjer dette, er ${next} koordinator med ein gong.`,
  send: 'Spør',
  sent: (next) => `${next} er spurd.`,
  appointed: (next) => `${next} er koordinator no.`,
  asked: ({ next, now, date }) =>
    `${next} blei spurd ${date} om å ta over som koordinator. ${now} er koordinator til ${next} seier ja.`,
  askedMe: (from) => `${from} ber deg ta over som koordinator.`,
  askedMeConsequence: (owner) =>
    `Seier du ja, er det du som held i trådane frå no. Du ser ikkje meir av planen før ${owner} samtykkjer.`,
  yes: 'Ja, eg tek over',
  no: 'Nei, eg kan ikkje',
  takeBack: 'Trekk spørsmålet tilbake',
  tookOver: 'Du er koordinator no.',
  said: 'Svaret ditt er sendt.',
  takenBack: 'Spørsmålet er trekt tilbake.',
}
