import { ToggleGroup } from '@digdir/designsystemet-react'
import type { ReactElement, ReactNode } from 'react'

export interface ViewToggleProps<View extends string> {
  /** What is chosen: "Vis ansvarsgruppa som". */
  readonly label: string
  readonly value: View
  readonly views: ReadonlyArray<{ readonly value: View; readonly text: string; readonly icon: ReactNode }>
  readonly onValueChange: (view: View) => void
}

/** Chooses between two ways of showing the same: a picture or a table. */
export function ViewToggle<View extends string>(props: ViewToggleProps<View>): ReactElement {
  function choose(value: string): void {
    const chosen = props.views.find((view) => view.value === value)
    if (chosen !== undefined) props.onValueChange(chosen.value)
  }
  return (
    <ToggleGroup
      className="ag-view-toggle"
      variant="secondary"
      aria-label={props.label}
      value={props.value}
      onChange={choose}
    >
      {props.views.map(({ value, text, icon }) => (
        <ToggleGroup.Item key={value} value={value}>
          <span className="ag-icon" aria-hidden>
            {icon}
          </span>
          {text}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup>
  )
}
