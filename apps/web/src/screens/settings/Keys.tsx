import { Card } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useWords } from '../../words/index.ts'

/** The keys that reach what otherwise takes a search through the page. */
export function Keys(): ReactElement {
  const { words } = useWords()
  const { settings } = words
  const keys = [
    ['H', settings.keyHere],
    ['N', settings.keyNext],
    ['P', settings.keyPrevious],
    ['L', settings.keyRead],
  ] as const
  return (
    <Card as="section" className="ag-stack ag-stack-close" aria-labelledby="settings-keys">
      <h2 id="settings-keys">{settings.keys}</h2>
      <dl className="ag-settings-keys">
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>Alt</kbd> + <kbd>Shift</kbd> + <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
