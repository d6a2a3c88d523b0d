import { AppFrame, HeaderBar } from '@ansvarsgruppe/ui'
import type { ReactElement, ReactNode } from 'react'
import { useWords } from '../../words/index.ts'
import { KeptWords } from '../plan/KeptWords.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { DemoBanner } from './DemoBanner.tsx'
import { myFace } from './my-face.ts'
import { useSignedIn } from './signed-in.ts'

export interface PageFrameProps {
  readonly textSize?: 'owner' | 'professional' | undefined
  readonly children: ReactNode
}

/** The frame of pages that belong to no plan: the brand, and the person's own menu. */
export function PageFrame({ textSize, children }: PageFrameProps): ReactElement {
  const { words } = useWords()
  const { person, demo } = useSignedIn()
  return (
    <AppFrame
      skipLinkText={words.nav.skip}
      banner={<DemoBanner />}
      kept={<KeptWords />}
      textSize={textSize}
      header={
        <HeaderBar
          brandName={words.app.name}
          brandDetail={demo?.municipality}
          brandHref="/"
          end={<AccountMenu person={myFace(person)} />}
        />
      }
    >
      {children}
    </AppFrame>
  )
}
