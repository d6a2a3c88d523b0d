import { TEXT_SIZES } from '@ansvarsgruppe/plan-model/contract'
import { Card, OwnerVoice, Switch } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useChoices } from '../../choices/useChoices.ts'
import { useWords } from '../../words/index.ts'
import { OneOf } from '../frame/OneOf.tsx'

/** How large and in which type, with a few lines that show it at once. */
export function TextChoices(): ReactElement {
  const { words } = useWords()
  const { choices, change } = useChoices()
  const { settings, textSize } = words
  return (
    <Card as="section" className="ag-stack" aria-labelledby="settings-text">
      <h2 id="settings-text">{settings.text}</h2>
      <OneOf
        label={textSize.label}
        value={choices.textSize}
        options={TEXT_SIZES.map((value) => ({ value, text: textSize[value] }))}
        onChoose={(size) => change({ textSize: size })}
      />
      <Switch
        label={settings.simpleType}
        description={settings.simpleTypeHelp}
        checked={choices.simpleType}
        onChange={(event) => change({ simpleType: event.target.checked })}
      />
      <figure className="ag-settings-sample">
        <figcaption className="ag-choice-label">{settings.sample}</figcaption>
        <OwnerVoice>{settings.sampleVoice}</OwnerVoice>
        <p>{settings.sampleText}</p>
        <p className="ag-muted ag-small">{settings.sampleSmall}</p>
      </figure>
    </Card>
  )
}
