import { useMemo, type ReactElement } from 'react'
import { classNames } from '../classNames.ts'
import type { FacePerson } from '../face/person.ts'
import { useWidthInRem } from '../measure/useWidthInRem.ts'
import { AROUND_WIDTH_MIN, layOutAround } from './around.ts'
import { layOutDownwards } from './downwards.ts'
import { standingIn, type NetworkCircle, type NetworkPerson } from './network.ts'
import { NetworkLines } from './NetworkLines.tsx'
import { NetworkOwner } from './NetworkOwner.tsx'
import { NetworkPeople } from './NetworkPeople.tsx'

export interface NetworkProps {
  /** In the middle. */
  readonly owner: { readonly face: FacePerson; readonly name: string; readonly role: string }
  readonly circles: readonly NetworkCircle[]
  /** What the picture is of. */
  readonly label: string
  /** A person was pressed, or Enter on them: lead to what is told of them. */
  readonly onChoose: (person: NetworkPerson) => void
}

/**
 * People around one person. A picture for the eye, and a list of links for everybody: circle by circle, each with all
 * that the picture tells. Arrow keys lead from face to face as they stand.
 */
export function Network({ owner, circles, label, onChoose }: NetworkProps): ReactElement {
  const [stage, width] = useWidthInRem()
  const layout = useMemo(() => {
    if (width === null) return null
    return width < AROUND_WIDTH_MIN ? layOutDownwards(circles, width) : layOutAround(circles, width)
  }, [circles, width])
  const standing = useMemo(() => (layout === null ? [] : standingIn(layout, circles)), [layout, circles])
  return (
    <figure
      ref={stage}
      aria-label={label}
      className={classNames('ag-network', layout !== null && `ag-network-${layout.density}`)}
      style={layout === null ? undefined : { height: `${layout.height}rem` }}
    >
      {layout !== null && (
        <>
          <NetworkLines layout={layout} standing={standing} />
          <NetworkOwner owner={owner} layout={layout} />
          <NetworkPeople standing={standing} hasRoles={layout.density !== 'branched'} onChoose={onChoose} />
        </>
      )}
    </figure>
  )
}
