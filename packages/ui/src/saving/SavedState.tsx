import {
  ArrowsCirclepathIcon,
  CheckmarkCircleIcon,
  CloudSlashIcon,
  ExclamationmarkTriangleFillIcon,
  XMarkOctagonIcon,
} from '@navikt/aksel-icons'
import type { ComponentType, ReactElement, SVGProps } from 'react'

/** Only `notSaved` is loud: there the person may lose work. */
export type SavingState = 'saved' | 'saving' | 'offline' | 'notSaved' | 'refused'

export interface SavedStateProps {
  readonly state: SavingState
  readonly text: string
  /** Left out on narrow screens: the time of the last save. */
  readonly detail?: string | undefined
}

const icons: Readonly<Record<SavingState, ComponentType<SVGProps<SVGSVGElement>>>> = {
  saved: CheckmarkCircleIcon,
  saving: ArrowsCirclepathIcon,
  offline: CloudSlashIcon,
  notSaved: ExclamationmarkTriangleFillIcon,
  refused: XMarkOctagonIcon,
}

/**
 * Whether everything is saved, always visible. It is deliberately not a live region: "Lagrer … Lagret" after every
 * word would drown everything else. The loud bar speaks up when there is something to hear.
 */
export function SavedState({ state, text, detail }: SavedStateProps): ReactElement {
  const Icon = icons[state]
  return (
    <span className={`ag-saved ag-saved-${state}`}>
      <Icon aria-hidden />
      <span>{text}</span>
      {detail !== undefined && <span className="ag-only-wide">{detail}</span>}
    </span>
  )
}
