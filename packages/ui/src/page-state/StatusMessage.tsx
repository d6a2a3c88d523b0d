import {
  CheckmarkCircleIcon,
  DoorOpenIcon,
  ExclamationmarkTriangleIcon,
  EyeObfuscatedIcon,
  FileSearchIcon,
} from '@navikt/aksel-icons'
import type { ComponentType, ReactElement, ReactNode, SVGProps } from 'react'

export type StatusMessageKind = 'lostAccess' | 'signedOut' | 'notFound' | 'error' | 'kept'

export interface StatusMessageProps {
  readonly kind: StatusMessageKind
  readonly title: string
  readonly children?: ReactNode
  /** A second, quieter paragraph. */
  readonly detail?: ReactNode
  readonly actions?: ReactNode
}

const icons: Readonly<Record<StatusMessageKind, ComponentType<SVGProps<SVGSVGElement>>>> = {
  lostAccess: EyeObfuscatedIcon,
  signedOut: DoorOpenIcon,
  notFound: FileSearchIcon,
  error: ExclamationmarkTriangleIcon,
  kept: CheckmarkCircleIcon,
}

/** The whole page is one message: what happened, what is safe, where to go. */
export function StatusMessage({ kind, title, children, detail, actions }: StatusMessageProps): ReactElement {
  const Icon = icons[kind]
  return (
    <div className="ag-status-message">
      <span className="ag-status-message-icon" aria-hidden>
        <Icon />
      </span>
      <h1 className="ag-status-message-title">{title}</h1>
      {children !== undefined && <div className="ag-status-message-text">{children}</div>}
      {detail !== undefined && <div className="ag-status-message-detail">{detail}</div>}
      {actions !== undefined && <div className="ag-button-row ag-button-row-centre">{actions}</div>}
    </div>
  )
}
