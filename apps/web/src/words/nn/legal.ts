import type { Messages } from '../messages.ts'

export const legal: Messages['legal'] = {
  a: {
    question: 'Er mål, styrkar og behov skrivne ned?',
    missing: 'Noko av dette manglar.',
    done: 'Alle tre er på plass.',
    press: 'Skriv det som manglar',
  },
  b: {
    question: 'Kven er med på planen?',
    missing: 'Ingen er med enno.',
    done: 'Deltakarane er på plass.',
    press: 'Inviter nokon',
  },
  c: {
    question: 'Kven er koordinator?',
    missing: 'Ingen er vald enno.',
    done: (name) => `${name} er koordinator.`,
    press: 'Be om koordinator',
  },
  d: {
    question: 'Kva bidreg kvar enkelt med?',
    missing: 'Nokon har ikkje svart.',
    done: 'Alle har svart.',
    press: 'Spør dei',
  },
  e: {
    question: 'Kva skal gjerast, kor mykje, og kven har ansvaret?',
    missing: 'Manglar på nokre tiltak.',
    done: 'Alle tiltak har dette.',
    press: 'Fyll ut tiltaka',
  },
  f: {
    question: 'Korleis skal tiltaka gjennomførast?',
    missing: 'Manglar på nokre tiltak.',
    done: 'Alle tiltak seier korleis.',
    press: 'Skriv korleis',
  },
  g: {
    question: 'Kor lenge gjeld planen, og når ser vi på han igjen?',
    missing: 'Datoar manglar.',
    done: ({ end, date }) => `Planen gjeld til ${end}. Ny gjennomgang ${date}.`,
    press: 'Set datoar',
  },
  h: {
    question: 'Er samtykka på plass?',
    missing: 'Samtykke til planen manglar, eller deling er ikkje avklart.',
    done: 'Planen har samtykke. Deling er avklart.',
    press: 'Sjå samtykka',
  },
  i: {
    question: 'Kven andre bør vi samarbeide med?',
    missing: 'Ingen har svart. «Ingen» er også eit svar.',
    done: 'Svaret er på plass.',
    press: 'Svar',
  },
  noActions: {
    missing: 'Det er ingen tiltak enno.',
    press: 'Skriv det første tiltaket',
  },
}
