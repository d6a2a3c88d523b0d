/** The responsibility group as a picture and as a list. */
import type { Messages } from '../messages.ts'

export const network: Messages['network'] = {
  viewLabel: 'Vis ansvarsgruppa som',
  picture: ({ owner }) => `${owner} i midten, og rundt dei som hjelper`,
  closeToYou: 'Nær deg',
  /** For readers who are not told of everything. */
  onlyShared: 'Du får berre vite om livsområde du ser sjølv.',
  consentUntil: (date) => `Samtykket varer til ${date}`,
  consentEndsSoon: (date) => `Samtykket går snart ut: ${date}`,
  legend: {
    weight: 'Tjukk strek: ser mange livsområde',
    none: 'Ser ikkje innhaldet',
    coordinator: 'Koordinator',
  },
}
