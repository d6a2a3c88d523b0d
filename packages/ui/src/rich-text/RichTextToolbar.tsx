import { useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react'
import { Button } from '../control/Button.tsx'
import { HoverName } from '../control/HoverName.tsx'
import { nextPlace } from '../next-place.ts'

export interface RichTextTool {
  readonly id: string
  /** The accessible name and tooltip. */
  readonly label: string
  readonly icon: ReactNode
  readonly onPress: () => void
  /** For tools that are on or off at the caret: bold, list. Left out for those that do something once: undo. */
  readonly isPressed?: boolean | undefined
  readonly isDisabled?: boolean | undefined
  /** Stands at the right end of the bar, with those after it. */
  readonly startsEndGroup?: boolean | undefined
}

export interface RichTextToolbarProps {
  /** The toolbar's accessible name: "Tekstformat". */
  readonly label: string
  /** The id of the editor's element. */
  readonly controls?: string | undefined
  readonly tools: readonly RichTextTool[]
}

/** One stop for Tab; the arrow keys, Home and End move between the tools. */
export function RichTextToolbar({ label, controls, tools }: RichTextToolbarProps): ReactElement {
  const [activeId, setActiveId] = useState(tools[0]?.id)
  const buttons = useRef(new Map<string, HTMLButtonElement>())
  // The tool that was active may be gone since: there must always be one that Tab reaches.
  const reachableId = tools.some((tool) => tool.id === activeId) ? activeId : tools[0]?.id

  function move(event: KeyboardEvent): void {
    const index = tools.findIndex((tool) => tool.id === reachableId)
    const next = tools[nextPlace(event.key, index, tools.length, 'across') ?? -1]
    if (next === undefined) return
    event.preventDefault()
    setActiveId(next.id)
    buttons.current.get(next.id)?.focus()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its buttons take focus in turn
    <div className="ag-toolbar" role="toolbar" aria-label={label} aria-controls={controls} onKeyDown={move}>
      {tools.map((tool) => (
        <Button
          key={tool.id}
          variant="tertiary"
          tone="neutral"
          icon
          ref={(element) => {
            if (element === null) buttons.current.delete(tool.id)
            else buttons.current.set(tool.id, element)
          }}
          className={tool.startsEndGroup === true ? 'ag-tool ag-tool-end' : 'ag-tool'}
          tabIndex={tool.id === reachableId ? 0 : -1}
          aria-label={tool.label}
          aria-pressed={tool.isPressed}
          // Not `disabled`: a button that loses focus the moment undo has nothing left would throw the person out.
          aria-disabled={tool.isDisabled === true ? true : undefined}
          // The editor keeps its selection: pressing a tool must not move focus away from the text.
          onMouseDown={(event) => event.preventDefault()}
          onFocus={() => setActiveId(tool.id)}
          onClick={() => {
            if (tool.isDisabled !== true) tool.onPress()
          }}
        >
          {tool.icon}
          <HoverName>{tool.label}</HoverName>
        </Button>
      ))}
    </div>
  )
}
