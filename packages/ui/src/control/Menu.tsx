import { Dropdown } from '@digdir/designsystemet-react'
import { useId, useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode, type RefObject } from 'react'
import { classNames } from '../classNames.ts'
import { CheckmarkIcon } from '@navikt/aksel-icons'
import { Button, type ButtonProps } from './Button.tsx'
import { HoverName } from './HoverName.tsx'
import { nextPlace } from '../next-place.ts'

export interface MenuItem {
  readonly id: string
  readonly text: string
  readonly icon?: ReactNode
  readonly onSelect: () => void
  readonly isDanger?: boolean | undefined
  readonly isDisabled?: boolean | undefined
  /** Of several that exclude each other, the one that stands. */
  readonly isCurrent?: boolean | undefined
}

export interface MenuProps {
  /** What stands on the button. With `label` it may be an icon alone. */
  readonly trigger: ReactNode
  /** The accessible name of a button that is an icon alone. */
  readonly label?: string | undefined
  readonly items: readonly MenuItem[]
  /** Said above the actions: how things are. */
  readonly lead?: string | undefined
  readonly variant?: ButtonProps['variant'] | undefined
  /** `text`: what stands there is read, and looks like what is around it. */
  readonly look?: 'button' | 'text' | undefined
  /** For those who give focus back to it. */
  readonly buttonRef?: RefObject<HTMLButtonElement | null> | undefined
  readonly placement?: 'bottom-start' | 'bottom-end' | 'top-start' | 'top-end' | undefined
}

/** A button that opens a short list of actions. */
export function Menu({
  trigger,
  label,
  items,
  lead,
  variant = 'tertiary',
  placement = 'bottom-end',
  look = 'button',
  buttonRef,
}: MenuProps): ReactElement {
  const [isOpen, setIsOpen] = useState(false)
  const ownButton = useRef<HTMLButtonElement>(null)
  const button = buttonRef ?? ownButton
  const id = useId()
  const list = useRef<HTMLUListElement>(null)

  /** They are buttons one after the other, and Tab goes from one to the next; whoever is used to menus presses arrows. */
  function moveOnArrow(event: KeyboardEvent): void {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const place = nextPlace(
      event.key,
      buttons.findIndex((each) => each === document.activeElement),
      buttons.length,
      'down',
    )
    if (place === null) return
    event.preventDefault()
    buttons[place]?.focus()
  }
  return (
    <>
      <Button
        ref={button}
        id={`${id}-button`}
        className={look === 'text' ? 'ag-menu-text' : undefined}
        variant={variant}
        tone="neutral"
        popoverTarget={id}
        aria-expanded={isOpen}
        onKeyDown={(event) => {
          if (isOpen) moveOnArrow(event)
        }}
        {...(label === undefined ? {} : { icon: true, 'aria-label': label })}
      >
        {trigger}
        {label !== undefined && <HoverName>{label}</HoverName>}
      </Button>
      <Dropdown
        id={id}
        className="ag-menu"
        aria-labelledby={`${id}-button`}
        placement={placement}
        open={isOpen}
        onOpen={() => setIsOpen(true)}
        onClose={() => setIsOpen(false)}
        onKeyDown={moveOnArrow}
      >
        {isOpen && lead !== undefined && <p className="ag-menu-lead">{lead}</p>}
        <Dropdown.List ref={list}>
          {(isOpen ? items : []).map((item) => (
            <Dropdown.Item key={item.id}>
              <Dropdown.Button
                className={classNames('ag-menu-item', item.isDanger === true && 'ag-menu-item-danger')}
                disabled={item.isDisabled ?? false}
                {...(item.isCurrent === true ? { 'aria-current': true } : {})}
                onClick={() => {
                  setIsOpen(false)
                  // Before the action: a dialog that it opens gives focus back to here.
                  button.current?.focus()
                  item.onSelect()
                }}
              >
                {item.icon}
                {item.text}
                {item.isCurrent === true && <CheckmarkIcon className="ag-menu-current" aria-hidden />}
              </Dropdown.Button>
            </Dropdown.Item>
          ))}
        </Dropdown.List>
      </Dropdown>
    </>
  )
}
