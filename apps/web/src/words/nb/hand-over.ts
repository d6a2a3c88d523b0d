/** The coordinator's task passes from one to the next: asked, and accepted. */
export const handOver = {
  title: 'Koordinatorens oppgave',
  ask: 'Be noen ta over',
  who: 'Hvem skal ta over som koordinator?',
  appoint: 'Velg koordinator',
  none: 'Ingen er koordinator nå.',
  contact: 'Koordinerende enhet i kommunen velger koordinator. Ring kommunen, eller be om koordinator her.',
  contactIn: (organisation: string) =>
    `Koordinerende enhet i ${organisation} velger koordinator. Ring dit, eller be om koordinator her.`,
  askUnit: 'Be om koordinator',
  fromList: 'Velg en fra listen deres',
  consequence: ({ next, now }: { next: string; now: string }) =>
    `Hvis du gjør dette, får ${next} spørsmålet. ${now} er koordinator til ${next} sier ja.`,
  consequenceNone: (next: string) => `Hvis du gjør dette, er ${next} koordinator med en gang.`,
  send: 'Spør',
  sent: (next: string) => `${next} er spurt.`,
  appointed: (next: string) => `${next} er koordinator nå.`,
  asked: ({ next, now, date }: { next: string; now: string; date: string }) =>
    `${next} ble spurt ${date} om å ta over som koordinator. ${now} er koordinator til ${next} sier ja.`,
  askedMe: (from: string) => `${from} ber deg ta over som koordinator.`,
  askedMeConsequence: (owner: string) =>
    `Sier du ja, er det du som holder i trådene fra nå. Du ser ikke mer av planen før ${owner} samtykker.`,
  yes: 'Ja, jeg tar over',
  no: 'Nei, jeg kan ikke',
  takeBack: 'Trekk spørsmålet tilbake',
  tookOver: 'Du er koordinator nå.',
  said: 'Svaret ditt er sendt.',
  takenBack: 'Spørsmålet er trukket tilbake.',
}
