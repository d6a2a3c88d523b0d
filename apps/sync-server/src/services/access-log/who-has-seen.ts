/** What somebody is told of who has seen a plan: the owner of everybody, everyone else of themselves alone. */
import { addDays, momentOf, startOfDayInNorway, type Day } from '@ansvarsgruppe/plan-model'
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

  constructor(store: Pick<AccessLogStore, 'sittings' | 'people'>) {
    this.#store = store
  }

  /** One page of it. */
  async page(participation: Participation, { before, ...search }: AccessQuery): Promise<AccessLogView> {
    const { facts } = participation
    const { participant } = participation.actor
    const asked = { ...searchFor(participation, search), before: before ?? null }
    // One more than is told: whether there is a next page.
    const [sittings, people] = await Promise.all([
      this.#store.sittings({ ...asked, limit: ACCESS_PAGE + 1 }),
      this.#store.people(facts.planId),
    ])
    const told = sittings.slice(0, ACCESS_PAGE)
    return {
      sittings: told.map(sittingView),
      next: sittings.length > ACCESS_PAGE ? (told.at(-1)?.number ?? null) : null,
      people: people.filter((person) => participant === facts.owner || person.participant === participant),
    }
  }

  /** All of what is looked for, up to {@link ACCESS_EXPORT_MAX}. For the owner: whoever calls has made sure. */
  async export(participation: Participation, search: AccessSearch): Promise<AccessExportView> {
    const sittings: AccessSitting[] = []
    let before: number | null = null
    while (sittings.length < ACCESS_EXPORT_MAX) {
      const limit = Math.min(EXPORTED_AT_ONCE, ACCESS_EXPORT_MAX - sittings.length)
      const asked: StoredSearch = { ...searchFor(participation, search), before, limit }
      const next = await this.#store.sittings(asked)
      sittings.push(...next)
      if (next.length < limit) return { sittings: sittings.map(sittingView), isWhole: true }
      before = next.at(-1)?.number ?? null
    }
    const older = await this.#store.sittings({ ...searchFor(participation, search), before, limit: 1 })
    return { sittings: sittings.map(sittingView), isWhole: older.length === 0 }
  }
}

function searchFor(
  { facts, actor: { participant } }: Participation,
  search: AccessSearch,
): Omit<StoredSearch, 'before' | 'limit'> {
  const isOwner = participant === facts.owner
  const person = search.person ?? null
  const isOwnLeftOut = isOwner && search.own === undefined && person === null
  return {
    plan: facts.planId,
    participant: isOwner ? person : participant,
    except: isOwnLeftOut ? facts.owner : null,
    part: search.part ?? null,
    ...daySearched(search.day),
  }
}

function daySearched(day: Day | undefined): { from: number; to: number } {
  if (day === undefined) return { from: 0, to: Number.MAX_SAFE_INTEGER }
  return { from: startOfDayInNorway(day), to: startOfDayInNorway(addDays(day, 1)) }
}

function sittingView({ number, participant, capacity, who, from, to, accesses }: AccessSitting): AccessSittingView {
  return {
    number,
    participant,
    capacity,
    ...who,
    from: momentOf(from),
    to: to === null ? null : momentOf(to),
    accesses: accesses.map(({ act, part, why }) => ({ act, part, why })),
  }
}
