import { EXPERIMENTAL_AvatarStack as AvatarStack } from '@digdir/designsystemet-react'
import type { ReactElement } from 'react'
import { classNames } from '../classNames.ts'
import { Face, type FaceSize } from './Face.tsx'
import { MoreFaces } from './MoreFaces.tsx'
import { distinctPersons, type FacePerson } from './person.ts'

export interface FaceStackProps {
  readonly persons: readonly FacePerson[]
  /** The accessible name of the list: "Her nå", "Ser området". */
  readonly label: string
  /** Faces drawn before the rest becomes "+n". */
  readonly max?: number | undefined
  readonly size?: FaceSize | undefined
  /** Adds the presence dot and these words to every face. */
  readonly presenceText?: string | undefined
}

/** Overlapping faces, one per person. Screen readers hear a list of all the names, also those behind "+n". */
export function FaceStack({ persons, label, max = 6, size = 's', presenceText }: FaceStackProps): ReactElement {
  const distinct = distinctPersons(persons)
  const shown = distinct.length > max ? distinct.slice(0, max - 1) : distinct
  const hidden = distinct.slice(shown.length)
  return (
    <AvatarStack className={classNames('ag-face-stack', `ag-face-${size}`)} aria-label={label}>
      {shown.map((person) => (
        <li key={person.id}>
          <Face person={person} size={size} presenceText={presenceText} />
        </li>
      ))}
      {hidden.length > 0 && (
        <li>
          <MoreFaces persons={hidden} size={size} />
        </li>
      )}
    </AvatarStack>
  )
}
