import type { Messages } from '../messages.ts'

export const alone: Messages['alone'] = {
  onlyThis: 'Berre dette tiltaket',
  why: (owner) =>
    `${owner} har sagt ja til at du ser dette eine tiltaket, fordi du har ansvar for det. Resten av livsområdet ser du ikkje.`,
  plan: (owner) => `Tiltak i planen til ${owner}`,
  status: 'Kor langt har du kome?',
  statusSet: 'Statusen er lagra.',
  notes: 'Notata dine',
  notesRead: (owner) => `${owner} og dei som ser livsområdet, kan lese det du skriv.`,
  write: 'Korleis går det?',
  send: 'Legg til notat',
  sent: 'Notatet er lagra.',
  notSent: 'Det vart ikkje lagra. Teksten din står her. Prøv igjen.',
  none: 'Du har ikkje skrive noko enno.',
  closed: 'Planen er avslutta. Du kan lese, men ikkje endre.',
  goneTitle: 'Du ser ikkje dette tiltaket',
  goneText: 'Anten har du ikkje ansvar for det lenger, eller så er det ikkje sagt ja til at du ser det.',
  kept: 'Dette hadde du skrive og ikkje sendt:',

  question: ({ name }) => `Skal ${name} få sjå dette eine tiltaket?`,
  leadsTo: ({ name }) =>
    `${name} har fått ansvar for tiltaket, men ser ikkje livsområdet. Om du seier ja, ser ${name} kva som skal gjerast, korleis, når og status. ${name} kan endre status og skrive notat som du kan lese. Ingenting anna i livsområdet blir synleg.`,
  untilThen: ({ name }) => `Om du ikkje svarer, ser ikkje ${name} noko.`,
  yes: 'Ja, berre dette tiltaket',
  no: 'Nei',
  saidYes: ({ name }) => `${name} ser no dette eine tiltaket.`,
  saidNo: ({ name }) => `${name} ser ikkje tiltaket.`,
  takeBack: 'Ta tilbake',
  agreed: ({ name }) => `${name} ser berre dette tiltaket, ikkje resten av livsområdet.`,
  declined: ({ name }) => `${name} ser ikkje tiltaket. Du har sagt nei.`,
  unasked: ({ name }) => `${name} ser ikkje dette livsområdet, og ser heller ikkje tiltaket.`,
  asked: ({ name, owner }) => `${owner} er spurd om ${name} kan sjå dette tiltaket. Til då ser ${name} det ikkje.`,
  declinedBy: ({ name, owner }) => `${owner} har sagt nei til at ${name} ser tiltaket.`,
  outside: ({ name }) => `${name} (ser ikkje livsområdet)`,
}
