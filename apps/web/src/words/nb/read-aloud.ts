/** Reading aloud with the device's voice. */

export const readAloud = {
  page: 'Les siden høyt',
  what: (what: string) => `Les høyt: ${what}`,
  selection: 'Les det merkede høyt',
  bar: 'Opplesing',
  pause: 'Pause',
  resume: 'Fortsett',
  next: 'Neste setning',
  previous: 'Forrige setning',
  progress: ({ n, of }: { n: number; of: number }) => `Setning ${n} av ${of}`,
  rateLabel: 'Lesefart',
  rateIs: (rate: string) => `Fart: ${rate}`,
  rates: {
    slow: 'Sakte',
    usual: 'Vanlig',
    fast: 'Rask',
  },
  noVoice: {
    nb: 'Enheten har ingen bokmålsstemme. Vi leser med en annen norsk stemme.',
    nn: 'Enheten har ingen nynorsk stemme. Vi leser med bokmålsstemmen.',
    en: 'Enheten har ingen engelsk stemme. Vi leser med den norske.',
  },
  failed: 'Enheten klarte ikke å lese høyt. Prøv igjen.',
  unavailable:
    'Denne enheten har ingen norsk stemme, så vi kan ikke lese høyt her. Du kan legge til en stemme i innstillingene på enheten.',
  onDevice: 'Stemmen er på enheten din. Ingenting av det som leses, sendes bort.',
}
