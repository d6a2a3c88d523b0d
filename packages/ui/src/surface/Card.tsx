import { createElement, type ComponentPropsWithRef, type ReactElement } from 'react'
import { classNames } from '../classNames.ts'

export interface CardProps extends ComponentPropsWithRef<'div'> {
  /** The element it is: a `section` or `article` needs a name (`aria-labelledby`). */
  readonly as?: 'div' | 'section' | 'article' | 'li' | undefined
  /** `flush` has no padding of its own: for rows that reach the edges. */
  readonly padding?: 'roomy' | 'tight' | 'flush' | undefined
  /** Multe: what is the owner's, or waits for the owner. */
  readonly tone?: 'plain' | 'owner' | undefined
}

/**
 * Content on its own sheet of paper. It is the design system's card by its class, not by its React component: that one
 * makes the whole card press the first link in any heading inside it, also one that somebody wrote in the text.
 */
export function Card({ as = 'div', padding = 'roomy', tone = 'plain', className, ...rest }: CardProps): ReactElement {
  return createElement(as, {
    ...rest,
    className: classNames('ds-card ag-card', `ag-card-${padding}`, tone === 'owner' && 'ag-card-owner', className),
  })
}
