import type { ReactElement, ReactNode } from 'react'
import { classNames } from '../classNames.ts'

export interface ButtonRowProps {
  readonly align?: 'start' | 'centre' | 'end' | 'between' | undefined
  readonly children: ReactNode
}

/** Buttons that belong together; they wrap when there is no room. */
export function ButtonRow({ align = 'start', children }: ButtonRowProps): ReactElement {
  return <div className={classNames('ag-button-row', `ag-button-row-${align}`)}>{children}</div>
}
