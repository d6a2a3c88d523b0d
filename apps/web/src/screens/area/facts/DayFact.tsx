import { isDay, type Day } from '@ansvarsgruppe/plan-model'
import { DateField, EditButton, Fact, useAnnounce, useAskBeforeLeaving } from '@ansvarsgruppe/ui'
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import { useWords } from '../../../words/index.ts'
import { useEditing } from '../../editing/useEditing.ts'
import { usePlanHere } from '../../plan/plan-context.ts'
import { useTypedDay } from '../../editing/useTypedDay.ts'

export interface DayFactProps {
  readonly term: string
  readonly day: Day | null
  readonly partId: string
  /** Why this day cannot be, in a sentence; null: it can. */
  readonly objection: (day: Day | null) => string | null
  readonly onSave: (day: Day | null) => void
  /** What stood in the box when it went away under the person; `save` saves it, where it is a day that can be. */
  readonly onInterrupted: (typed: string, save: () => void) => void
}

/** A day that is read, and typed where it stands. What is no day is said there, and what stood goes on standing. */
export function DayFact(props: DayFactProps): ReactElement {
  const { term, day } = props
  const { words, formats } = useWords()
  const { today } = usePlanHere()
  const { isEditing, begin, end, returnTo } = useEditing()
  return (
    <Fact term={term} isOpen={isEditing} partId={props.partId}>
      {isEditing ? (
        <DayBox {...props} onEnd={end} />
      ) : (
        <EditButton ref={returnTo} editText={words.button.edit} onClick={begin}>
          <span className="ag-visually-hidden">{term}: </span>
          {day === null ? <span className="ag-editable-empty">{words.facts.none}</span> : formats.dateNear(day, today)}
        </EditButton>
      )}
    </Fact>
  )
}

interface DayBoxProps extends DayFactProps {
  readonly onEnd: (how: 'keyboard' | 'elsewhere') => void
}

function DayBox({ term, day, objection, onSave, onInterrupted, onEnd }: DayBoxProps): ReactElement {
  const { words, formats } = useWords()
  const announce = useAnnounce()
  const typing = useTypedDay(day)
  const [error, setError] = useState<string | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const read = typing.read()

  const isDone = useRef(false)
  const isChanged = !read.isDay || read.day !== day
  useAskBeforeLeaving(isChanged)
  const interrupt = useRef(() => {})
  useLayoutEffect(() => {
    interrupt.current = () => {
      const next = read.isDay ? read.day : undefined
      const canBe = next !== undefined && objection(next) === null
      if (isChanged) onInterrupted(typing.text, () => (canBe ? onSave(next) : undefined))
    }
  })
  useLayoutEffect(() => {
    isDone.current = false
    return () => {
      if (!isDone.current) interrupt.current()
      isDone.current = true
    }
  }, [])
  function end(how: 'keyboard' | 'elsewhere'): void {
    isDone.current = true
    onEnd(how)
  }

  function save(next: Day | null, how: 'keyboard' | 'elsewhere'): void {
    const wrong = objection(next)
    if (wrong !== null) return object(wrong)
    if (next !== day) onSave(next)
    end(how)
  }
  function object(wrong: string): void {
    const stands =
      day === null ? words.facts.stillNone(term) : words.facts.stillStands({ what: term, value: formats.dateLong(day) })
    const sentence = `${wrong} ${stands}`
    setError(sentence)
    announce(sentence)
  }
  function finish(how: 'keyboard' | 'elsewhere'): void {
    if (read.isDay) save(read.day, how)
    else object(words.form.date)
  }
  function finishOnKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      end('keyboard')
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault()
      finish('keyboard')
    }
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Enter and Escape belong to the box inside
    <div
      ref={box}
      onKeyDown={finishOnKey}
      onBlur={({ relatedTarget }) => {
        // The calendar takes focus without telling where it is.
        if (relatedTarget !== null && !box.current?.contains(relatedTarget)) finish('elsewhere')
      }}
    >
      <DateField
        label={term}
        isOpenedHere
        text={typing.text}
        day={read.isDay ? (read.day ?? '') : ''}
        calendarText={words.facts.calendar}
        example={words.facts.dateExample}
        error={error ?? undefined}
        onTextChange={(text) => {
          typing.type(text)
          setError(null)
        }}
        onDayChange={(chosen) => {
          typing.reset()
          save(isDay(chosen) ? chosen : null, 'keyboard')
        }}
      />
    </div>
  )
}
