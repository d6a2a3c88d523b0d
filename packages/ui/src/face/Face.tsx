import { Avatar } from '@digdir/designsystemet-react'
import type { ReactElement } from 'react'
import { classNames } from '../classNames.ts'
import { initialsOf } from './initials.ts'
import type { FacePerson } from './person.ts'

/** s 30 px, m 40 px, l 56 px, xl 72 px, at the normal text size. */
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
    <Avatar
      className={classNames(
        'ag-face',
        `ag-face-${size}`,
        `ag-person-${person.colour}`,
        person.isOwner && 'ag-face-owner',
        presenceText !== undefined && 'ag-face-here',
      )}
      initials={initialsOf(person.name)}
      {...(isDecorative ? { 'aria-hidden': true } : { 'aria-label': name })}
    >
      {/* Empty: the initials are drawn from the attribute, and are no part of the text that is searched or copied. */}
      {''}
    </Avatar>
  )
}
