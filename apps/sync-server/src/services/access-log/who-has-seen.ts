/** What somebody is told of who has seen a plan: as much of it as `logScopeOf` says is theirs to know. */
import {
  accessorOf,
  actorOfKey,
  addDays,
  dayInNorway,
  logScopeOf,
  momentOf,
  startOfDayInNorway,
  type AccessGround,
  type AccessPart,
  type ActorKey,
  type Day,
  type LifeArea,
  type LogScope,
  type ParticipantId,
} from '@ansvarsgruppe/plan-model'
import {
  ACCESS_EXPORT_MAX,
  ACCESS_PAGE,
  type AccessExportView,
  type AccessLogView,
  type AccessQuery,
  type AccessSearch,
  type AccessSittingView,
} from '@ansvarsgruppe/plan-model/contract'
import type { AccessLogStore, AccessSearch as StoredSearch, AccessSitting } from '../../store/access-log-store.ts'
import type { Participation } from '../plans/plans.ts'

/** Sittings asked of the store at once for an export: others ask it in between. */
const EXPORTED_AT_ONCE = 500

export class WhoHasSeen {
  readonly #store: Pick<AccessLogStore, 'sittings' | 'people'>
  readonly #now: () => number

  constructor(store: Pick<AccessLogStore, 'sittings' | 'people'>, now: () => number) {
    this.#store = store
    this.#now = now
  }

  /** Of what the actor is told today. */
  scopeOf({ facts, actor }: Participation): LogScope {
    return logScopeOf(facts, actor, dayInNorway(this.#now()))
  }

  /** One page of it. */
  async page(participation: Participation, { before, ...search }: AccessQuery): Promise<AccessLogView> {
    const { facts, actor } = participation
    const scope = this.scopeOf(participation)
    const asked = { ...searchFor(participation, scope, search), before: before ?? null }
    // One more than is told: whether there is a next page.
    const [sittings, people] = await Promise.all([
      this.#store.sittings({ ...asked, limit: ACCESS_PAGE + 1 }),
      this.#store.people(facts.planId, partsOf(scope)),
    ])
    const told = sittings.slice(0, ACCESS_PAGE)
    return {
      sittings: told.map((sitting) => sittingView(sitting, scope)),
      next: sittings.length > ACCESS_PAGE ? (told.at(-1)?.number ?? null) : null,
      people: people.filter(({ accessor }) => scope.kind !== 'own' || accessor === accessorOf(actor)),
    }
  }

  /** All of what is looked for, up to {@link ACCESS_EXPORT_MAX}. Whoever calls has made sure that it is theirs to take. */
  async export(participation: Participation, search: AccessSearch): Promise<AccessExportView> {
    const scope = this.scopeOf(participation)
    const asked = searchFor(participation, scope, search)
    const found: AccessSitting[] = []
    const view = (isWhole: boolean): AccessExportView => ({
      sittings: found.map((sitting) => sittingView(sitting, scope)),
      isWhole,
    })
    let before: number | null = null
    while (found.length < ACCESS_EXPORT_MAX) {
      const limit = Math.min(EXPORTED_AT_ONCE, ACCESS_EXPORT_MAX - found.length)
      const next: readonly AccessSitting[] = await this.#store.sittings({ ...asked, before, limit })
      found.push(...next)
      if (next.length < limit) return view(true)
      before = next.at(-1)?.number ?? null
    }
    const older = await this.#store.sittings({ ...asked, before, limit: 1 })
    return view(older.length === 0)
  }
}

function searchFor(
  { facts, actor }: Participation,
  scope: LogScope,
  search: AccessSearch,
): Omit<StoredSearch, 'before' | 'limit'> {
  const isOwn = scope.kind === 'own'
  const person = search.person ?? null
  const isOwnersLeftOut = !isOwn && search.own === undefined && person === null
  const within = partsOf(scope)
  const parts = search.part === undefined ? within : [search.part].filter((part) => within?.includes(part) ?? true)
  return {
    plan: facts.planId,
    accessor: isOwn ? accessorOf(actor) : person,
    except: isOwnersLeftOut ? facts.owner : null,
    parts,
    ...daySearched(search.day),
  }
}

/** Null: any. */
function partsOf(scope: LogScope): AccessPart[] | null {
  return scope.kind === 'areas' ? scope.areas.map((area): AccessPart => `area-${area}`) : null
}

function daySearched(day: Day | undefined): { from: number; to: number } {
  if (day === undefined) return { from: 0, to: Number.MAX_SAFE_INTEGER }
  return { from: startOfDayInNorway(day), to: startOfDayInNorway(addDays(day, 1)) }
}

/** Where some areas alone are told of, nothing of the rest is: not when it was, nor that somebody's mandate is wider. */
function sittingView(sitting: AccessSitting, scope: LogScope): AccessSittingView {
  const { number, accessor, capacity, who } = sitting
  const within = partsOf(scope)
  const told = sitting.accesses.filter(({ part }) => within?.includes(part) ?? true)
  const from = within === null ? sitting.from : (told[0]?.at ?? sitting.from)
  const to = within === null ? sitting.to : null
  return {
    number,
    participant: participantOf(accessor),
    capacity,
    ...who,
    from: momentOf(from),
    to: to === null ? null : momentOf(to),
    accesses: told.map(({ act, part, why }) => ({
      act,
      part,
      why: scope.kind === 'areas' ? groundWithin(why, scope.areas) : why,
    })),
  }
}

/** Of a service the service. */
function participantOf(accessor: ActorKey): ParticipantId {
  const actor = actorOfKey(accessor)
  if (actor === null) throw new Error('the access log names nobody')
  return actor.participant
}

function groundWithin(why: AccessGround, areas: readonly LifeArea[]): AccessGround {
  return why.kind === 'mandate' ? { ...why, areas: why.areas.filter((area) => areas.includes(area)) } : why
}
