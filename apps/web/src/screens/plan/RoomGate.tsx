import { areaOf, type Reason, type RoomDeclaration, type RoomName, type RoomSnapshot } from '@ansvarsgruppe/plan-model'
import { ButtonLink, Button, LoadingSkeleton, StatusMessage, useToast } from '@ansvarsgruppe/ui'
import type { ReactElement, ReactNode } from 'react'
import { useRights, type RoomSession, type RoomView } from '../../rooms/index.ts'
import { useWords } from '../../words/index.ts'
import { SessionEnded } from '../frame/SessionEnded.tsx'
import { usePageHeading } from '../frame/usePageHeading.ts'
import { planAddress } from './place.ts'
import { usePlanHere } from './plan-context.ts'
import { Refusal } from './Refusal.tsx'
import { commentOf } from './refused-comment.ts'

export interface RoomGateProps<R extends RoomDeclaration> {
  readonly room: RoomName
  readonly view: RoomView<R>
  readonly children: (session: RoomSession<R>, snapshot: RoomSnapshot<R>) => ReactNode
}

/** A room's page: its shape while it loads, what happened when it ended, else what it holds. */
export function RoomGate<R extends RoomDeclaration>({ room, view, children }: RoomGateProps<R>): ReactElement {
  const { words } = useWords()
  const { plan } = usePlanHere()
  const area = areaOf(room)
  // Facts may tell of a withdrawn consent before the room is closed.
  const isReader = area === null ? plan.readsOverview : plan.lifeAreas.includes(area)
  if (!isReader) {
    return (
      <>
        <RefusalOf room={room} view={view} />
        <LostAccess room={room} />
      </>
    )
  }
  return (
    <>
      <RefusalOf room={room} view={view} />
      {view.status === 'loading' && (
        <>
          <h1 className="ag-visually-hidden">{area === null ? words.overview.title : words.area[area]}</h1>
          <LoadingSkeleton text={words.page.loading} />
        </>
      )}
      {view.status === 'ready' && children(view.session, view.snapshot)}
      {view.status === 'ended' && <Ended room={room} reason={view.endReason} />}
    </>
  )
}

function RefusalOf<R extends RoomDeclaration>({
  room,
  view,
}: Pick<RoomGateProps<R>, 'room' | 'view'>): ReactElement | null {
  const { words } = useWords()
  const showToast = useToast()
  const { owner, person, plan } = usePlanHere()
  const { may } = useRights(plan, room)
  const { refusal, dismissRefusal } = view
  if (refusal === null) return null
  const fact = plan.responsibilities.find(({ action }) => action === refusal.target.entry)
  const responsible = fact?.responsible ?? null
  const names = { owner: owner.firstName, responsible: responsible === null ? '' : person(responsible).firstName }
  const comment = may.create('comments') ? commentOf(view, refusal) : null
  return (
    <Refusal
      refusal={refusal}
      onDismiss={dismissRefusal}
      onComment={
        comment === null
          ? undefined
          : () => {
              comment()
              dismissRefusal()
              showToast({ text: words.saveState.madeComment })
            }
      }
      names={names}
    />
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
