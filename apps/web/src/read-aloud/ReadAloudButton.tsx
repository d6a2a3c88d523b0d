import { Button, IconButton } from '@ansvarsgruppe/ui'
import { MegaphoneSpeakingIcon, StopIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { useWords } from '../words/index.ts'
import { useReadAloud } from './read-aloud-context.ts'

export interface ReadAloudButtonProps {
  /** The id of the element that is read. */
  readonly part: string
  /** What stands on the button; «Les høyt» unless given. */
  readonly text?: string | undefined
}

/** Reads a part of the page, and while it is read stops. Nothing where the device cannot. */
export function ReadAloudButton({ part, text }: ReadAloudButtonProps): ReactElement | null {
  const { words } = useWords()
  const { isAvailable, isReading, toggle } = useReadPart(part)
  if (!isAvailable) return null
  return (
    <Button variant="secondary" onClick={toggle} data-unread>
      {isReading ? <StopIcon aria-hidden /> : <MegaphoneSpeakingIcon aria-hidden />}
      {isReading ? words.button.stopReading : (text ?? words.button.readAloud)}
    </Button>
  )
}

/** The same as a small sign beside a heading; `about` is the heading, for those who hear the buttons of a page. */
export function ReadAloudSign({ part, about }: { readonly part: string; readonly about: string }): ReactElement | null {
  const { words } = useWords()
  const { isAvailable, isReading, toggle } = useReadPart(part)
  if (!isAvailable) return null
  return (
    <IconButton
      label={isReading ? words.button.stopReading : words.readAloud.what(about)}
      icon={isReading ? <StopIcon aria-hidden /> : <MegaphoneSpeakingIcon aria-hidden />}
      onClick={toggle}
    />
  )
}

interface ReadPart {
  readonly isAvailable: boolean
  readonly isReading: boolean
  readonly toggle: () => void
}

function useReadPart(part: string): ReadPart {
  const { isAvailable, source, status, read, stop } = useReadAloud()
  const isReading = source === part && status !== 'failed'
  return {
    isAvailable,
    isReading,
    toggle: () => (isReading ? stop() : read(part, document.getElementById(part))),
  }
}
