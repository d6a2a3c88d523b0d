import { areaOf, notesOf, type NotesWriter, type RoomDeclaration, type RoomName } from '@ansvarsgruppe/plan-model'
import { readerOf } from '@ansvarsgruppe/plan-model/contract'
import { showPart, useAnnounce, useHideToast, useToast } from '@ansvarsgruppe/ui'
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactElement, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import {
  rightsIn,
  useOpenRooms,
  useUndoHistory,
  type May,
  type UndoDirection,
  type UndoOutcome,
} from '../../rooms/index.ts'
import { useWords } from '../../words/index.ts'
import { keepFocus } from '../editing/keep-focus.ts'
import { actionAddress, areaAddress, notesAddress, planAddress, roomOf, type Place } from '../plan/place.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { describedStep, mainPart, seenAt } from './described-step.ts'
import { removalOf } from './removal.ts'
import { directionOf } from './undo-keys.ts'
import { UndoingProvider, type Undoing } from './undoing.ts'

export interface UndoProviderProps {
  readonly place: Place
  readonly children: ReactNode
}

/** One undo for the whole page of a plan: by the keys, by the buttons, and for whoever offers it. */
export function UndoProvider({ place, children }: UndoProviderProps): ReactElement {
  const { plan, today } = usePlanHere()
  const { history, state, snapshotOf } = useUndoHistory(plan.planId, plan.actor)
  const rooms = useOpenRooms()
  const [shownAction, setShownAction] = useState<Undoing['shownAction']>(null)
  const tell = useTelling(place, snapshotOf, setShownAction)

  function mayIn(room: RoomName): May<RoomDeclaration> | null {
    const { standing, may } = rightsIn(plan, room, today, rooms.isUnderRepair(plan.planId, room, plan.actor))
    return standing === null ? null : may
  }
  const move = useRef<(direction: UndoDirection) => void>(() => undefined)
  useLayoutEffect(() => {
    move.current = (direction) => keepFocus(() => tell(history[direction](mayIn)))
  })
  useUndoKeys(move)

  const { canUndo, canRedo } = state
  const undoing = useMemo<Undoing>(
    () => ({
      canUndo,
      canRedo,
      undo: () => move.current('undo'),
      redo: () => move.current('redo'),
      latest: () => history.latest,
      shownAction,
    }),
    [canUndo, canRedo, history, shownAction],
  )
  return <UndoingProvider value={undoing}>{children}</UndoingProvider>
}

/** Says what came of it, and shows where it is to be seen. */
function useTelling(
  place: Place,
  snapshotOf: ReturnType<typeof useUndoHistory>['snapshotOf'],
  showAction: (action: { readonly id: string }) => void,
): (outcome: UndoOutcome) => void {
  const spoken = useWords()
  const { plan } = usePlanHere()
  const announce = useAnnounce()
  const showToast = useToast()
  const hideToast = useHideToast()
  const [, navigate] = useLocation()
  const { words, formats } = spoken
  const { undoing } = words

  function placeName(room: RoomName): string {
    const area = areaOf(room)
    if (notesOf(room) !== null) return words.notes.inSentence
    return area === null ? undoing.overview : formats.insideSentence(words.area[area])
  }
  return (outcome) => {
    switch (outcome.kind) {
      case 'nothing':
        return announce(words.undo.nothing)
      case 'lost':
        return showToast({ text: undoing.lost(placeName(outcome.room)) })
      case 'overtaken':
      case 'notAllowed':
      case 'tooLong':
        return showToast({ text: undoing[outcome.kind](what(outcome.step)) })
      case 'done': {
        const { step, direction } = outcome
        const { parts, action } = seenAt(step, snapshotOf(step.room))
        if (isSeenAt(place, step, readerOf(plan))) {
          hideToast(removalOf(mainPart(step)))
          announce(direction === 'undo' ? undoing.undone(what(step)) : undoing.redone(what(step)))
          if (action !== null) showAction({ id: action })
          return showPart(parts)
        }
        const said = { what: what(step), place: placeName(step.room) }
        const area = areaOf(step.room)
        const whole = notesOf(step.room) === null ? planAddress(plan.planId) : notesAddress(plan.planId)
        const address = area === null ? whole : areaAddress(plan.planId, area)
        return showToast({
          text: direction === 'undo' ? undoing.undoneIn(said) : undoing.redoneIn(said),
          actionText: undoing.show,
          onAction: () =>
            navigate(area === null || action === null ? address : actionAddress(plan.planId, area, action)),
        })
      }
    }
  }
  function what(step: Parameters<typeof describedStep>[0]): string {
    return describedStep(step, snapshotOf(step.room), spoken)
  }
}

/** The group's page shows of the overview what each one contributes. */
function isSeenAt(place: Place, step: Parameters<typeof mainPart>[0], reader: NotesWriter): boolean {
  return (
    roomOf(place, reader) === step.room && (place.kind !== 'group' || mainPart(step).collection === 'contributions')
  )
}

function useUndoKeys(move: { readonly current: (direction: UndoDirection) => void }): void {
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      const direction = directionOf(event)
      if (direction === null) return
      event.preventDefault()
      move.current(direction)
    }
    // On the way down: an editor takes these keys for itself, whether it has an undo or not.
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [move])
}
