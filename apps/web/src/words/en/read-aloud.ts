/** Reading aloud with the device's voice. */

export const readAloud = {
  page: 'Read the page aloud',
  what: (what: string) => `Read aloud: ${what}`,
  selection: 'Read the selection aloud',
  bar: 'Reading aloud',
  pause: 'Pause',
  resume: 'Continue',
  next: 'Next sentence',
  previous: 'Previous sentence',
  progress: ({ n, of }: { n: number; of: number }) => `Sentence ${n} of ${of}`,
  rateLabel: 'Reading speed',
  rateIs: (rate: string) => `Speed: ${rate}`,
  rates: {
    slow: 'Slow',
    usual: 'Normal',
    fast: 'Fast',
  },
  noVoice: {
    nb: 'This device has no Bokmål voice. We read with another Norwegian voice.',
    nn: 'This device has no Nynorsk voice. We read with the Bokmål voice.',
    en: 'This device has no English voice. We read with the Norwegian one.',
  },
  failed: 'The device could not read aloud. Try again.',
  unavailable:
    'This device has no Norwegian voice, so nothing can be read aloud here. You can add a voice in the device’s own settings.',
  onDevice: 'The voice is on your device. Nothing that is read is sent away.',
}
