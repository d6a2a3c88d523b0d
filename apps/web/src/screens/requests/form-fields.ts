import type { RequestDraft } from '@ansvarsgruppe/plan-model/contract'
import type { Missing } from './request-form.ts'

/** What every step of the form is given. */
export interface FormFields {
  readonly draft: RequestDraft
  readonly change: (changed: Partial<RequestDraft>) => void
  /** What the person tried to go on without. */
  readonly missing: readonly Missing[]
}
