import { REASONS } from '@ansvarsgruppe/plan-model'
import type { UnitRequestDetail, UnitStep } from '@ansvarsgruppe/plan-model/contract'
import { useToast } from '@ansvarsgruppe/ui'
import { useLocation } from 'wouter'
import { ApiError, useTakeStep } from '../../../api/index.ts'
import { useRequestsWords } from '../../../words/late/requests.ts'
import { unitAddress } from '../unit-place.ts'

export interface StepTaking {
  /** `said`: what is told when it is done. */
  readonly take: (step: UnitStep, said: string, onDone?: () => void) => void
  readonly isPending: boolean
}

/** Takes a step on the request as the page shows it; one that stands otherwise meanwhile says so, and shows it anew. */
export function useStep({ id, steps }: UnitRequestDetail): StepTaking {
  const { words } = useRequestsWords()
  const showToast = useToast()
  const [, navigate] = useLocation()
  const { mutateAsync, isPending } = useTakeStep(id)

  // Awaited here: the step may take the form away that took it, and what `mutate` is given would go with it.
  async function take(step: UnitStep, said: string, onDone?: () => void): Promise<void> {
    try {
      await mutateAsync({ after: steps.length, step })
    } catch (error) {
      showToast({ text: whyNot(error) ?? words.page.errorText })
      return
    }
    onDone?.()
    showToast({ text: said })
    // What is to be sent is to be printed first.
    if ('given' in step && step.given.how !== 'inProduct' && step.kind !== 'given')
      navigate(unitAddress({ kind: 'letter', id, step: steps.length + 1 }))
  }

  function whyNot(error: unknown): string | null {
    if (!(error instanceof ApiError) || REASONS[error.reason].tryAgain) return null
    return words.refused[error.reason]({ owner: '', responsible: '' })
  }

  return { take: (...given) => void take(...given), isPending }
}
