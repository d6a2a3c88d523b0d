import type { ReactElement, ReactNode } from 'react'
import { Button, type ButtonProps } from './Button.tsx'
import { HoverName } from './HoverName.tsx'

export interface IconButtonProps extends Omit<ButtonProps, 'icon' | 'children' | 'aria-label' | 'title'> {
  /** The accessible name, also shown as a tooltip. */
  readonly label: string
  readonly icon: ReactNode
}

/** A button of one icon. Its words are its accessible name. */
export function IconButton({
  label,
  icon,
  variant = 'tertiary',
  tone = 'neutral',
  ...rest
}: IconButtonProps): ReactElement {
  return (
    <Button {...rest} variant={variant} tone={tone} icon aria-label={label}>
      {icon}
      <HoverName>{label}</HoverName>
    </Button>
  )
}
