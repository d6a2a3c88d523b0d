/** The nine things the law asks of a plan. Neutral, so that the owner and those who help her read the same. */
export const legal = {
  a: {
    question: 'Er mål, styrker og behov skrevet ned?',
    missing: 'Noe av dette mangler.',
    done: 'Alle tre er på plass.',
    press: 'Skriv det som mangler',
  },
  b: {
    question: 'Hvem er med på planen?',
    missing: 'Ingen er med ennå.',
    done: 'Deltakerne er på plass.',
    press: 'Inviter noen',
  },
  c: {
    question: 'Hvem er koordinator?',
    missing: 'Ingen er valgt ennå.',
    done: (name: string) => `${name} er koordinator.`,
    press: 'Be om koordinator',
  },
  d: {
    question: 'Hva bidrar hver enkelt med?',
    missing: 'Noen har ikke svart.',
    done: 'Alle har svart.',
    press: 'Spør dem',
  },
  e: {
    question: 'Hva skal gjøres, hvor mye, og hvem har ansvaret?',
    missing: 'Mangler på noen tiltak.',
    done: 'Alle tiltak har dette.',
    press: 'Fyll ut tiltakene',
  },
  f: {
    question: 'Hvordan skal tiltakene gjennomføres?',
    missing: 'Mangler på noen tiltak.',
    done: 'Alle tiltak sier hvordan.',
    press: 'Skriv hvordan',
  },
  g: {
    question: 'Hvor lenge gjelder planen, og når ser vi på den igjen?',
    missing: 'Datoer mangler.',
    done: ({ end, date }: { end: string; date: string }) => `Planen gjelder til ${end}. Ny gjennomgang ${date}.`,
    press: 'Sett datoer',
  },
  h: {
    question: 'Er samtykkene på plass?',
    missing: 'Samtykke til planen mangler, eller deling er ikke avklart.',
    done: 'Planen har samtykke. Deling er avklart.',
    press: 'Se samtykkene',
  },
  i: {
    question: 'Hvem andre bør vi samarbeide med?',
    missing: 'Ingen har svart. «Ingen» er også et svar.',
    done: 'Svaret er på plass.',
    press: 'Svar',
  },
  /** In place of what e and f lack, where there is nothing that could lack it. */
  noActions: {
    missing: 'Det er ingen tiltak ennå.',
    press: 'Skriv det første tiltaket',
  },
}
