import { Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react'
import type { ReactElement, ReactNode } from 'react'

export interface SelectOption<Value extends string = string> {
  readonly value: Value
  readonly text: string
  readonly isDisabled?: boolean | undefined
}

export interface SelectFieldProps<Value extends string = string> {
  readonly label: string
  readonly description?: ReactNode
  readonly error?: ReactNode
  readonly value: Value
  readonly onValueChange: (value: Value) => void
  readonly options: readonly SelectOption<Value>[]
  readonly isDisabled?: boolean | undefined
  readonly isRequired?: boolean | undefined
  readonly name?: string | undefined
}

/** A labelled choice of one among a few. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>): ReactElement {
  function choose(value: string): void {
    const option = props.options.find((each) => each.value === value)
    if (option !== undefined) props.onValueChange(option.value)
  }
  return (
    <Field className="ag-field" data-color="neutral">
      <Label>{props.label}</Label>
      {props.description !== undefined && <Field.Description>{props.description}</Field.Description>}
      <Select
        name={props.name}
        value={props.value}
        disabled={props.isDisabled ?? false}
        required={props.isRequired ?? false}
        aria-invalid={props.error !== undefined}
        onChange={(event) => choose(event.target.value)}
      >
        {props.options.map((option) => (
          <Select.Option key={option.value} value={option.value} disabled={option.isDisabled}>
            {option.text}
          </Select.Option>
        ))}
      </Select>
      {props.error !== undefined && <ValidationMessage>{props.error}</ValidationMessage>}
    </Field>
  )
}
