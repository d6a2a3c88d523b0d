import type { ReactElement } from 'react'
import { sections } from './sections/index.ts'
import { specimenId } from './specimen.ts'
import type { View } from './view.ts'

/** A page that holds nothing but one specimen. */
export function OneSpecimen({ view }: { readonly view: View }): ReactElement {
  const found = sections
    .find(({ id }) => id === view.section)
    ?.entries.flatMap((entry) => entry.specimens.map((specimen) => ({ id: specimenId(entry, specimen), specimen })))
    .find(({ id }) => id === view.specimen)
  if (found === undefined) return <p>There is no such specimen.</p>
  return (
    <div lang="nb" className={found.specimen.isProfessional === true ? 'ag-text-professional' : 'ag-text-owner'}>
      {found.specimen.show()}
    </div>
  )
}
