import { Card } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { RATES, ReadAloudButton, useReadAloud } from '../../read-aloud/index.ts'
import { useWords } from '../../words/index.ts'
import { OneOf } from '../frame/OneOf.tsx'

const SAMPLE = 'settings-reading-sample'

/** How fast the device reads aloud, and a sentence to try it on. */
export function ReadingChoices(): ReactElement {
  const { words } = useWords()
  const { isAvailable, rate, setRate } = useReadAloud()
  const { readAloud, settings } = words
  return (
    <Card as="section" className="ag-stack" aria-labelledby="settings-reading">
      <h2 id="settings-reading">{settings.reading}</h2>
      {isAvailable ? (
        <>
          <OneOf
            label={readAloud.rateLabel}
            value={rate}
            options={RATES.map((value) => ({ value, text: readAloud.rates[value] }))}
            onChoose={setRate}
          />
          <p id={SAMPLE} className="ag-settings-sample">
            {settings.sampleVoice}
          </p>
          <div>
            <ReadAloudButton part={SAMPLE} text={settings.hearSample} />
          </div>
          <p className="ag-muted ag-small">
            {readAloud.onDevice} {settings.thisDevice}
          </p>
        </>
      ) : (
        <p className="ag-muted">{readAloud.unavailable}</p>
      )}
    </Card>
  )
}
