/** Every query key, so that what reads and what invalidates cannot drift apart. */
export const queryKeys = {
  session: ['session'],
  home: ['home'],
  plan: (planId: string) => ['plan', planId],
  news: (planId: string) => ['news', planId],
  accessLog: (planId: string, search: object) => ['accessLog', planId, search],
} as const
