import { Link } from '@digdir/designsystemet-react'
import type { ComponentPropsWithRef, ReactElement, ReactNode } from 'react'
import { classNames } from '../classNames.ts'

export interface TextButtonProps extends ComponentPropsWithRef<'button'> {
  readonly icon?: ReactNode
}

/** A button that reads like a link: for small actions at the end of a row of content. */
export function TextButton({ icon, children, className, type = 'button', ...rest }: TextButtonProps): ReactElement {
  return (
    <Link asChild data-color="gran">
      <button {...rest} type={type} className={classNames('ag-text-button', className)}>
        {icon !== undefined && (
          <span className="ag-icon" aria-hidden>
            {icon}
          </span>
        )}
        <span className="ag-text-button-words">{children}</span>
      </button>
    </Link>
  )
}
