/** The responsibility group as a picture and as a list. */
export const network = {
  viewLabel: 'Vis ansvarsgruppa som',
  picture: ({ owner }: { owner: string }) => `${owner} i midten, og rundt de som hjelper`,
  closeToYou: 'Nær deg',
  /** For readers who are not told of everything. */
  onlyShared: 'Du får bare vite om livsområder du ser selv.',
  consentUntil: (date: string) => `Samtykket varer til ${date}`,
  consentEndsSoon: (date: string) => `Samtykket går snart ut: ${date}`,
  legend: {
    weight: 'Tykk strek: ser mange livsområder',
    none: 'Ser ikke innholdet',
    coordinator: 'Koordinator',
  },
}
