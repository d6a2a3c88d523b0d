import type { ReactElement } from 'react'
import { PlayerBar, type PlayerBarProps } from '../../src/index.ts'
import type { Section } from '../specimen.ts'

const nothing = (): void => {}

function Player(props: Pick<PlayerBarProps, 'status' | 'progress' | 'message'>): ReactElement {
  return (
    <main>
      <PlayerBar
        {...props}
        label="Opplesing"
        texts={{
          pause: 'Pause',
          resume: 'Fortsett',
          previous: 'Forrige setning',
          next: 'Neste setning',
          stop: 'Stopp',
          rate: 'Fart: vanlig',
        }}
        onPause={nothing}
        onResume={nothing}
        onStep={nothing}
        onRate={nothing}
        onStop={nothing}
      />
    </main>
  )
}

export const readAloud: Section = {
  id: 'read-aloud',
  title: 'Reading aloud',
  entries: [
    {
      title: 'PlayerBar',
      of: [PlayerBar],
      specimens: [
        {
          name: 'reading',
          isWide: true,
          page: { height: 140 },
          show: () => <Player status="reading" progress="Setning 3 av 12" message="" />,
        },
        {
          name: 'paused, with something to know',
          page: { height: 240, isNarrow: true },
          show: () => <Player status="paused" progress="Setning 3 av 12" message="Stemmen er på bokmål." />,
        },
        {
          name: 'failed',
          page: { height: 240, isNarrow: true },
          show: () => <Player status="failed" progress="" message="Stemmen ble borte." />,
        },
      ],
    },
  ],
}
