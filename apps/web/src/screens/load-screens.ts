/** The screens whose code is fetched when they are first shown, or as soon as the address asks for them. */

export interface Late<Module> {
  readonly load: () => Promise<Module>
  /** Null until it is here. */
  readonly loaded: Module | null
}

export const homeScreen = late(() => import('./home/HomeScreen.tsx'))
export const planScreen = late(() => import('./plan/PlanScreen.tsx'))
export const overviewScreen = late(() => import('./overview/OverviewScreen.tsx'))
export const areaScreen = late(() => import('./area/AreaScreen.tsx'))
export const groupScreen = late(() => import('./group/GroupScreen.tsx'))
export const accessLogScreen = late(() => import('./access-log/AccessLogScreen.tsx'))
export const aloneScreen = late(() => import('./alone/AloneScreen.tsx'))
export const notesScreen = late(() => import('./notes/NotesScreen.tsx'))
export const consentScreen = late(() => import('./consent/ConsentScreen.tsx'))
export const seenAsScreen = late(() => import('./seen-as/SeenAsScreen.tsx'))
export const requestsScreen = late(() => import('./requests/RequestsScreen.tsx'))
export const unitScreen = late(() => import('./unit/UnitScreen.tsx'))
export const timelineScreen = late(() => import('./timeline/TimelineScreen.tsx'))

export const invitationScreen = late(() => import('./invitation/InvitationScreen.tsx'))
export const capacityEndedScreen = late(() => import('./plan/CapacityEnded.tsx'))
export const confidentialityScreen = late(() => import('./confidentiality/PromiseScreen.tsx'))

function late<Module>(load: () => Promise<Module>): Late<Module> {
  let loaded: Module | null = null
  return {
    load: async () => {
      loaded = await load()
      return loaded
    },
    get loaded() {
      return loaded
    },
  }
}
