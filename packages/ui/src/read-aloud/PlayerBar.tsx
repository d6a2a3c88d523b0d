import { BackwardIcon, ForwardIcon, PauseIcon, PlayIcon, StopIcon } from '@navikt/aksel-icons'
import { useLayoutEffect, type ReactElement } from 'react'
import { Button } from '../control/Button.tsx'
import { IconButton } from '../control/IconButton.tsx'

export interface PlayerBarProps {
  /** The accessible name of the bar: "Opplesing". */
  readonly label: string
  readonly status: 'reading' | 'paused' | 'failed'
  /** "Setning 3 av 12"; empty where there is nothing to count. */
  readonly progress: string
  /** What one should know about the voice, or why it fell silent; empty: nothing. */
  readonly message: string
  readonly texts: {
    readonly pause: string
    readonly resume: string
    readonly previous: string
    readonly next: string
    readonly stop: string
    /** The rate as it is: "Fart: vanlig". Pressing it chooses the next. */
    readonly rate: string
  }
  readonly onPause: () => void
  readonly onResume: () => void
  readonly onStep: (by: 1 | -1) => void
  readonly onRate: () => void
  readonly onStop: () => void
}

/** Steers a voice that reads the page: at the bottom of the window while it reads. It announces nothing. */
export function PlayerBar(props: PlayerBarProps): ReactElement {
  const { label, status, progress, message, texts } = props
  useRoomBelowPage()
  return (
    <section className="ag-player" aria-label={label}>
      <div className="ag-player-box">
        {message !== '' && <p className="ag-player-message">{message}</p>}
        <div className="ag-player-controls">
          {status !== 'failed' && (
            <>
              <IconButton label={texts.previous} icon={<BackwardIcon aria-hidden />} onClick={() => props.onStep(-1)} />
              {/* One button, so that focus stays on it when it changes. */}
              <Button variant="primary" onClick={status === 'paused' ? props.onResume : props.onPause}>
                {status === 'paused' ? <PlayIcon aria-hidden /> : <PauseIcon aria-hidden />}
                {status === 'paused' ? texts.resume : texts.pause}
              </Button>
              <IconButton label={texts.next} icon={<ForwardIcon aria-hidden />} onClick={() => props.onStep(1)} />
              <Button variant="tertiary" tone="neutral" onClick={props.onRate}>
                {texts.rate}
              </Button>
              <span className="ag-player-progress">{progress}</span>
            </>
          )}
          <Button
            variant="tertiary"
            tone="neutral"
            className="ag-player-stop"
            onClick={props.onStop}
            title={texts.stop}
          >
            <StopIcon aria-hidden />
            <span className="ag-player-stop-words">{texts.stop}</span>
          </Button>
        </div>
      </div>
    </section>
  )
}

/** The page gets room to scroll its last words above the bar, for as long as the bar is there. */
function useRoomBelowPage(): void {
  useLayoutEffect(() => {
    const { classList } = document.documentElement
    classList.add('ag-with-player')
    return () => classList.remove('ag-with-player')
  }, [])
}
