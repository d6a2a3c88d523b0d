/** What a change of a consent leads to, before it is made: facts, which the page says in words. Pure. */
import type { Consent, ConsentLevel, Day, LifeArea, MemberId } from '@ansvarsgruppe/plan-model'
import type { ParticipantView, PlanView } from '@ansvarsgruppe/plan-model/contract'

/** A consent as it would be; null: none. */
export type ConsentDraft = Pick<Consent, 'areas' | 'level' | 'to'> & {
  readonly purpose: string
  /** Of a service's: the one member it is for; null: whoever of it takes over, or a person. */
  readonly boundTo: MemberId | null
}

export type Consequence =
  | { readonly kind: 'losesAll' }
  | { readonly kind: 'loses' | 'gains'; readonly areas: readonly LifeArea[] }
  /** Actions in areas they lose, that they are responsible for. */
  | { readonly kind: 'tasks'; readonly n: number }
  | { readonly kind: 'may'; readonly level: ConsentLevel }
  /** Nobody else of the service sees it, and nobody who takes over. */
  | { readonly kind: 'onlyOne'; readonly member: MemberId }
  /** Everybody of the service sees it, and who takes over. */
  | { readonly kind: 'whoever' }
  /** `instead`: of this last day. */
  | { readonly kind: 'lasts'; readonly to: Day; readonly instead: Day | null }
  | { readonly kind: 'usedFor'; readonly purpose: string }
  /** What was written and read stays. */
  | { readonly kind: 'stays' }

export function consequencesOf(
  plan: Pick<PlanView, 'lifeAreas' | 'responsibilities'>,
  { id: participant, members }: Pick<ParticipantView, 'id' | 'members'>,
  before: Consent | undefined,
  after: ConsentDraft | null,
): readonly Consequence[] {
  const had = before?.areas ?? []
  const has = after?.areas ?? []
  const lost = plan.lifeAreas.filter((area) => had.includes(area) && !has.includes(area))
  const gained = plan.lifeAreas.filter((area) => has.includes(area) && !had.includes(area))
  const tasks = plan.responsibilities.filter(
    ({ area, responsible }) => responsible === participant && lost.includes(area),
  ).length
  const purpose = before?.record?.purpose ?? ''
  // The first consent to a service says for whom it is, too.
  const isForOthers = before === undefined || (before.boundTo ?? null) !== after?.boundTo
  return [
    ...(after === null ? [{ kind: 'losesAll' } as const] : []),
    ...(after !== null && lost.length > 0 ? [{ kind: 'loses', areas: lost } as const] : []),
    ...(tasks > 0 ? [{ kind: 'tasks', n: tasks } as const] : []),
    ...(gained.length > 0 ? [{ kind: 'gains', areas: gained } as const] : []),
    ...(after !== null && after.level !== before?.level ? [{ kind: 'may', level: after.level } as const] : []),
    ...(after !== null && members !== undefined && isForOthers
      ? [
          after.boundTo === null
            ? ({ kind: 'whoever' } as const)
            : ({ kind: 'onlyOne', member: after.boundTo } as const),
        ]
      : []),
    ...(after !== null && after.to !== before?.to
      ? [{ kind: 'lasts', to: after.to, instead: before?.to ?? null } as const]
      : []),
    ...(after !== null && after.purpose !== purpose ? [{ kind: 'usedFor', purpose: after.purpose } as const] : []),
    ...(lost.length > 0 || after === null ? [{ kind: 'stays' } as const] : []),
  ]
}
