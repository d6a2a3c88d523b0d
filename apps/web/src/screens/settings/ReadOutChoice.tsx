import { READ_OUT_LEVELS, type ReadOutLevel } from '@ansvarsgruppe/plan-model/contract'
import { Card, Fieldset, Radio } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useChoices } from '../../choices/useChoices.ts'
import { useWords } from '../../words/index.ts'

/** Somebody for the examples: nobody of any plan. */
const SOMEBODY = 'Tone'

/** What a screen reader is told of the others, with an example of each. */
export function ReadOutChoice(): ReactElement {
  const { words, formats } = useWords()
  const { choices, change } = useChoices()
  const { announce, settings } = words
  const came = announce.joined({ n: 1, name: SOMEBODY })
  const changed = announce.changed({ names: SOMEBODY, n: 2, place: formats.insideSentence(words.area.work) })
  const examples: Record<ReadOutLevel, string> = { off: '', brief: came, all: `${came} ${changed}` }
  return (
    <Card className="ag-stack">
      <Fieldset>
        <Fieldset.Legend>
          <h2>{announce.level}</h2>
        </Fieldset.Legend>
        <Fieldset.Description>{settings.readOutHelp}</Fieldset.Description>
        {READ_OUT_LEVELS.map((level) => (
          <Radio
            key={level}
            name="read-out"
            value={level}
            label={announce.levels[level]}
            description={settings.readOutLevels[level]}
            checked={choices.readOut === level}
            onChange={() => change({ readOut: level })}
          />
        ))}
      </Fieldset>
      {examples[choices.readOut] !== '' && (
        <p className="ag-settings-sample">
          <span className="ag-choice-label">{settings.example}</span>
          <span>{examples[choices.readOut]}</span>
        </p>
      )}
    </Card>
  )
}
