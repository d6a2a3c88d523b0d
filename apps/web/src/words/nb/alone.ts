/** An action that who is responsible for it sees alone, and the owner's yes to that. */
export interface Someone {
  readonly name: string
}
export interface Both extends Someone {
  readonly owner: string
}

export const alone = {
  /** Under the action in a list of one's own. */
  onlyThis: 'Bare dette tiltaket',
  why: (owner: string) =>
    `${owner} har sagt ja til at du ser dette ene tiltaket, fordi du har ansvar for det. Resten av livsområdet ser du ikke.`,
  plan: (owner: string) => `Tiltak i planen til ${owner}`,
  status: 'Hvor langt har du kommet?',
  statusSet: 'Statusen er lagret.',
  notes: 'Dine notater',
  notesRead: (owner: string) => `${owner} og de som ser livsområdet, kan lese det du skriver.`,
  write: 'Hvordan går det?',
  send: 'Legg til notat',
  sent: 'Notatet er lagret.',
  notSent: 'Det ble ikke lagret. Teksten din står her. Prøv igjen.',
  none: 'Du har ikke skrevet noe ennå.',
  closed: 'Planen er avsluttet. Du kan lese, men ikke endre.',
  goneTitle: 'Du ser ikke dette tiltaket',
  goneText: 'Enten har du ikke ansvar for det lenger, eller så er det ikke sagt ja til at du ser det.',
  kept: 'Dette hadde du skrevet og ikke sendt:',

  question: ({ name }: Someone) => `Skal ${name} få se dette ene tiltaket?`,
  /** What a yes leads to, before it is given. */
  leadsTo: ({ name }: Someone) =>
    `${name} har fått ansvar for tiltaket, men ser ikke livsområdet. Hvis du sier ja, ser ${name} hva som skal gjøres, hvordan, når og status. ${name} kan endre status og skrive notater som du kan lese. Ingenting annet i livsområdet blir synlig.`,
  untilThen: ({ name }: Someone) => `Hvis du ikke svarer, ser ikke ${name} noe.`,
  yes: 'Ja, bare dette tiltaket',
  no: 'Nei',
  saidYes: ({ name }: Someone) => `${name} ser nå dette ene tiltaket.`,
  saidNo: ({ name }: Someone) => `${name} ser ikke tiltaket.`,
  takeBack: 'Ta tilbake',
  agreed: ({ name }: Someone) => `${name} ser bare dette tiltaket, ikke resten av livsområdet.`,
  declined: ({ name }: Someone) => `${name} ser ikke tiltaket. Du har sagt nei.`,
  unasked: ({ name }: Someone) => `${name} ser ikke dette livsområdet, og ser heller ikke tiltaket.`,
  asked: ({ name, owner }: Both) => `${owner} er spurt om ${name} kan se dette tiltaket. Til da ser ${name} det ikke.`,
  declinedBy: ({ name, owner }: Both) => `${owner} har sagt nei til at ${name} ser tiltaket.`,
  /** In the list of who can be responsible. */
  outside: ({ name }: Someone) => `${name} (ser ikke livsområdet)`,
}
