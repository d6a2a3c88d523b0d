/** Reading aloud with the device's voice. */

export const readAloud = {
  page: 'Les sida høgt',
  what: (what: string) => `Les høgt: ${what}`,
  selection: 'Les det merkte høgt',
  bar: 'Opplesing',
  pause: 'Pause',
  resume: 'Hald fram',
  next: 'Neste setning',
  previous: 'Førre setning',
  progress: ({ n, of }: { n: number; of: number }) => `Setning ${n} av ${of}`,
  rateLabel: 'Lesefart',
  rateIs: (rate: string) => `Fart: ${rate}`,
  rates: {
    slow: 'Sakte',
    usual: 'Vanleg',
    fast: 'Rask',
  },
  noVoice: {
    nb: 'Eininga har inga bokmålsstemme. Vi les med ei anna norsk stemme.',
    nn: 'Eininga har inga nynorsk stemme. Vi les med bokmålsstemma.',
    en: 'Eininga har inga engelsk stemme. Vi les med den norske.',
  },
  failed: 'Eininga klarte ikkje å lese høgt. Prøv igjen.',
  unavailable:
    'Denne eininga har inga norsk stemme, så vi kan ikkje lese høgt her. Du kan leggje til ei stemme i innstillingane på eininga.',
  onDevice: 'Stemma er på eininga di. Ingenting av det som blir lese, blir sendt bort.',
}
