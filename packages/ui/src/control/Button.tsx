import {
  Button as DesignsystemetButton,
  type ButtonProps as DesignsystemetButtonProps,
} from '@digdir/designsystemet-react'
import type { ReactElement, Ref } from 'react'

/** accent: gran, the colour of what can be pressed · neutral: beside others · danger: destroys something. */
export type ButtonTone = 'accent' | 'neutral' | 'danger'

export interface ButtonProps extends Omit<DesignsystemetButtonProps, 'data-color' | 'color'> {
  readonly tone?: ButtonTone | undefined
  readonly ref?: Ref<HTMLButtonElement> | undefined
}

const colours = { accent: 'gran', neutral: 'neutral', danger: 'danger' } as const

/** A button with words. At most one primary button in a group; the others are secondary or tertiary. */
export function Button({ tone = 'accent', ref, ...rest }: ButtonProps): ReactElement {
  return <DesignsystemetButton {...rest} ref={ref ?? null} data-color={colours[tone]} />
}
