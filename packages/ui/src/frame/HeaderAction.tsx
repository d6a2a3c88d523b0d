import type { ReactElement, ReactNode } from 'react'
import { Button } from '../control/Button.tsx'
import { HoverName } from '../control/HoverName.tsx'

export interface HeaderActionProps {
  readonly icon: ReactNode
  /** Beside the icon on wide screens; without it the icon stands alone everywhere. */
  readonly text?: string | undefined
  /** The accessible name. It begins with `text`, so that who speaks to the machine can say what they see. */
  readonly label: string
  /** It stays where it is for the keyboard: pressing it may be what leaves nothing more to do. */
  readonly isDisabled?: boolean | undefined
  /** As `aria-keyshortcuts` has it: "Control+Z". */
  readonly keys?: string | undefined
  readonly onPress: () => void
}

/** Something to do, in the bar at the top: an icon, on wide screens with its word. */
export function HeaderAction({
  icon,
  text,
  label,
  isDisabled = false,
  keys,
  onPress,
}: HeaderActionProps): ReactElement {
  return (
    <Button
      variant="tertiary"
      tone="neutral"
      className="ag-header-action"
      aria-label={label}
      aria-disabled={isDisabled || undefined}
      {...(keys === undefined ? {} : { 'aria-keyshortcuts': keys })}
      {...(isDisabled ? {} : { onClick: onPress })}
    >
      {icon}
      {text !== label && <HoverName>{label}</HoverName>}
      {text !== undefined && (
        <span className="ag-only-wide" aria-hidden>
          {text}
        </span>
      )}
    </Button>
  )
}
