import type { ReactElement } from 'react'
import { classNames } from '../classNames.ts'
import { AppLink, type AppLinkProps } from '../frame/AppLink.tsx'

export interface ButtonLinkProps extends AppLinkProps {
  readonly variant?: 'primary' | 'secondary' | undefined
}

/** A link that looks like what is pressed next: the one way on from here. */
export function ButtonLink({ variant = 'primary', className, ...rest }: ButtonLinkProps): ReactElement {
  return (
    <AppLink
      {...rest}
      className={classNames('ds-button ag-button-link', className)}
      data-variant={variant}
      data-color="gran"
    />
  )
}
