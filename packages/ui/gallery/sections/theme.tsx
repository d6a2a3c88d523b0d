import type { ReactElement } from 'react'
import { FaceName, OwnerVoice } from '../../src/index.ts'
import { NORA } from '../people.ts'
import type { OwnPage, Section, Specimen } from '../specimen.ts'
import { SAMI } from '../texts.ts'

const inks: ReadonlyArray<readonly [ink: string, ground: string]> = [
  ['ink', 'paper'],
  ['ink-muted', 'paper'],
  ['ink', 'card'],
  ['accent-ink', 'paper'],
  ['accent-ink', 'accent-tint'],
  ['on-accent', 'accent'],
  ['owner-ink', 'owner-tint'],
  ['late', 'late-tint'],
  ['wait', 'wait-tint'],
  ['rest', 'rest-tint'],
  ['on-loud', 'loud'],
]

/** Type as it stands in a page. */
function Type(): ReactElement {
  return (
    <main className="gallery-alone ag-stack">
      <h1>Noras plan</h1>
      <OwnerVoice>Jeg vil jobbe med planter.</OwnerVoice>
      <h2>Prøve arbeidstrening</h2>
      <p>{SAMI} 012 ÆØÅ æøå</p>
      <h3>Tiltak</h3>
      <p className="ag-small ag-muted">Silje skrev dette i går.</p>
      <p>
        <a href="#more">Les mer</a>, <b>tydelig</b>, <ins>lagt til</ins>, <del>tatt bort</del>
      </p>
      <FaceName person={NORA} />
    </main>
  )
}

const inPage = (name: string, page: OwnPage): Specimen => ({ name, page, show: () => <Type /> })

export const theme: Section = {
  id: 'theme',
  title: 'Theme',
  entries: [
    {
      title: 'Colours',
      of: [],
      specimens: [
        {
          name: 'ink on ground',
          isWide: true,
          show: () => (
            <div className="gallery-swatches">
              {inks.map(([ink, ground]) => (
                <p
                  key={`${ink} ${ground}`}
                  className="gallery-swatch"
                  style={{ color: `var(--ag-${ink})`, background: `var(--ag-${ground})` }}
                >
                  {ink} on {ground}
                </p>
              ))}
            </div>
          ),
        },
      ],
    },
    {
      title: 'Type',
      of: [],
      specimens: [
        inPage('standard', { height: 500 }),
        inPage('simple font', { height: 500, font: 'simple' }),
        inPage('large text', { height: 560, textSize: 'large' }),
        inPage('simple font, larger text', { height: 640, font: 'simple', textSize: 'larger' }),
        { ...inPage('professional', { height: 500 }), isProfessional: true },
      ],
    },
  ],
}
