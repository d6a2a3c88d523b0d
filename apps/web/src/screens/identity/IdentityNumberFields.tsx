import {
  IDENTITY_KINDS,
  IDENTITY_NUMBER_LENGTH_MAX,
  identityNumberIn,
  type IdentityKind,
} from '@ansvarsgruppe/plan-model'
import type { IdentityNumber } from '@ansvarsgruppe/plan-model/contract'
import { SelectField, TextField } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useIdentityNumberWords } from '../../words/late/identity-number.ts'

export interface IdentityNumberFieldsProps {
  readonly value: IdentityNumber
  /** Whether somebody has tried to send it: what is wrong is said from then on. */
  readonly isTried: boolean
  readonly onValueChange: (value: IdentityNumber) => void
}

/** By which number somebody is known, and the number. */
export function IdentityNumberFields({ value, isTried, onValueChange }: IdentityNumberFieldsProps): ReactElement {
  const { words } = useIdentityNumberWords()
  const { form, identityNumber } = words
  const { whoIsIt, kind, number, help, error } = identityNumber
  const wrong =
    value.number.trim() === '' ? form.required : identityNumberIn(value) === null ? error[value.kind] : undefined
  return (
    <>
      <SelectField<IdentityKind>
        label={whoIsIt}
        value={value.kind}
        options={IDENTITY_KINDS.map((one) => ({ value: one, text: kind[one] }))}
        onValueChange={(chosen) => onValueChange({ ...value, kind: chosen })}
      />
      <TextField
        label={number}
        description={help}
        value={value.number}
        maxLength={IDENTITY_NUMBER_LENGTH_MAX}
        autoComplete="off"
        error={isTried ? wrong : undefined}
        onValueChange={(typed) => onValueChange({ ...value, number: typed })}
      />
    </>
  )
}
