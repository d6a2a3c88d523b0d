/** A request that is being written: what each step asks for, and what is missing. Pure; the server checks the same. */
import {
  addDays,
  bornOn,
  contactIn,
  decidesThemselves,
  identityNumberIn,
  type Day,
  type DecidingAge,
} from '@ansvarsgruppe/plan-model'
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
  contact: '',
  askerName: '',
}

/** What is written and never kept. */
export interface Unkept {
  readonly identityNumber: string
  readonly askedOn: Day | null
}

/** When the form is filled in, and by whom. */
export interface FormPlace {
  readonly today: Day
  /** The sign-in gave no name. */
  readonly asksName: boolean
}

export type Missing = 'askerName' | 'contact' | 'name' | 'identityNumber' | 'from' | 'askedOn' | 'needs'

export const STEPS = ['who', 'needs', 'wishes'] as const
export type FormStep = (typeof STEPS)[number]

/** What a step lacks, in the order of its fields. */
export function missingIn(
  step: FormStep,
  draft: RequestDraft,
  unkept: Unkept,
  { today, asksName }: FormPlace,
): readonly Missing[] {
  if (step === 'needs') return draft.needs.trim() === '' ? ['needs'] : []
  if (step === 'wishes') return contactIn(draft.contact) === null ? ['contact'] : []
  const missing: Missing[] = []
  if (asksName && draft.askerName.trim() === '') missing.push('askerName')
  if (draft.asker === 'self') return missing
  if (draft.name.trim() === '') missing.push('name')
  if (identityNumberIn(identityOf(unkept)) === null) missing.push('identityNumber')
  if (draft.asker === 'professional' && draft.from.trim() === '') missing.push('from')
  if (draft.asker === 'oral' && !isAskedOnFine(unkept.askedOn, today)) missing.push('askedOn')
  return missing
}

/** As the server wants it; null: something is missing. */
export function askedIn(draft: RequestDraft, unkept: Unkept, place: FormPlace): AskForPlan | null {
  if (STEPS.some((step) => missingIn(step, draft, unkept, place).length > 0)) return null
  const { asker, wish, needs, services, coordinatorWish, language, interpreter, contact } = draft
  // What was typed while a name was asked for, in a draft from before there was one, is not sent.
  const askerName = place.asksName ? draft.askerName : ''
  const asked = { wish, needs, services, coordinatorWish, language, interpreter, contact, askerName }
  const other = { name: draft.name, identityNumber: identityOf(unkept) }
  switch (asker) {
    case 'self':
      return { asker, ...asked }
    case 'representative':
      return { asker, representation: draft.representation, ...other, ...asked }
    case 'professional':
      return { asker, from: draft.from, agreed: draft.agreed, ...other, ...asked }
    case 'oral':
      return { asker, askedOn: unkept.askedOn ?? place.today, agreed: draft.agreed, ...other, ...asked }
  }
}

/** A parent asks for somebody who decides for themselves by now: the number says so. */
export function isOfGrownChild(draft: RequestDraft, unkept: Unkept, age: DecidingAge): boolean {
  if (draft.asker !== 'representative' || draft.representation !== 'parent') return false
  const number = identityNumberIn(identityOf(unkept))
  return number !== null && decidesThemselves({ bornOn: bornOn(number) }, age)
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
