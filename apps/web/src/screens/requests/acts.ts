/** The acts a right or a deadline rests on, where anybody can read them. They are named, never by paragraph. */
export const ACTS = {
  rights: 'https://lovdata.no/lov/1999-07-02-63',
  services: 'https://lovdata.no/lov/2011-06-24-30',
  procedure: 'https://lovdata.no/lov/1967-02-10',
} as const

export type Act = keyof typeof ACTS
