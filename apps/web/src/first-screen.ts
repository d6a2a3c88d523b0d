/** What the screen at an address needs: its code, and the answers it will ask for. Imports nothing that is large. */
import { beginEarly } from './api/early-answers.ts'
import { homePath, planPath, sessionPath } from './api/paths.ts'
import {
  aloneScreen,
  areaScreen,
  groupScreen,
  homeScreen,
  notesScreen,
  overviewScreen,
  planScreen,
  timelineScreen,
  requestsScreen,
  unitScreen,
} from './screens/load-screens.ts'

/** `/plan/<planId>`, what follows it, and of a life area its name. */
const PLAN = /^\/plan\/([^/]+)(?:\/(area\/(\w+)|action\/[\w-]+|group|notes|timeline))?\/?$/

/**
 * Begins to fetch it all at once; resolves when it is here. What fails is asked for again by whoever needs it, who says
 * what is wrong.
 */
export async function beginFirstScreen(pathname: string): Promise<void> {
  await Promise.allSettled([beginEarly(sessionPath), ...screenAt(pathname)])
}

function screenAt(pathname: string): ReadonlyArray<Promise<unknown>> {
  if (pathname === '/') return [homeScreen.load(), beginEarly(homePath)]
  if (pathname.startsWith('/requests')) return [requestsScreen.load()]
  if (pathname.startsWith('/unit')) return [unitScreen.load()]
  return planAt(pathname)
}

function planAt(pathname: string): ReadonlyArray<Promise<unknown>> {
  const [, encodedId, rest, area] = PLAN.exec(pathname) ?? []
  const planId = decoded(encodedId)
  if (planId === null) return []
  const code = [planScreen.load(), ...(rest === undefined ? [overviewScreen.load()] : [])]
  if (rest === 'group') return [...code, groupScreen.load(), beginEarly(planPath(planId))]
  if (rest === 'notes') return [...code, notesScreen.load(), beginEarly(planPath(planId))]
  if (rest?.startsWith('action/') === true) return [...code, aloneScreen.load(), beginEarly(planPath(planId))]
  if (rest === 'timeline') return [...code, timelineScreen.load(), beginEarly(planPath(planId))]
  const room = area === undefined ? 'overview' : `area-${area}`
  const answers = [beginEarly(planPath(planId)), beginEarly(planPath(planId, 'rooms', room))]
  return [...code, ...(area === undefined ? [] : [areaScreen.load()]), ...answers]
}

function decoded(part: string | undefined): string | null {
  try {
    return part === undefined ? null : decodeURIComponent(part)
  } catch {
    return null
  }
}
