import type { AnyText } from '../messages.ts'
import type { consentPage as nb } from '../nb/consent-page.ts'
import { numberWord } from '../numbers.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('nn')

export const consentPage: AnyText<typeof nb> = {
  title: 'Kven ser kva',
  leadMine: 'Du bestemmer. Trykk på ei rute for å endre. Før noko blir endra, får du vite kva som skjer.',
  lead: (owner) => `${owner} bestemmer. Her står det du sjølv kan sjå av det.`,
  until: 'Gjeld til',
  sight: { contribute: 'les og skriv', comment: 'les og kommenterer', read: 'les', none: 'ser ikkje' },
  oral: 'sagt munnleg',
  noConsent: 'ikkje samtykke',
  change: ({ grantee, until }) => `Endre samtykket til ${grantee}: ${until}`,
  changePhone: 'Endre nivå, sluttdato eller formål',
  people: 'Vel person',
  unit: 'Koordinerande eining ser berre fristar og framdrift, ikkje det som står i planen.',

  removeArea: ({ grantee, area }) => `Ta bort ${area} frå ${grantee}?`,
  giveArea: ({ grantee, area }) => `La ${grantee} sjå ${area}?`,
  changeTitle: ({ grantee }) => `Samtykket til ${grantee}`,
  withdrawTitle: ({ grantee }) => `Trekkje tilbake samtykket til ${grantee}?`,
  happens: 'Då skjer dette:',
  loses: ({ grantee, areas }) => `${grantee} ser ikkje lenger det som står i ${areas}.`,
  gains: ({ grantee, areas }) =>
    `${grantee} kan sjå alt i ${areas}: mål, tiltak og samtalar, også det som er skrive før.`,
  losesAll: ({ grantee }) => `${grantee} ser ikkje lenger noko av det som står i planen.`,
  tasks: ({ grantee, n }) =>
    plural(
      n,
      `${grantee} har ansvar for eitt tiltak der. Ansvaret står til de avtaler noko anna.`,
      `${grantee} har ansvar for ${numberWord('nn', n)} tiltak der. Ansvaret står til de avtaler noko anna.`,
    ),
  may: {
    read: ({ grantee }) => `${grantee} kan lese, og ikkje skrive noko.`,
    comment: ({ grantee }) => `${grantee} kan lese, skrive kommentarar og lage forslag.`,
    contribute: ({ grantee }) => `${grantee} kan lese, og skrive eigne tiltak og notat.`,
  },
  lasts: (date) => `Samtykket varer til og med ${date}. Vi spør deg før det går ut.`,
  lastsInstead: ({ date, oldDate }) =>
    `Samtykket varer til og med ${date}, ikkje ${oldDate}. Vi spør deg før det går ut.`,
  stays: ({ grantee }) =>
    `Det ${grantee} har skrive, blir ståande. Det som alt er lese, kan ikkje takast tilbake. Du kan gi tilgangen igjen når du vil.`,
  usedFor: (purpose) => `Det kan berre brukast til dette: ${purpose}`,
  atOnce: ({ grantee }) => `Det skjer med ein gong, også om ${grantee} har planen open.`,
  nothingChanged: 'Ingenting er endra enno.',
  yesRemove: 'Ja, ta bort',
  yesGive: 'Ja, gi tilgang',
  yesChange: 'Ja, endre',
  yesWithdraw: 'Ja, trekk tilbake',
  keep: 'Nei, la det vere',
  withdraw: 'Trekk tilbake heile samtykket',
  level: ({ grantee }) => `Kva kan ${grantee} gjere?`,
  purpose: 'Kva skal det brukast til?',
  purposeHelp: 'Éi kort setning. Står det ingenting, gjeld det å hjelpe deg med planen.',
  purposeUsual: 'hjelpe til med planen',
  tooFar: (date) => `Så lenge kan det ikkje vare. Vel ein dag til og med ${date}.`,
  tooEarly: 'Den dagen er over. Vel i dag eller seinare.',

  forWhom: (service) => `Kven i ${service} gjeld det?`,
  forWhomHelp: 'Dei i ei teneste tek over for kvarandre. Du kan også velje berre éin av dei.',
  forWhomUnchosen: 'Vel kven',
  whoever: (service) => `Alle i ${service}`,
  onlyOne: (member) => `Berre ${member}`,
  memberOf: ({ member, service }) => `${member} i ${service}`,
  onlyOneLeads: ({ member, service }) =>
    `Berre ${member} får sjå det. Dei andre i ${service}, og den som tek over, får ikkje lese før du seier ja.`,
  whoeverLeads: (service) => `Alle i ${service} får sjå det. Den som tek over, får også lese.`,
  hasLeft: (member) => `${member} er ikkje her lenger. Ingen ser noko.`,
  leftTitle: (member) => `Kven skal få sjå etter ${member}?`,
  leftText: ({ member, service, areas }) =>
    `${member} er ikkje i ${service} lenger. Du hadde sagt ja til berre ${member}, og til ${areas}.`,
  leftLeads: 'No ser ingen i tenesta noko av det. Slik blir det til du vel nokon.',
  leftChoose: 'Vel kven',
  leftNo: 'Ingen skal sjå det',
  leftNobody: 'Samtykket er teke bort. Ingen i tenesta ser noko.',

  receipt: 'Kvittering',
  receiptGiven: ({ grantee, areas, date }) => `${grantee} ser no ${areas}, til og med ${date}.`,
  receiptWithdrawn: ({ grantee }) => `${grantee} har ikkje samtykke lenger.`,
  receiptBack: 'Angrar du, trykkjer du «Angre». Du kan også endre ruta igjen når du vil.',
  receiptKept: ({ grantee }) => `Kvitteringa ligg under «Alt som er sagt ja til for ${grantee}».`,

  historyTitle: 'Alt som er sagt ja og nei til',
  historyOf: ({ grantee }) => `Alt som er sagt ja til for ${grantee}`,
  historyNone: 'Ingen har sagt ja til noko her enno.',
  given: ({ by, areas, date }) => `${by} sa ja til ${areas}, til og med ${date}.`,
  forOwner: (owner) => `på vegner av ${owner}`,
  saidTo: ({ to, day, how }) => `Sagt munnleg til ${to} ${day}${how === '' ? '' : `: ${how}`}`,
  confirmed: ({ by, date }) => `Stadfesta av ${by} ${date}.`,
  notConfirmed: 'Ikkje stadfesta enno.',
  ended: {
    replaced: ({ by, date }) => `Endra av ${by} ${date}.`,
    withdrawn: ({ by, date }) => `Trekt tilbake av ${by} ${date}.`,
    rejected: ({ by, date }) => `${by} sa ${date} at det ikkje stemde.`,
  },
  over: 'Gjekk ut av seg sjølv.',
  counts: 'Gjeld no.',

  noTitle: 'Skriv ned eit munnleg nei',
  noLead: (owner) =>
    `Har ${owner} sagt at nokon skal sjå mindre, eller ingenting, skriv du det ned her. Det gjeld med ein gong. Du kan berre ta bort. ${owner} blir spurd om det stemmer, og kan gi det tilbake.`,
  noWhat: (owner) => `Kva sa ${owner} nei til?`,
  noUnseen: (owner) => `Gjeld det eit livsområde du ikkje ser sjølv, vel du alt. ${owner} kan gi resten tilbake.`,
  noAll: ({ grantee }) => `Alt: ${grantee} skal ikkje sjå noko`,
  noSome: 'Noko av det',
  noAreas: 'Kva skal takast bort?',
  noLevel: ({ grantee }) => `Kva kan ${grantee} gjere i resten?`,
  noLevelSame: 'Det same som før',
  noChoose: 'Vel kva som skal takast bort.',
  noSend: 'Ta det bort no',
  noDone: ({ grantee }) => `Skrive ned, og teke bort for ${grantee}.`,
  noQuestion: ({ grantee }) => `Har du sagt nei til ${grantee}?`,
  noToldAll: ({ by, grantee, day }) =>
    `${by} har skrive ned at du ${day} sa at ${grantee} ikkje skal sjå noko i planen lenger.`,
  noToldAreas: ({ by, grantee, areas, day }) =>
    `${by} har skrive ned at du ${day} sa at ${grantee} ikkje skal sjå ${areas} lenger.`,
  noToldLevel: ({ by, grantee, day }) => `${by} har skrive ned at du ${day} sa at ${grantee} skal kunne gjere mindre.`,
  noCounts: 'Det gjeld alt no.',
  noGiveBack: 'Nei, gi det tilbake',
  noBackLeads: ({ grantee, areas, date }) => `Gir du det tilbake, ser ${grantee} igjen ${areas}, til og med ${date}.`,
  noPast: 'Samtykket ville vore over no. Vil du gi eit nytt, gjer du det på sida om samtykke.',
  noConfirmed: 'Takk. Det blir slik det er no.',
  noGivenBack: ({ grantee }) => `${grantee} ser det same som før.`,
  noToOwner: ({ owner, grantee }) => `Det som er teke bort for ${grantee}, gjeld no. ${owner} er spurd om det stemmer.`,
  noAnswered: ({ by, date }) => `${by} svarte på det ${date}.`,
  rest: ({ areas, date }) => `Det som var igjen av samtykket: ${areas}, til og med ${date}.`,

  planTitle: 'At planen blir laga',
  planGiven: ({ by, date }) => `${by} sa ja til planen ${date}.`,
  planMissing: 'Ingen har sagt ja til planen enno.',
  planWithdrawn: ({ by, date }) =>
    `${by} trekte tilbake samtykket til planen ${date}. Arbeidet har stoppa, og ingen andre kan lese planen.`,
  planQuestion: 'Har du sagt ja til at planen blir laga?',
  planTold: ({ by, day }) => `${by} har skrive ned at du ${day} sa ja til at planen blir laga.`,
  planAnswerLeads:
    'Seier du ja, gjeld det til du trekkjer det tilbake. Seier du nei, står det at ingen har sagt ja til planen.',
  planReceiptRejected: 'Du sa at det ikkje stemde. Ingen har sagt ja til planen no.',
  planSaid: ({ owner, day }) => `${owner} skal ha sagt ja til planen ${day}.`,
  planToOwner: (owner) => `${owner} er spurd om det stemmer.`,
  planRejected: ({ by, date }) => `${by} sa ${date} at det som var skrive ned, ikkje stemde.`,
  planHistory: 'Alt som er sagt om at planen blir laga',
  planStopped: ({ by, date }) => `${by} stoppa arbeidet med planen ${date}. Ingen hadde sagt ja til han.`,
  planGive: 'Ja, planen kan lagast',
  planGiveLeads: 'Om du seier ja, kan dei du vel, arbeide med planen. Du kan trekkje det tilbake når du vil.',
  planAgainLeads: 'Om du seier ja igjen, kan de arbeide med planen. Du vel på nytt kven som får sjå kva.',
  planStop: 'Nei, stopp arbeidet med planen',
  planWithdraw: 'Trekk tilbake samtykket til planen',
  planWithdrawTitle: 'Stoppe arbeidet med planen?',
  planWithdrawLeads: [
    'Arbeidet med planen stoppar. Ingen kan skrive i han.',
    'Ingen andre enn du kan lese planen. Alle samtykka under blir trekte tilbake.',
    'Ingenting blir sletta. Du kan framleis lese alt.',
    'Du kan ha koordinator likevel, og seie ja igjen når du vil.',
  ],
  planWithdrawYes: 'Ja, stopp arbeidet',
  planReceiptGiven: 'Kvittering: Du har sagt ja til at planen blir laga.',
  planReceiptWithdrawn: 'Kvittering: Du har trekt tilbake samtykket. Berre du kan lese planen no.',

  oralTitle: 'Skriv ned eit munnleg samtykke',
  oralLead: ({ owner, days }) =>
    `Har ${owner} sagt ja til deg munnleg, skriv du det ned her. Det legg til, og tek ikkje bort noko. Det gjeld i ${days} dagar, og vidare når ${owner} har stadfesta det.`,
  oralWho: 'Kven gjeld det?',
  oralSaidOn: 'Kva dag blei det sagt?',
  oralHow: 'Korleis blei det sagt?',
  oralHowHelp: 'Til dømes: på telefon, ein pårørande var med.',
  oralSend: 'Skriv ned samtykket',
  oralDay: 'Vel ein dag dei siste 30 dagane.',
  oralDone: ({ grantee, date }) =>
    `Skrive ned. ${grantee} kan sjå dette til og med ${date}, og vidare når det er stadfesta.`,
  oralOwnerFirst: ({ owner, grantee }) =>
    `${owner} må sjølv seie ja til ${grantee} i planen. Det som er skrive ned før, er ikkje svart på, eller svaret var nei.`,
  planOralSend: 'Skriv ned at planen kan lagast',

  toOwner: ({ owner, grantee }) => `Samtykket til ${grantee} ventar på at ${owner} stadfestar.`,
}
