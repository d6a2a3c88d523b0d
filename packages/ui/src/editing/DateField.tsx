import { Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react'
import type { ReactElement, ReactNode } from 'react'

export interface DateFieldProps {
  readonly label: string
  readonly description?: ReactNode
  readonly error?: ReactNode
  /** ISO date (2027-02-28), or empty. */
  readonly value: string
  /** ISO date, or empty when the date was taken away. */
  readonly onValueChange: (value: string) => void
  /** ISO dates. */
  readonly min?: string | undefined
  readonly max?: string | undefined
  readonly isDisabled?: boolean | undefined
  readonly isRequired?: boolean | undefined
  readonly name?: string | undefined
}

/** A labelled date, with the browser's own calendar. */
export function DateField(props: DateFieldProps): ReactElement {
  return (
    <Field className="ag-field ag-date-field" data-color="neutral">
      <Label>{props.label}</Label>
      {props.description !== undefined && <Field.Description>{props.description}</Field.Description>}
      <Input
        type="date"
        name={props.name}
        value={props.value}
        min={props.min}
        max={props.max}
        disabled={props.isDisabled ?? false}
        required={props.isRequired ?? false}
        aria-invalid={props.error !== undefined}
        onChange={(event) => props.onValueChange(event.target.value)}
      />
      {props.error !== undefined && <ValidationMessage>{props.error}</ValidationMessage>}
    </Field>
  )
}
