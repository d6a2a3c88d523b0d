import type { ReactElement } from 'react'
import { initialsOf } from '../face/initials.ts'
import type { FacePerson } from '../face/person.ts'
import { boxAround } from './boxes.ts'
import type { NetworkLayout } from './network.ts'
import { placed } from './placed.ts'

export interface NetworkOwnerProps {
  readonly owner: { readonly face: FacePerson; readonly name: string; readonly role: string }
  readonly layout: NetworkLayout
}

/** Between the face and the words beside it, in rem. */
const GAP = 0.75

/** The one it is all about: her name in the middle, or her face with name and role above the branches. */
export function NetworkOwner({ owner, layout }: NetworkOwnerProps): ReactElement {
  const { radius } = layout.owner
  const box = boxAround(layout.owner, 2 * radius, 2 * radius)
  if (layout.density !== 'branched') {
    return (
      <p className="ag-network-owner" style={placed(box)}>
        {owner.name}
      </p>
    )
  }
  const start = box.x + box.width + GAP
  return (
    <>
      <span className="ag-network-owner" style={placed(box)} aria-hidden data-initials={initialsOf(owner.face.name)} />
      <p className="ag-network-owner-words" style={placed({ ...box, x: start, width: layout.width - start })}>
        <b>{owner.name}</b>
        <span>{owner.role}</span>
      </p>
    </>
  )
}
