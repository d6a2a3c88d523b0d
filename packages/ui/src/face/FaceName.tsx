import type { ReactElement, ReactNode } from 'react'
import { Face, type FaceSize } from './Face.tsx'
import type { FacePerson } from './person.ts'

export interface FaceNameProps {
  readonly person: FacePerson
  /** What stands beside the face: the whole name unless given, often the first name. */
  readonly children?: ReactNode
  readonly size?: FaceSize | undefined
}

/** A face with its name beside it. */
export function FaceName({ person, children, size = 's' }: FaceNameProps): ReactElement {
  return (
    <span className="ag-face-name">
      <Face person={person} size={size} isDecorative />
      <span>{children ?? person.name}</span>
    </span>
  )
}
