import { Button } from '@ansvarsgruppe/ui'
import { MegaphoneSpeakingIcon, StopIcon } from '@navikt/aksel-icons'
import { useEffect, useState, type ReactElement } from 'react'
import { useWords } from '../../words/index.ts'

const SPEECH = 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : null

/** Reads a text aloud with the device's own voice. Nothing where the device has none. */
export function ReadAloud({ text }: { readonly text: string }): ReactElement | null {
  const { words } = useWords()
  const [isReading, setIsReading] = useState(false)
  useEffect(() => () => SPEECH?.cancel(), [])
  if (SPEECH === null) return null

  function toggle(): void {
    SPEECH?.cancel()
    if (isReading) return setIsReading(false)
    const utterance = new SpeechSynthesisUtterance(text)
    // What is written in a plan is Norwegian, whatever language the page is in.
    utterance.lang = 'nb-NO'
    utterance.addEventListener('end', () => setIsReading(false))
    utterance.addEventListener('error', () => setIsReading(false))
    setIsReading(true)
    SPEECH?.speak(utterance)
  }
  return (
    <Button variant="secondary" onClick={toggle}>
      {isReading ? <StopIcon aria-hidden /> : <MegaphoneSpeakingIcon aria-hidden />}
      {isReading ? words.button.stopReading : words.button.readAloud}
    </Button>
  )
}
