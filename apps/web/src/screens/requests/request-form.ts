/** A request that is being written: what each step asks for, and what is missing. Pure; the server checks the same. */
import { addDays, identityNumberIn, type Day } from '@ansvarsgruppe/plan-model'
import {
  ORAL_DAYS_MAX,
  type AskForPlan,
  type IdentityNumber,
  type RequestDraft,
} from '@ansvarsgruppe/plan-model/contract'

export const NO_DRAFT: RequestDraft = {
  asker: 'self',
  wish: 'both',
  representation: 'parent',
  name: '',
  from: '',
  agreed: false,
  needs: '',
  services: '',
  coordinatorWish: '',
  language: '',
  interpreter: false,
}

/** What is written and never kept. */
export interface Unkept {
  readonly identityNumber: string
  readonly askedOn: Day | null
}

export type Missing = 'name' | 'identityNumber' | 'from' | 'askedOn' | 'needs'

export const STEPS = ['who', 'needs', 'wishes'] as const
export type FormStep = (typeof STEPS)[number]

/** What a step lacks, in the order of its fields. */
export function missingIn(step: FormStep, draft: RequestDraft, unkept: Unkept, today: Day): readonly Missing[] {
  if (step === 'needs') return draft.needs.trim() === '' ? ['needs'] : []
  if (step === 'wishes' || draft.asker === 'self') return []
  const missing: Missing[] = []
  if (draft.name.trim() === '') missing.push('name')
  if (identityNumberIn(identityOf(unkept)) === null) missing.push('identityNumber')
  if (draft.asker === 'professional' && draft.from.trim() === '') missing.push('from')
  if (draft.asker === 'oral' && !isAskedOnFine(unkept.askedOn, today)) missing.push('askedOn')
  return missing
}

/** As the server wants it; null: something is missing. */
export function askedIn(draft: RequestDraft, unkept: Unkept, today: Day): AskForPlan | null {
  if (STEPS.some((step) => missingIn(step, draft, unkept, today).length > 0)) return null
  const { asker, wish, needs, services, coordinatorWish, language, interpreter } = draft
  const asked = { wish, needs, services, coordinatorWish, language, interpreter }
  const other = { name: draft.name, identityNumber: identityOf(unkept) }
  switch (asker) {
    case 'self':
      return { asker, ...asked }
    case 'representative':
      return { asker, representation: draft.representation, ...other, ...asked }
    case 'professional':
      return { asker, from: draft.from, agreed: draft.agreed, ...other, ...asked }
    case 'oral':
      return { asker, askedOn: unkept.askedOn ?? today, agreed: draft.agreed, ...other, ...asked }
  }
}

export function isEmpty(draft: RequestDraft): boolean {
  return (Object.keys(NO_DRAFT) as Array<keyof RequestDraft>).every((field) => draft[field] === NO_DRAFT[field])
}

/** Who a plan is for is known by the number everybody has. */
function identityOf({ identityNumber }: Unkept): IdentityNumber {
  return { kind: 'nationalId', number: identityNumber }
}

function isAskedOnFine(day: Day | null, today: Day): boolean {
  return day !== null && day <= today && day >= addDays(today, -ORAL_DAYS_MAX)
}
