import { createEntry, entryId, MESSAGE_LENGTH_MAX, type AREA, type RoomDeclaration } from '@ansvarsgruppe/plan-model'
import type { RoomRefusal, RoomSession, RoomView } from '../../rooms/index.ts'

/** What a comment can be about in a life area. */
const COMMENTED: ReadonlySet<string | null> = new Set(['goals', 'actions'])

/**
 * Says refused words as a comment about what they were meant for, or about the area as a whole; null: that cannot be
 * done, because there are none, they are too long, or nothing can be written here now. Whether the person may comment
 * is the caller's to ask.
 */
export function commentOf<R extends RoomDeclaration>(view: RoomView<R>, refusal: RoomRefusal): (() => void) | null {
  const { keptText, target, reason } = refusal
  if (view.status !== 'ready' || !view.canWrite || reason === 'tooFast') return null
  if (keptText === '' || keptText.length > MESSAGE_LENGTH_MAX || !COMMENTED.has(target.collection)) return null
  // Only life areas have goals and actions.
  const session = view.session as unknown as RoomSession<typeof AREA>
  return () =>
    session.write(({ room, doc, author }) =>
      createEntry(
        room,
        doc,
        'comments',
        { target: target.entry === null ? null : entryId(target.entry), parent: null, body: keptText, resolved: null },
        author,
      ),
    )
}
