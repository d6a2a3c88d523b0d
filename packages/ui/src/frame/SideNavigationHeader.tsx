import type { ReactElement, ReactNode } from 'react'
import { Face } from '../face/Face.tsx'
import type { FacePerson } from '../face/person.ts'

export interface SideNavigationHeaderProps {
  readonly person: FacePerson
  /** "Noras plan". */
  readonly title: ReactNode
  /** "Gjelder til 28. februar 2027". */
  readonly detail?: ReactNode
}

/** Whose plan this is, above its navigation. */
export function SideNavigationHeader({ person, title, detail }: SideNavigationHeaderProps): ReactElement {
  return (
    <div className="ag-side-header">
      <Face person={person} isDecorative />
      <div>
        <p className="ag-side-title">{title}</p>
        {detail !== undefined && <p className="ag-side-detail">{detail}</p>}
      </div>
    </div>
  )
}
