import { Avatar } from '@digdir/designsystemet-react'
import type { ReactElement } from 'react'
import { classNames } from '../classNames.ts'
import type { FaceSize } from './Face.tsx'
import type { FacePerson } from './person.ts'

export interface MoreFacesProps {
  /** Those for whom there is no room: drawn as "+n", named for those who listen. */
  readonly persons: readonly FacePerson[]
  readonly size?: FaceSize | undefined
}

/** What stands after the last face. */
export function MoreFaces({ persons, size = 'm' }: MoreFacesProps): ReactElement {
  return (
    <Avatar
      className={classNames('ag-face', `ag-face-${size}`, 'ag-face-more')}
      initials={`+${persons.length}`}
      aria-label={persons.map(({ name }) => name).join(', ')}
    >
      {/* Empty, as in `Face`. */}
      {''}
    </Avatar>
  )
}
