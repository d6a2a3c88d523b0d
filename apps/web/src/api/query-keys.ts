/** Every query key, so that what reads and what invalidates cannot drift apart. */
export const queryKeys = {
  session: ['session'],
  home: ['home'],
  plan: (planId: string) => ['plan', planId],
  /** Under the plan: what is known of it goes when its facts change. */
  alone: (planId: string, action: string) => ['plan', planId, 'alone', action],
  invitations: (planId: string) => ['invitations', planId],
  myInvitations: ['my-invitations'],
  requests: ['requests'],
  unit: ['unit'],
  unitRequest: (id: string) => ['unitRequest', id],
  news: (planId: string) => ['news', planId],
  accessLog: (planId: string, search: object) => ['accessLog', planId, search],
  consentHistory: (planId: string, participant: string, factsVersion: number) => [
    'plan',
    planId,
    'consents',
    participant,
    factsVersion,
  ],
  seenAs: (planId: string, participant: string, factsVersion: number, room?: string) => [
    'plan',
    planId,
    'as',
    participant,
    factsVersion,
    room,
  ],
} as const
