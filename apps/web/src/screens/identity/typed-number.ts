import type { IdentityNumber } from '@ansvarsgruppe/plan-model/contract'

/** Nothing is typed yet. */
export const NO_NUMBER: IdentityNumber = { kind: 'nationalId', number: '' }
