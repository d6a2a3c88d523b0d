import { isDay, type Day } from '@ansvarsgruppe/plan-model'
import { DateField } from '@ansvarsgruppe/ui'
import { useState, type ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { useTypedDay, type TypedDay } from './useTypedDay.ts'

export interface DayFieldProps {
  readonly label: string
  readonly description?: string | undefined
  readonly value: Day | null
  readonly onRead: (read: TypedDay) => void
  /** What is wrong besides that it is no day. */
  readonly error?: string | undefined
}

/** A day in a form: read at every key, complained about when the person has left it. */
export function DayField({ label, description, value, onRead, error }: DayFieldProps): ReactElement {
  const { words } = useWords()
  const typing = useTypedDay(value)
  const [isLeft, setIsLeft] = useState(false)
  const read = typing.read()
  function change(text: string): void {
    typing.type(text)
    setIsLeft(false)
    onRead(typing.read(text))
  }
  function leave(): void {
    setIsLeft(true)
    if (read.isDay) typing.reset()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the box inside is what one acts on
    <div onBlur={leave}>
      <DateField
        label={label}
        description={description}
        text={typing.text}
        day={read.isDay ? (read.day ?? '') : ''}
        calendarText={words.facts.calendar}
        example={words.facts.dateExample}
        error={isLeft && !read.isDay ? words.form.date : error}
        onTextChange={change}
        onDayChange={(day) => {
          typing.reset()
          onRead({ isDay: true, day: isDay(day) ? day : null })
        }}
      />
    </div>
  )
}
