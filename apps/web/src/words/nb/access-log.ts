/** Who has seen the plan. */
import type { AccessPart } from '@ansvarsgruppe/plan-model'

/** Parts of a plan beside rooms, as one reads them. */
export type FactsPart = Exclude<AccessPart, `area-${string}` | 'overview'>

export const accessLog = {
  intro:
    'Her ser du hvem som har åpnet planen, når og hvorfor. Lista skriver seg selv, og ingen kan endre det som står der.',
  introOwn: (owner: string) => `Her ser du når du har åpnet planen. ${owner} ser hvem andre som har åpnet den.`,
  introMandate: ({ owner, areas }: { owner: string; areas: string }) =>
    `Her ser du hvem som har åpnet ${areas} i planen til ${owner}, når og hvorfor. Resten av lista er utenfor det du handler for.`,
  search: 'Let i lista',
  who: 'Hvem',
  others: 'Alle andre enn meg',
  everybody: 'Alle, og meg selv',
  othersThan: (owner: string) => `Alle andre enn ${owner}`,
  everybodyAnd: (owner: string) => `Alle, og ${owner} også`,
  what: 'Hva',
  anything: 'Alt i planen',
  anythingHere: 'Alt du handler for',
  day: 'Dag',
  clear: 'Vis alt igjen',
  today: (day: string) => `I dag, ${day}`,
  yesterday: (day: string) => `I går, ${day}`,
  /** "kl. 10.05–10.40" */
  at: (clock: string) => `kl. ${clock}`,
  fromTo: ({ from, to }: { from: string; to: string }) => `kl. ${from}–${to}`,
  /** Before what it was: "Leste oversikten og økonomi". */
  acts: { read: 'Leste', wrote: 'Leste og skrev i', changed: 'Endret', copied: 'Lastet ned en kopi av' },
  overview: 'oversikten',
  parts: {
    home: 'forsiden',
    plan: 'ansvarsgruppa',
    news: 'det som er nytt',
    alone: 'ett enkelt tiltak',
    consents: 'samtykkene',
    meetings: 'møtene',
    accessLog: 'denne lista',
  } satisfies Record<FactsPart, string>,
  /** What is changed of the plan itself. */
  planChanged: 'datoer og ansvar',
  /** Why somebody could: to the owner, and to whoever sees their own lines. */
  why: {
    owner: 'Eier planen.',
    consent: (date: string) => `Du har sagt ja til det til og med ${date}.`,
    coordinator: (date: string) => `Er koordinator, og du har sagt ja til og med ${date}.`,
    consentOf: ({ owner, date }: { owner: string; date: string }) => `${owner} har sagt ja til det til og med ${date}.`,
    aloneConsent: (date: string) => `Du har sagt ja til akkurat denne personen, til og med ${date}.`,
    aloneConsentOf: ({ owner, date }: { owner: string; date: string }) =>
      `${owner} har sagt ja til akkurat denne personen, til og med ${date}.`,
    consentOfParents: (date: string) => `Foreldrene har sagt ja til det til og med ${date}.`,
    aloneConsentOfParents: (date: string) => `Foreldrene har sagt ja til akkurat denne personen, til og med ${date}.`,
    /** Said to a coordinator who wrote it down; or somebody said it for her. */
    unconfirmed: (date: string) =>
      `Sagt muntlig og skrevet ned, ikke bekreftet av planeieren. Gjaldt til og med ${date}.`,
    givenFor: {
      guardian: (date: string) => `Vergen har sagt ja til det for planeieren, til og med ${date}.`,
      authorised: (date: string) => `En med fullmakt har sagt ja til det for planeieren, til og med ${date}.`,
      another: (date: string) => `Noen som handlet for planeieren, har sagt ja til det til og med ${date}.`,
    },
    onlyThem: 'Det gjelder akkurat denne personen.',
    guardian: (areas: string) => `Handlet for planeieren, som verge for ${areas}.`,
    parent: (areas: string) => `Handlet for planeieren, som foresatt, i ${areas}.`,
    authorised: (areas: string) => `Handlet for planeieren, med fullmakt for ${areas}.`,
    unit: 'Så framdrift og frister, ikke innhold.',
    alone: 'Har ansvar for tiltaket, og du har sagt ja til at akkurat det vises.',
    aloneOf: (owner: string) => `${owner} har sagt ja til at akkurat det tiltaket vises.`,
    participant: 'Er med i ansvarsgruppa. Så ikke innhold.',
  },
  older: 'Vis eldre',
  loadingOlder: 'Henter eldre',
  emptyTitle: 'Ingen har sett planen ennå',
  emptyText: 'Når noen åpner planen, kommer det hit av seg selv.',
  noneTitle: 'Ingen treff',
  /** Said to who does not see the list change. */
  found: (n: number) => `${n} treff`,
  noneText: 'Ingen har sett dette i planen den dagen, eller den personen har ikke sett det.',
  copies: 'Ta med deg lista',
  copiesText: 'Her får du alt du har lett fram. Ta godt vare på fila. Nedlastingen vises i lista.',
  asTable: 'Lagre som regneark (CSV)',
  asData: 'Lagre som data (JSON)',
  notWhole: 'Lista er lang. Fila har de nyeste, ikke alle.',
  fileName: 'hvem-har-sett-planen',
  columns: {
    day: 'Dag',
    from: 'Fra',
    to: 'Til',
    name: 'Navn',
    role: 'Rolle',
    title: 'Tittel',
    organisation: 'Arbeidssted',
    forOwner: 'For planeieren',
    what: 'Hva',
    why: 'Hvorfor',
  },
  yes: 'ja',
  wrong: 'Ser noe feil ut?',
  wrongButton: 'Si fra',
}
