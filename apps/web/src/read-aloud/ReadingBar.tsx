import { PlayerBar } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useWords, type Language } from '../words/index.ts'
import { useReadAloud } from './read-aloud-context.ts'
import type { ReaderState } from './reader.ts'
import { RATES } from './remembered-rate.ts'
import { voiceFor } from './voices.ts'
import type { WrittenPiece } from './written-pieces.ts'

export interface ReadingBarProps {
  readonly state: ReaderState<WrittenPiece>
  readonly voices: readonly SpeechSynthesisVoice[]
}

/** While something is read: wait, go on, another sentence, slower or faster, stop. Says nothing to screen readers. */
export function ReadingBar({ state, voices }: ReadingBarProps): ReactElement | null {
  const { words, formats } = useWords()
  const { rate, setRate, pause, resume, step, stop } = useReadAloud()
  if (state.status === 'silent') return null
  const texts = words.readAloud
  return (
    <PlayerBar
      label={texts.bar}
      status={state.status}
      message={
        state.status === 'failed'
          ? texts.failed
          : missingVoices(state.pieces, voices)
              .map((language) => texts.noVoice[language])
              .join(' ')
      }
      progress={state.status === 'failed' ? '' : texts.progress({ n: state.index + 1, of: state.pieces.length })}
      texts={{
        pause: texts.pause,
        resume: texts.resume,
        next: texts.next,
        previous: texts.previous,
        stop: words.button.stopReading,
        rate: texts.rateIs(formats.insideSentence(texts.rates[rate])),
      }}
      onPause={pause}
      onResume={resume}
      onStep={step}
      onStop={stop}
      onRate={() => setRate(RATES[(RATES.indexOf(rate) + 1) % RATES.length] ?? 'usual')}
    />
  )
}

/** Languages of what is read that the device reads in another voice. */
function missingVoices(pieces: readonly WrittenPiece[], voices: readonly SpeechSynthesisVoice[]): Language[] {
  return [...new Set(pieces.map(({ language }) => language))].filter(
    (language) => voiceFor(voices, language)?.isOther === true,
  )
}
