import { AppLink, Card, PageHeading } from '@ansvarsgruppe/ui'
import { ArrowLeftIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { ColorSchemeChoice } from '../frame/ColorSchemeChoice.tsx'
import { LanguageChoice } from '../frame/LanguageChoice.tsx'
import { PageFrame } from '../frame/PageFrame.tsx'
import { SessionEnded } from '../frame/SessionEnded.tsx'
import { useSignedIn } from '../frame/signed-in.ts'
import { usePageHeading } from '../frame/usePageHeading.ts'
import { Keys } from './Keys.tsx'
import { ReadingChoices } from './ReadingChoices.tsx'
import { ReadOutChoice } from './ReadOutChoice.tsx'
import './settings.css'
import { TextChoices } from './TextChoices.tsx'

/** The person's own choices. `backTo`: the address they came from. */
export function SettingsScreen({ backTo }: { readonly backTo: string }): ReactElement {
  const { hasEnded } = useSignedIn()
  return <PageFrame>{hasEnded ? <SessionEnded /> : <Settings backTo={backTo} />}</PageFrame>
}

function Settings({ backTo }: { readonly backTo: string }): ReactElement {
  const { words } = useWords()
  const { nav, settings, button, theme } = words
  usePageHeading(nav.settings)
  return (
    <div className="ag-settings">
      <AppLink href={backTo} className="ag-settings-back">
        <ArrowLeftIcon aria-hidden />
        {button.back}
      </AppLink>
      <PageHeading title={nav.settings} subtitle={`${settings.lead} ${settings.everywhere}`} />
      <div className="ag-stack">
        <Card as="section" className="ag-stack" aria-labelledby="settings-language">
          <h2 id="settings-language">{words.languageChoice.label}</h2>
          <LanguageChoice labelledBy="settings-language" />
        </Card>
        <TextChoices />
        <Card as="section" className="ag-stack" aria-labelledby="settings-theme">
          <h2 id="settings-theme">{theme.label}</h2>
          <ColorSchemeChoice labelledBy="settings-theme" />
          <p className="ag-muted ag-small">{settings.thisDevice}</p>
        </Card>
        <ReadingChoices />
        <ReadOutChoice />
        <Keys />
      </div>
    </div>
  )
}
