import {
  areaOf,
  notesOf,
  notesRoom,
  type Reason,
  type RoomDeclaration,
  type RoomName,
  type RoomSnapshot,
} from '@ansvarsgruppe/plan-model'
import { readerOf } from '@ansvarsgruppe/plan-model/contract'
import { ButtonLink, Button, LoadingSkeleton, mainContentId, Notice, StatusMessage } from '@ansvarsgruppe/ui'
import { useLayoutEffect, type ReactElement, type ReactNode } from 'react'
import { type RoomSession, type RoomView } from '../../rooms/index.ts'
import { useWords } from '../../words/index.ts'
import { DraftRoomProvider } from '../editing/draft-key.ts'
import { SessionEnded } from '../frame/SessionEnded.tsx'
import { usePageHeading } from '../frame/usePageHeading.ts'
import { hasOwnNotes } from '../notes/own-notes.ts'
import { planAddress } from './place.ts'
import { usePlanHere } from './plan-context.ts'
import { useFocusAfterRefusal } from './useFocusAfterRefusal.ts'
import { useForbiddenDrafts } from './useForbiddenDrafts.ts'
import { useStoppedWriting } from './useStoppedWriting.ts'

export interface RoomGateProps<R extends RoomDeclaration> {
  readonly room: RoomName
  readonly view: RoomView<R>
  readonly children: (session: RoomSession<R>, snapshot: RoomSnapshot<R>) => ReactNode
}

/** A room's page: its shape while it loads, what happened when it ended, else what it holds. */
export function RoomGate<R extends RoomDeclaration>({ room, view, children }: RoomGateProps<R>): ReactElement {
  const { words } = useWords()
  const { plan, today } = usePlanHere()
  const area = areaOf(room)
  useStoppedWriting(view.session)
  useFocusAfterRefusal(view)
  useForbiddenDrafts(view.session)
  // Facts may tell of a withdrawn consent before the room is closed.
  const writer = notesOf(room)
  const isReader =
    area !== null
      ? plan.lifeAreas.includes(area)
      : writer === null
        ? plan.readsOverview
        : hasOwnNotes(plan, today) && room === notesRoom(readerOf(plan))
  if (!isReader) {
    return <LostAccess room={room} />
  }
  return (
    <DraftRoomProvider value={room}>
      {view.status === 'loading' && (
        <>
          <h1 className="ag-visually-hidden">
            {writer !== null ? words.notes.title : area === null ? words.overview.title : words.area[area]}
          </h1>
          <LoadingSkeleton text={words.page.loading} />
        </>
      )}
      {view.isUnderRepair && <Notice>{words.kept.underRepair}</Notice>}
      {view.status === 'ready' && children(view.session, view.snapshot)}
      {view.status === 'ended' && <Ended room={room} reason={view.endReason} />}
    </DraftRoomProvider>
  )
}

function Ended({ room, reason }: { readonly room: RoomName; readonly reason: Reason }): ReactElement {
  switch (reason) {
    case 'notSignedIn':
      return <SessionEnded />
    case 'consentWithdrawn':
    case 'roomNotFound':
      return <LostAccess room={room} />
    default:
      return <MustReload isOutdated={reason === 'outdatedPage'} />
  }
}

function LostAccess({ room }: { readonly room: RoomName }): ReactElement {
  const { words, formats } = useWords()
  const { owner, plan } = usePlanHere()
  const area = areaOf(room)
  const why =
    area === null
      ? words.connection.lostAccess
      : words.connection.lostAccessWhy({ owner: owner.firstName, area: formats.insideSentence(words.area[area]) })
  usePageHeading(words.connection.lostAccessTitle)
  // Of the page that was here, nothing is left to hold still, and nothing that had focus: one reads on here.
  useLayoutEffect(() => {
    window.scrollTo({ top: 0, behavior: 'instant' })
    const heading = document.querySelector<HTMLElement>(`#${mainContentId} h1`)
    if (heading === null || (document.activeElement !== document.body && document.activeElement !== null)) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }, [])
  return (
    <StatusMessage
      kind="lostAccess"
      title={words.connection.lostAccessTitle}
      detail={words.connection.lostAccessSaved}
      actions={<ButtonLink href={planAddress(plan.planId)}>{words.button.toOverview}</ButtonLink>}
    >
      {why}
    </StatusMessage>
  )
}

function MustReload({ isOutdated }: { readonly isOutdated: boolean }): ReactElement {
  const { words } = useWords()
  const title = isOutdated ? words.connection.outdatedPage : words.page.errorTitle
  usePageHeading(title)
  return (
    <StatusMessage
      kind="error"
      title={title}
      actions={<Button onClick={() => window.location.reload()}>{words.button.reload}</Button>}
    >
      {isOutdated ? undefined : words.page.errorText}
    </StatusMessage>
  )
}
