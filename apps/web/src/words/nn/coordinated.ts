import type { AnyText } from '../messages.ts'
import type { coordinated as nb } from '../nb/coordinated.ts'

export const coordinated: AnyText<typeof nb> = {
  title: 'Du er koordinator, utan plan',
  since: (date) => `Sidan ${date}`,
  sinceChild: (date) => `Som barnekoordinator sidan ${date}`,
  asked: ({ from, date }) => `Du blei spurd ${date} om å ta over etter ${from}.`,
  yes: 'Ja, eg tek over',
  no: 'Nei, eg kan ikkje',
  yesFor: (name) => `Ja, eg tek over for ${name}`,
  noFor: (name) => `Nei, eg kan ikkje ta over for ${name}`,
  tookOver: (name) => `Du er koordinator for ${name} no.`,
  said: 'Svaret ditt er sendt.',
  passOn: 'Skal ein annan ta over, sei frå til koordinerande eining.',
}
