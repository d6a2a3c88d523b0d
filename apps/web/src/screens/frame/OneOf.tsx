import { ToggleGroup } from '@ansvarsgruppe/ui'
import { useId, type ReactElement } from 'react'

export interface OneOfProps<Value extends string> {
  readonly label: string
  /** The id of a heading that says the same: then the label is not written again. */
  readonly labelledBy?: string | undefined
  readonly value: Value
  readonly options: ReadonlyArray<{
    readonly value: Value
    readonly text: string
    /** The language of `text`, where it is not the page's. */
    readonly lang?: string | undefined
  }>
  readonly onChoose: (value: Value) => void
}

/** A choice of a few, side by side under its name. */
export function OneOf<Value extends string>(props: OneOfProps<Value>): ReactElement {
  const { label, labelledBy, value, options, onChoose } = props
  const ownId = useId()
  const labelId = labelledBy ?? ownId
  function choose(chosen: string): void {
    const option = options.find((each) => each.value === chosen)
    if (option !== undefined) onChoose(option.value)
  }
  return (
    <div className="ag-choice">
      {labelledBy === undefined && (
        <p id={ownId} className="ag-choice-label">
          {label}
        </p>
      )}
      <ToggleGroup aria-labelledby={labelId} value={value} onChange={choose} variant="secondary">
        {options.map((option) => (
          <ToggleGroup.Item key={option.value} value={option.value}>
            <span lang={option.lang}>{option.text}</span>
          </ToggleGroup.Item>
        ))}
      </ToggleGroup>
    </div>
  )
}
