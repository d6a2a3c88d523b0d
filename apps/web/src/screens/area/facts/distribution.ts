/** Who does an action is a fact: it lies outside the room, and the owner and the coordinator set it. */
import type { ParticipantId, Responsibility } from '@ansvarsgruppe/plan-model'
import type { ParticipantView } from '@ansvarsgruppe/plan-model/contract'
import { useToast } from '@ansvarsgruppe/ui'
import { ApiError, useSetResponsibility } from '../../../api/index.ts'
import { useRights } from '../../../rooms/index.ts'
import { useWords } from '../../../words/index.ts'
import { usePlanHere } from '../../plan/plan-context.ts'
import { useAreaHere, type Action } from '../area-room.ts'

export interface Distribution {
  readonly responsible: ParticipantId | null
  readonly contributors: readonly ParticipantId[]
  /** Who can be given it. */
  readonly able: readonly ParticipantView[]
  /** Who can be responsible without seeing the area. */
  readonly outside: readonly ParticipantView[]
  readonly set: (fact: Pick<Responsibility, 'responsible' | 'contributors'>) => void
}

export function useMayDistribute(): boolean {
  const { plan } = usePlanHere()
  const { area } = useAreaHere()
  const { standing } = useRights(plan, `area-${area}`)
  return !plan.closed && (standing === 'owner' || standing === 'coordinator')
}

export function useDistribution(action: Action): Distribution {
  const { words } = useWords()
  const { plan, owner, responsibility } = usePlanHere()
  const { area } = useAreaHere()
  const showToast = useToast()
  const { mutate, isPending, variables } = useSetResponsibility(plan.planId)
  // What was just chosen shows at once: a box that is pressed and waits looks broken.
  const fact = isPending ? variables : responsibility(action.id)
  const responsible = fact?.responsible ?? null
  const contributors = fact?.contributors ?? []
  return {
    responsible,
    contributors,
    // Whoever does not see the area can contribute to nothing in it; who does already goes on.
    able: plan.participants.filter(
      ({ id, areas }) => areas.includes(area) || id === responsible || contributors.includes(id),
    ),
    // They see nothing of it before the owner has agreed that they see this action alone.
    outside: plan.participants.filter(
      ({ id, areas, role }) =>
        !areas.includes(area) && id !== responsible && id !== plan.owner && role !== 'coordinatingUnit',
    ),
    set: (next) =>
      mutate(
        { action: action.id, area, responsible: next.responsible, contributors: [...next.contributors] },
        {
          onError: (error) => {
            const reason = error instanceof ApiError ? error.reason : 'tryLater'
            showToast({ text: words.refused[reason]({ owner: owner.firstName, responsible: '' }) })
          },
        },
      ),
  }
}
