/** The page of consents: who sees what, what each change leads to, and what was said before. */
import { numberWord } from '../numbers.ts'
import { pluralIn } from '../plural.ts'
import type { ToWhom } from './consent.ts'

const plural = pluralIn('nb')

export const consentPage = {
  title: 'Hvem ser hva',
  leadMine: 'Du bestemmer. Trykk på en rute for å endre. Før noe endres, får du vite hva som skjer.',
  lead: (owner: string) => `${owner} bestemmer. Her står det du selv kan se av det.`,
  until: 'Gjelder til',
  /** What somebody does in an area; in the legend and on each cell. */
  sight: { contribute: 'leser og skriver', comment: 'leser og kommenterer', read: 'leser', none: 'ser ikke' },
  oral: 'sagt muntlig',
  noConsent: 'ikke samtykke',
  change: ({ grantee, until }: ToWhom & { until: string }) => `Endre samtykket til ${grantee}: ${until}`,
  changePhone: 'Endre nivå, sluttdato eller formål',
  people: 'Velg person',
  unit: 'Koordinerende enhet ser bare frister og framdrift, ikke det som står i planen.',

  removeArea: ({ grantee, area }: ToWhom & { area: string }) => `Ta bort ${area} fra ${grantee}?`,
  giveArea: ({ grantee, area }: ToWhom & { area: string }) => `La ${grantee} se ${area}?`,
  changeTitle: ({ grantee }: ToWhom) => `Samtykket til ${grantee}`,
  withdrawTitle: ({ grantee }: ToWhom) => `Trekke tilbake samtykket til ${grantee}?`,
  happens: 'Da skjer dette:',
  loses: ({ grantee, areas }: ToWhom & { areas: string }) => `${grantee} ser ikke lenger det som står i ${areas}.`,
  gains: ({ grantee, areas }: ToWhom & { areas: string }) =>
    `${grantee} kan se alt i ${areas}: mål, tiltak og samtaler, også det som er skrevet før.`,
  losesAll: ({ grantee }: ToWhom) => `${grantee} ser ikke lenger noe av det som står i planen.`,
  tasks: ({ grantee, n }: ToWhom & { n: number }) =>
    plural(
      n,
      `${grantee} har ansvar for ett tiltak der. Ansvaret står til dere avtaler noe annet.`,
      `${grantee} har ansvar for ${numberWord('nb', n)} tiltak der. Ansvaret står til dere avtaler noe annet.`,
    ),
  may: {
    read: ({ grantee }: ToWhom) => `${grantee} kan lese, og ikke skrive noe.`,
    comment: ({ grantee }: ToWhom) => `${grantee} kan lese, skrive kommentarer og lage forslag.`,
    contribute: ({ grantee }: ToWhom) => `${grantee} kan lese, og skrive egne tiltak og notater.`,
  },
  lasts: (date: string) => `Samtykket varer til og med ${date}. Vi spør deg før det går ut.`,
  lastsInstead: ({ date, oldDate }: { date: string; oldDate: string }) =>
    `Samtykket varer til og med ${date}, ikke ${oldDate}. Vi spør deg før det går ut.`,
  stays: ({ grantee }: ToWhom) =>
    `Det ${grantee} har skrevet, blir stående. Det som alt er lest, kan ikke tas tilbake. Du kan gi tilgangen igjen når du vil.`,
  usedFor: (purpose: string) => `Det kan bare brukes til dette: ${purpose}`,
  atOnce: ({ grantee }: ToWhom) => `Det skjer med en gang, også hvis ${grantee} har planen åpen.`,
  nothingChanged: 'Ingenting er endret ennå.',
  yesRemove: 'Ja, ta bort',
  yesGive: 'Ja, gi tilgang',
  yesChange: 'Ja, endre',
  yesWithdraw: 'Ja, trekk tilbake',
  keep: 'Nei, la det være',
  withdraw: 'Trekk tilbake hele samtykket',
  level: ({ grantee }: ToWhom) => `Hva kan ${grantee} gjøre?`,
  purpose: 'Hva skal det brukes til?',
  purposeHelp: 'Én kort setning. Står det ingenting, gjelder det å hjelpe deg med planen.',
  purposeUsual: 'hjelpe til med planen',
  tooFar: (date: string) => `Så lenge kan det ikke vare. Velg en dag til og med ${date}.`,
  tooEarly: 'Den dagen er over. Velg i dag eller senere.',

  // Of a service: whoever takes over, or one alone.
  forWhom: (service: string) => `Hvem i ${service} gjelder det?`,
  forWhomHelp: 'De i en tjeneste tar over for hverandre. Du kan også velge bare én av dem.',
  forWhomUnchosen: 'Velg hvem',
  whoever: (service: string) => `Alle i ${service}`,
  onlyOne: (member: string) => `Bare ${member}`,
  memberOf: ({ member, service }: { member: string; service: string }) => `${member} i ${service}`,
  onlyOneLeads: ({ member, service }: { member: string; service: string }) =>
    `Bare ${member} får se det. De andre i ${service}, og den som tar over, får ikke lese før du sier ja.`,
  whoeverLeads: (service: string) => `Alle i ${service} får se det. Den som tar over, får også lese.`,
  hasLeft: (member: string) => `${member} er ikke her lenger. Ingen ser noe.`,
  leftTitle: (member: string) => `Hvem skal få se etter ${member}?`,
  leftText: ({ member, service, areas }: { member: string; service: string; areas: string }) =>
    `${member} er ikke i ${service} lenger. Du hadde sagt ja til bare ${member}, og til ${areas}.`,
  leftLeads: 'Nå ser ingen i tjenesten noe av det. Slik blir det til du velger noen.',
  leftChoose: 'Velg hvem',
  leftNo: 'Ingen skal se det',
  leftNobody: 'Samtykket er tatt bort. Ingen i tjenesten ser noe.',

  receipt: 'Kvittering',
  receiptGiven: ({ grantee, areas, date }: ToWhom & { areas: string; date: string }) =>
    `${grantee} ser nå ${areas}, til og med ${date}.`,
  receiptWithdrawn: ({ grantee }: ToWhom) => `${grantee} har ikke samtykke lenger.`,
  receiptBack: 'Angrer du, trykker du «Angre». Du kan også endre ruten igjen når du vil.',
  receiptKept: ({ grantee }: ToWhom) => `Kvitteringen ligger under «Alt som er sagt ja til for ${grantee}».`,

  historyTitle: 'Alt som er sagt ja og nei til',
  historyOf: ({ grantee }: ToWhom) => `Alt som er sagt ja til for ${grantee}`,
  historyNone: 'Ingen har sagt ja til noe her ennå.',
  given: ({ by, areas, date }: { by: string; areas: string; date: string }) =>
    `${by} sa ja til ${areas}, til og med ${date}.`,
  forOwner: (owner: string) => `på vegne av ${owner}`,
  saidTo: ({ to, day, how }: { to: string; day: string; how: string }) =>
    `Sagt muntlig til ${to} ${day}${how === '' ? '' : `: ${how}`}`,
  confirmed: ({ by, date }: { by: string; date: string }) => `Bekreftet av ${by} ${date}.`,
  notConfirmed: 'Ikke bekreftet ennå.',
  ended: {
    replaced: ({ by, date }: { by: string; date: string }) => `Endret av ${by} ${date}.`,
    withdrawn: ({ by, date }: { by: string; date: string }) => `Trukket tilbake av ${by} ${date}.`,
    rejected: ({ by, date }: { by: string; date: string }) => `${by} sa ${date} at det ikke stemte.`,
  },
  over: 'Gikk ut av seg selv.',
  counts: 'Gjelder nå.',

  noTitle: 'Skriv ned et muntlig nei',
  noLead: (owner: string) =>
    `Har ${owner} sagt at noen skal se mindre, eller ingenting, skriver du det ned her. Det gjelder med en gang. Du kan bare ta bort. ${owner} blir spurt om det stemmer, og kan gi det tilbake.`,
  noWhat: (owner: string) => `Hva sa ${owner} nei til?`,
  noUnseen: (owner: string) =>
    `Gjelder det et livsområde du ikke ser selv, velger du alt. ${owner} kan gi resten tilbake.`,
  noAll: ({ grantee }: ToWhom) => `Alt: ${grantee} skal ikke se noe`,
  noSome: 'Noe av det',
  noAreas: 'Hva skal tas bort?',
  noLevel: ({ grantee }: ToWhom) => `Hva kan ${grantee} gjøre i resten?`,
  noLevelSame: 'Det samme som før',
  noChoose: 'Velg hva som skal tas bort.',
  noSend: 'Ta det bort nå',
  noDone: ({ grantee }: ToWhom) => `Skrevet ned, og tatt bort for ${grantee}.`,
  noQuestion: ({ grantee }: ToWhom) => `Har du sagt nei til ${grantee}?`,
  noToldAll: ({ by, grantee, day }: ToWhom & { by: string; day: string }) =>
    `${by} har skrevet ned at du ${day} sa at ${grantee} ikke skal se noe i planen lenger.`,
  noToldAreas: ({ by, grantee, areas, day }: ToWhom & { by: string; areas: string; day: string }) =>
    `${by} har skrevet ned at du ${day} sa at ${grantee} ikke skal se ${areas} lenger.`,
  noToldLevel: ({ by, grantee, day }: ToWhom & { by: string; day: string }) =>
    `${by} har skrevet ned at du ${day} sa at ${grantee} skal kunne gjøre mindre.`,
  noCounts: 'Det gjelder alt nå.',
  noGiveBack: 'Nei, gi det tilbake',
  noBackLeads: ({ grantee, areas, date }: ToWhom & { areas: string; date: string }) =>
    `Gir du det tilbake, ser ${grantee} igjen ${areas}, til og med ${date}.`,
  noPast: 'Samtykket ville vært over nå. Vil du gi et nytt, gjør du det på siden om samtykke.',
  noConfirmed: 'Takk. Det blir slik det er nå.',
  noGivenBack: ({ grantee }: ToWhom) => `${grantee} ser det samme som før.`,
  noToOwner: ({ owner, grantee }: ToWhom & { owner: string }) =>
    `Det som er tatt bort for ${grantee}, gjelder nå. ${owner} er spurt om det stemmer.`,
  noAnswered: ({ by, date }: { by: string; date: string }) => `${by} svarte på det ${date}.`,
  rest: ({ areas, date }: { by: string; areas: string; date: string }) =>
    `Det som var igjen av samtykket: ${areas}, til og med ${date}.`,

  planTitle: 'At planen blir laget',
  planGiven: ({ by, date }: { by: string; date: string }) => `${by} sa ja til planen ${date}.`,
  planMissing: 'Ingen har sagt ja til planen ennå.',
  planWithdrawn: ({ by, date }: { by: string; date: string }) =>
    `${by} trakk tilbake samtykket til planen ${date}. Arbeidet har stoppet, og ingen andre kan lese planen.`,
  planQuestion: 'Har du sagt ja til at planen lages?',
  planTold: ({ by, day }: { by: string; day: string }) =>
    `${by} har skrevet ned at du ${day} sa ja til at planen lages.`,
  planAnswerLeads:
    'Sier du ja, gjelder det til du trekker det tilbake. Sier du nei, står det at ingen har sagt ja til planen.',
  planReceiptRejected: 'Du sa at det ikke stemte. Ingen har sagt ja til planen nå.',
  planSaid: ({ owner, day }: { owner: string; day: string }) => `${owner} skal ha sagt ja til planen ${day}.`,
  planToOwner: (owner: string) => `${owner} er spurt om det stemmer.`,
  planRejected: ({ by, date }: { by: string; date: string }) =>
    `${by} sa ${date} at det som var skrevet ned, ikke stemte.`,
  planHistory: 'Alt som er sagt om at planen blir laget',
  planStopped: ({ by, date }: { by: string; date: string }) =>
    `${by} stoppet arbeidet med planen ${date}. Ingen hadde sagt ja til den.`,
  planGive: 'Ja, planen kan lages',
  planGiveLeads: 'Hvis du sier ja, kan de du velger, arbeide med planen. Du kan trekke det tilbake når du vil.',
  planAgainLeads: 'Hvis du sier ja igjen, kan dere arbeide med planen. Du velger på nytt hvem som får se hva.',
  planStop: 'Nei, stopp arbeidet med planen',
  planWithdraw: 'Trekk tilbake samtykket til planen',
  planWithdrawTitle: 'Stoppe arbeidet med planen?',
  planWithdrawLeads: [
    'Arbeidet med planen stopper. Ingen kan skrive i den.',
    'Ingen andre enn du kan lese planen. Alle samtykkene under blir trukket tilbake.',
    'Ingenting blir slettet. Du kan fortsatt lese alt.',
    'Du kan ha koordinator likevel, og si ja igjen når du vil.',
  ],
  planWithdrawYes: 'Ja, stopp arbeidet',
  planReceiptGiven: 'Kvittering: Du har sagt ja til at planen lages.',
  planReceiptWithdrawn: 'Kvittering: Du har trukket tilbake samtykket. Bare du kan lese planen nå.',

  oralTitle: 'Skriv ned et muntlig samtykke',
  oralLead: ({ owner, days }: { owner: string; days: number }) =>
    `Har ${owner} sagt ja til deg muntlig, skriver du det ned her. Det legger til, og tar ikke bort noe. Det gjelder i ${days} dager, og videre når ${owner} har bekreftet det.`,
  oralWho: 'Hvem gjelder det?',
  oralSaidOn: 'Hvilken dag ble det sagt?',
  oralHow: 'Hvordan ble det sagt?',
  oralHowHelp: 'For eksempel: på telefon, en pårørende var med.',
  oralSend: 'Skriv ned samtykket',
  oralDay: 'Velg en dag de siste 30 dagene.',
  oralDone: ({ grantee, date }: ToWhom & { date: string }) =>
    `Skrevet ned. ${grantee} kan se dette til og med ${date}, og videre når det er bekreftet.`,
  oralOwnerFirst: ({ owner, grantee }: ToWhom & { owner: string }) =>
    `${owner} må selv si ja til ${grantee} i planen. Det som er skrevet ned før, er ikke besvart, eller svaret var nei.`,
  planOralSend: 'Skriv ned at planen kan lages',

  toOwner: ({ owner, grantee }: ToWhom & { owner: string }) =>
    `Samtykket til ${grantee} venter på at ${owner} bekrefter.`,
}
