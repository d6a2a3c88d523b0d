import { Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react'
import { CalendarIcon } from '@navikt/aksel-icons'
import { useEffect, useId, useRef, type ReactElement, type ReactNode } from 'react'
import { IconButton } from '../control/IconButton.tsx'

export interface DateFieldProps {
  readonly label: string
  readonly description?: ReactNode
  /** What is wrong and how to mend it. */
  readonly error?: ReactNode
  /** What stands in the box: a date in the page's language, or what is being typed. */
  readonly text: string
  readonly onTextChange: (text: string) => void
  /** ISO date (2027-02-28) for the calendar to open at, or empty. */
  readonly day: string
  /** An ISO date chosen in the calendar, or empty when it was taken away there. */
  readonly onDayChange: (day: string) => void
  /** The accessible name of the button: "Velg i kalenderen". */
  readonly calendarText: string
  /** An example of how a date is written: "1.12.2026". */
  readonly example?: string | undefined
  readonly isDisabled?: boolean | undefined
  readonly isRequired?: boolean | undefined
  readonly name?: string | undefined
  /** It has just been opened: what stands in the box is selected, to be typed over. */
  readonly isOpenedHere?: boolean | undefined
}

/**
 * A labelled date that is typed freely, or chosen in the browser's own calendar. The box is plain text, because the
 * browser's date box follows the browser's language and not the page's.
 */
export function DateField(props: DateFieldProps): ReactElement {
  const calendar = useRef<HTMLInputElement>(null)
  const box = useRef<HTMLInputElement>(null)
  const id = useId()
  const { isOpenedHere = false } = props
  useEffect(() => {
    if (!isOpenedHere) return
    box.current?.focus()
    box.current?.select()
  }, [isOpenedHere])
  return (
    <div className="ag-date">
      <Field className="ag-field ag-date-field" data-color="neutral">
        <Label htmlFor={id}>{props.label}</Label>
        <Input
          id={id}
          ref={box}
          type="text"
          autoComplete="off"
          name={props.name}
          value={props.text}
          placeholder={props.example}
          disabled={props.isDisabled ?? false}
          required={props.isRequired ?? false}
          aria-invalid={props.error !== undefined}
          onChange={(event) => props.onTextChange(event.target.value)}
        />
        {/* Below the box: above it, it would push the box away from the button beside it. */}
        {props.description !== undefined && <Field.Description>{props.description}</Field.Description>}
        {props.error !== undefined && <ValidationMessage>{props.error}</ValidationMessage>}
      </Field>
      <div className="ag-date-choose">
        <IconButton
          label={`${props.calendarText}: ${props.label}`}
          icon={<CalendarIcon aria-hidden />}
          disabled={props.isDisabled ?? false}
          onClick={() => calendar.current?.showPicker()}
        />
        {/* It is there for its calendar alone: what it holds stands in the box. */}
        <input
          ref={calendar}
          className="ag-date-calendar"
          type="date"
          tabIndex={-1}
          aria-hidden
          value={props.day}
          onChange={(event) => props.onDayChange(event.target.value)}
        />
      </div>
    </div>
  )
}
