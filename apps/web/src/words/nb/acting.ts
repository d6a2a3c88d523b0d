/** In which capacity somebody acts: as themselves, for the owner, for a service. */
export const acting = {
  asSelf: 'Du handler som deg selv.',
  forOwner: (owner: string) => `Du handler for ${owner}.`,
  asParent: 'Du er forelder.',
  asGuardian: (areas: string) => `Du er verge for ${areas}.`,
  asAuthorised: (areas: string) => `Etter fullmakt for ${areas}.`,
  until: (date: string) => `Til ${date}.`,
  chooseOwner: (owner: string) => `Handle for ${owner}`,
  chooseSelf: 'Handle som deg selv',
  endedTitle: 'Du kan ikke lenger handle for planeieren her',
  endedText: 'Fullmakten eller mandatet gjelder ikke lenger. Du kan fortsette som deg selv.',
  goOnAsSelf: 'Fortsett som deg selv',
  /** Who did something, and for whom. */
  personFor: ({ person, owner }: { person: string; owner: string }) => `${person} for ${owner}`,
  /** A service, and who of it. */
  memberOf: ({ service, member }: { service: string; member: string }) => `${service} (${member})`,
}
