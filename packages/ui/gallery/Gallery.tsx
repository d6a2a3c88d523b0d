import { useEffect, useState, type ReactElement } from 'react'
import { ToggleGroup } from '../src/index.ts'
import { sections } from './sections/index.ts'
import { ShownEntry } from './ShownEntry.tsx'
import { addressOf, applyToRoot, type View } from './view.ts'

/** Every component of the package in every state, a section at a time. */
export function Gallery({ initialView }: { readonly initialView: View }): ReactElement {
  const [view, setView] = useState(initialView)
  const section = sections.find(({ id }) => id === view.section) ?? sections[0]

  useEffect(() => {
    applyToRoot(view)
    history.replaceState(null, '', addressOf(view))
  }, [view])

  return (
    <>
      <header className="gallery-header">
        <p className="gallery-title">Gallery</p>
        <nav aria-label="Sections">
          <ul className="gallery-sections">
            {sections.map(({ id, title }) => (
              <li key={id}>
                <a
                  href={addressOf({ ...view, section: id })}
                  aria-current={id === section?.id ? 'page' : undefined}
                  className="gallery-section-link"
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="gallery-switches">
          <Choice
            label="Colours"
            of={['auto', 'light', 'dark']}
            value={view.scheme}
            onChoose={(scheme) => setView({ ...view, scheme })}
          />
          <Choice
            label="Font"
            of={['standard', 'simple']}
            value={view.font}
            onChoose={(font) => setView({ ...view, font })}
          />
          <Choice
            label="Text size"
            of={['normal', 'large', 'larger']}
            value={view.textSize}
            onChoose={(textSize) => setView({ ...view, textSize })}
          />
        </div>
      </header>
      {section !== undefined && (
        <main className="gallery-main" id="section">
          <h1 className="gallery-heading">{section.title}</h1>
          {section.entries.map((entry) => (
            <ShownEntry key={entry.title} entry={entry} view={{ ...view, section: section.id }} />
          ))}
        </main>
      )}
    </>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly of: readonly Value[]
  readonly value: Value
  readonly onChoose: (value: Value) => void
}

function Choice<Value extends string>({ label, of, value, onChoose }: ChoiceProps<Value>): ReactElement {
  return (
    <ToggleGroup
      data-toggle-group={label}
      value={value}
      onChange={(chosen) => {
        const known = of.find((each) => each === chosen)
        if (known !== undefined) onChoose(known)
      }}
    >
      {of.map((each) => (
        <ToggleGroup.Item key={each} value={each}>
          {each}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup>
  )
}
