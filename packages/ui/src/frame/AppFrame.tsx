import { SkipLink } from '@digdir/designsystemet-react'
import { useRef, type ReactElement, type ReactNode } from 'react'
import { classNames } from '../classNames.ts'
import { useHeldPlace } from '../holding/useHeldPlace.ts'
import { useClearOfHeader } from './useClearOfHeader.ts'

export interface AppFrameProps {
  /** "Hopp til innholdet". */
  readonly skipLinkText: string
  /** Above everything: the trial version's `Notice`. */
  readonly banner?: ReactNode
  /** A `LoudBar`, or a calm banner about the connection. It stays in sight with the header, wherever on the page one is. */
  readonly alert?: ReactNode
  /** A `HeaderBar`. */
  readonly header: ReactNode
  /** Words that found no place: they stay in sight at the bottom of the page, and push nothing. */
  readonly kept?: ReactNode
  /** A `SideNavigation`; shown from 1100 px up. Without it the page has one centred column. */
  readonly navigation?: ReactNode
  /** A `BottomBar`; shown below 1100 px. */
  readonly bottomBar?: ReactNode
  /** The owner's screens have larger body text (18 px) than the professionals' (17 px). */
  readonly textSize?: 'owner' | 'professional' | undefined
  readonly children: ReactNode
}

/** The id of the page's `main`, for moving focus there after navigation. */
export const mainContentId = 'main'

/** The frame of every page: skip link, header, navigation, content, bottom bar, in that order for everybody. */
export function AppFrame(props: AppFrameProps): ReactElement {
  const { skipLinkText, banner, alert, kept, header, navigation, bottomBar, textSize = 'owner', children } = props
  const main = useRef<HTMLElement>(null)
  const top = useRef<HTMLDivElement>(null)
  useHeldPlace(main)
  useClearOfHeader(top)
  return (
    <div
      className={classNames('ag-frame', `ag-text-${textSize}`, bottomBar !== undefined && 'ag-frame-with-bottom-bar')}
    >
      <SkipLink href={`#${mainContentId}`}>{skipLinkText}</SkipLink>
      <header className="ag-contents">
        {banner}
        <div ref={top} className="ag-frame-top">
          {alert}
          {header}
        </div>
      </header>
      <div className={classNames('ag-frame-body', navigation !== undefined && 'ag-frame-body-with-navigation')}>
        {navigation}
        <main ref={main} id={mainContentId} tabIndex={-1} className="ag-main">
          {children}
          {kept !== undefined && <div className="ag-frame-kept">{kept}</div>}
        </main>
      </div>
      {bottomBar}
    </div>
  )
}
