import { Field, Input, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react'
import type { ReactElement, ReactNode } from 'react'

export interface TextFieldProps {
  readonly label: string
  readonly description?: ReactNode
  /** What is wrong and how to mend it. */
  readonly error?: ReactNode
  readonly value: string
  readonly onValueChange: (value: string) => void
  /** Several lines; `rows` says how many at first. */
  readonly isMultiline?: boolean | undefined
  readonly rows?: number | undefined
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search' | undefined
  readonly name?: string | undefined
  readonly placeholder?: string | undefined
  readonly maxLength?: number | undefined
  readonly autoComplete?: string | undefined
  readonly isDisabled?: boolean | undefined
  readonly isRequired?: boolean | undefined
}

/** A labelled text box of one or more lines. */
export function TextField(props: TextFieldProps): ReactElement {
  const shared = {
    name: props.name,
    value: props.value,
    placeholder: props.placeholder,
    maxLength: props.maxLength,
    autoComplete: props.autoComplete,
    disabled: props.isDisabled ?? false,
    required: props.isRequired ?? false,
    'aria-invalid': props.error !== undefined,
  }
  return (
    <Field className="ag-field" data-color="neutral">
      <Label>{props.label}</Label>
      {props.description !== undefined && <Field.Description>{props.description}</Field.Description>}
      {props.isMultiline === true ? (
        <Textarea {...shared} rows={props.rows ?? 3} onChange={(event) => props.onValueChange(event.target.value)} />
      ) : (
        <Input {...shared} type={props.type ?? 'text'} onChange={(event) => props.onValueChange(event.target.value)} />
      )}
      {props.error !== undefined && <ValidationMessage>{props.error}</ValidationMessage>}
    </Field>
  )
}
