import type { ReactElement } from 'react'
import { classNames } from '../src/classNames.ts'
import { Card } from '../src/index.ts'
import { specimenId, type Entry, type OwnPage, type Specimen } from './specimen.ts'
import { addressOf, type View } from './view.ts'

interface ShownEntryProps {
  readonly entry: Entry
  readonly view: View
}

export function ShownEntry({ entry, view }: ShownEntryProps): ReactElement {
  return (
    <section className="gallery-entry" aria-labelledby={`entry-${specimenId(entry, { name: '', show: () => null })}`}>
      <h2 className="gallery-entry-title" id={`entry-${specimenId(entry, { name: '', show: () => null })}`}>
        {entry.title}
      </h2>
      <div className="gallery-specimens">
        {entry.specimens.map((specimen) => (
          <ShownSpecimen key={specimen.name} id={specimenId(entry, specimen)} specimen={specimen} view={view} />
        ))}
      </div>
    </section>
  )
}

interface ShownSpecimenProps {
  readonly id: string
  readonly specimen: Specimen
  readonly view: View
}

function ShownSpecimen({ id, specimen, view }: ShownSpecimenProps): ReactElement {
  return (
    <div className={classNames('gallery-specimen', specimen.isWide === true && 'gallery-specimen-wide')}>
      <p className="gallery-specimen-name">
        {specimen.name}
        {specimen.forced !== undefined && ', in the pictures'}
      </p>
      {specimen.page === undefined ? (
        <div
          lang="nb"
          className={classNames(
            'gallery-stage',
            specimen.isProfessional === true ? 'ag-text-professional' : 'ag-text-owner',
          )}
          data-forced={specimen.forced}
        >
          {specimen.isOnCard === true ? <Card>{specimen.show()}</Card> : specimen.show()}
        </div>
      ) : (
        // oxlint-disable-next-line react/iframe-missing-sandbox -- it is this very page, which needs its scripts and styles
        <iframe
          className={classNames('gallery-page', specimen.page.isNarrow === true && 'gallery-page-narrow')}
          title={`${id}, a page of its own`}
          src={addressOf({ ...view, ...choicesOf(specimen.page), specimen: id })}
          height={specimen.page.height}
          data-has-focus={specimen.page.hasFocus}
        />
      )}
    </div>
  )
}

function choicesOf({ font, textSize }: OwnPage): Partial<View> {
  return { ...(font === undefined ? {} : { font }), ...(textSize === undefined ? {} : { textSize }) }
}
