import type { ReactElement } from 'react'
import { classNames } from '../classNames.ts'
import { VisuallyHidden } from '../surface/VisuallyHidden.tsx'
import { initialsOf } from './initials.ts'
import type { FacePerson } from './person.ts'

/** s 30 px, m 40 px, l 56 px, xl 72 px. */
export type FaceSize = 's' | 'm' | 'l' | 'xl'

export interface FaceProps {
  readonly person: FacePerson
  readonly size?: FaceSize | undefined
  /** Shows the presence dot, and says this after the name: "er her". */
  readonly presenceText?: string | undefined
  /** The name stands in text right beside, so screen readers should not hear it twice. */
  readonly isDecorative?: boolean | undefined
}

/** A person as initials on their colour. */
export function Face({ person, size = 'm', presenceText, isDecorative = false }: FaceProps): ReactElement {
  const name = presenceText === undefined ? person.name : `${person.name}, ${presenceText}`
  return (
    <span
      className={classNames(
        'ag-face',
        `ag-face-${size}`,
        `ag-person-${person.colour}`,
        person.isOwner && 'ag-face-owner',
        presenceText !== undefined && 'ag-face-here',
      )}
    >
      {/* Drawn by CSS: initials are a picture, and no part of what a button around them is called. */}
      <span aria-hidden className="ag-face-initials" data-initials={initialsOf(person.name)} />
      {!isDecorative && <VisuallyHidden>{name}</VisuallyHidden>}
    </span>
  )
}
