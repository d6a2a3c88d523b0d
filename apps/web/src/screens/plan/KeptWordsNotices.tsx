import { notesOf, type AREA } from '@ansvarsgruppe/plan-model'
import type { PlanView } from '@ansvarsgruppe/plan-model/contract'
import { Button, RefusedNotice, useToast, type KeptWordsText } from '@ansvarsgruppe/ui'
import { useSyncExternalStore, type ReactElement } from 'react'
import { useKnownPlan } from '../../api/index.ts'
import { useRights, type KeptInRoom, type KeptText, type May } from '../../rooms/index.ts'
import { useWords, type RefusalNames } from '../../words/index.ts'
import { commentWay, keptName } from './kept-place.ts'
import { usePlanHereFor } from './plan-context.ts'
import { useCopy } from './useCopy.ts'

/** A notice for each room that holds words which found no place. */
export function KeptWordsNotices({ kept }: { readonly kept: readonly KeptInRoom[] }): ReactElement {
  return (
    <>
      {kept.map((here) => (
        <KeptHere key={`${here.planId}/${here.session.room}`} here={here} />
      ))}
    </>
  )
}

function KeptHere({ here }: { readonly here: KeptInRoom }): ReactElement {
  const plan = useKnownPlan(here.planId)
  return plan === undefined ? (
    <Kept here={here} names={NOBODY} mayComment={false} />
  ) : (
    <KeptInPlan here={here} plan={plan} />
  )
}

const NOBODY: RefusalNames = { owner: '', responsible: '' }

function KeptInPlan({ here, plan }: { readonly here: KeptInRoom; readonly plan: PlanView }): ReactElement {
  const { owner, person } = usePlanHereFor(plan)
  const { may } = useRights(plan, here.session.room)
  const fact = plan.responsibilities.find(({ action }) => action === here.refusal.target.entry)
  const responsible = fact?.responsible ?? null
  // In one's own notes nobody comments; elsewhere comments are declared alike.
  const mayComment = notesOf(here.session.room) === null && (may as May<typeof AREA>).create('comments')
  const names = { owner: owner.firstName, responsible: responsible === null ? '' : person(responsible).firstName }
  return <Kept here={here} names={names} mayComment={mayComment} />
}

interface KeptProps {
  readonly here: KeptInRoom
  readonly names: RefusalNames
  readonly mayComment: boolean
}

/** One room's: why, and each text by itself, to copy or to say as a comment. */
function Kept({ here, names, mayComment }: KeptProps): ReactElement {
  const { session, refusal } = here
  const { words } = useWords()
  const copy = useCopy()
  const textOf = useKeptText(here, mayComment)
  const { saveState, kept } = words
  const hasUnsaved = refusal.kept.some(({ isSaved = false }) => !isSaved)
  const refusedTitle = hasUnsaved ? saveState.refusedTitle : kept.changeTitle
  const title = refusal.kind === 'stopped' ? kept.stoppedTitle : refusedTitle
  const why = refusal.reason === 'removedMeanwhile' ? kept.removedMeanwhile : words.refused[refusal.reason](names)
  const what = !hasUnsaved ? kept.isSaved : refusal.kept.length > 1 ? kept.textsAreHere : saveState.refusedTextIsHere
  return (
    <RefusedNotice
      kind={refusal.kind}
      title={title}
      reason={
        <p>
          {why} {(refusal.kind === 'stopped' || hasUnsaved) && what}
        </p>
      }
      texts={refusal.kept.map(textOf)}
      keptTextLabel={saveState.keptText}
      copyText={words.button.copyText}
      onCopy={copy}
      actions={
        <>
          {refusal.gaveUp && <Button onClick={() => window.location.reload()}>{words.button.reload}</Button>}
          <Button variant="tertiary" onClick={() => session.words.dismiss()}>
            {words.button.close}
          </Button>
        </>
      }
    />
  )
}

function useKeptText(
  { session, refusal }: KeptInRoom,
  mayComment: boolean,
): (text: KeptText, index: number) => KeptWordsText {
  const spoken = useWords()
  const showToast = useToast()
  // What it is called, and whether a comment can be made of it, changes with the room.
  const state = useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.state,
  )
  const { saveState, kept } = spoken.words
  return (text, index) => {
    const place = keptName(text, session.room, state.snapshot, spoken)
    const way = mayComment ? commentWay(text, session, state) : null
    const isReadHere = text.isSaved === true && state.snapshot !== null && refusal.reason !== 'removedMeanwhile'
    const note = text.isSaved === true ? kept.savedNote : way?.kind === 'tooLong' ? kept.tooLong : undefined
    return {
      id: String(index),
      text: text.text,
      place,
      standElsewhere: isReadHere,
      ...(note === undefined ? {} : { note }),
      actions: way?.kind === 'way' && (
        <Button
          variant="secondary"
          onClick={() => {
            way.say()
            session.words.drop(text)
            showToast({ text: kept.commented(place) })
          }}
        >
          {saveState.makeComment}
        </Button>
      ),
    }
  }
}
