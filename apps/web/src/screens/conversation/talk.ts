/** What is said beside one thing: one conversation per target, out of the room's comments. */
import {
  setField,
  createEntry,
  momentOf,
  type AREA,
  type Entry,
  type EntryId,
  type OVERVIEW,
} from '@ansvarsgruppe/plan-model'
import type { May, RoomSession } from '../../rooms/index.ts'
import { createGrouping } from '../frame/grouping.ts'

/** Comments are declared alike in every room. */
export type Comment = Entry<typeof AREA, 'comments'>
export type TalkingSession = Pick<RoomSession<typeof AREA>, 'write'>

export interface Talk {
  readonly session: TalkingSession
  readonly comments: readonly Comment[]
  readonly mayComment: boolean
  readonly mayChange: (comment: Comment) => boolean
  readonly mayResolve: (comment: Comment) => boolean
}

export function areaTalk(session: RoomSession<typeof AREA>, comments: readonly Comment[], may: May<typeof AREA>): Talk {
  return {
    session,
    comments,
    mayComment: may.create('comments'),
    mayChange: (comment) => may.change('comments', comment, 'body'),
    mayResolve: (comment) => may.change('comments', comment, 'resolved'),
  }
}

export function overviewTalk(
  session: RoomSession<typeof OVERVIEW>,
  comments: readonly Comment[],
  may: May<typeof OVERVIEW>,
): Talk {
  return {
    // The collection is the same declaration in both rooms; only the rest of the rooms differs.
    session: session as unknown as TalkingSession,
    comments,
    mayComment: may.create('comments'),
    mayChange: (comment) => may.change('comments', comment, 'body'),
    mayResolve: (comment) => may.change('comments', comment, 'resolved'),
  }
}

const commentsAbout = createGrouping((comment: Comment) => comment.target)

export interface Conversation {
  /** What is still talked about, the oldest first. */
  readonly open: readonly Comment[]
  /** What was ended, the oldest first. */
  readonly ended: readonly Comment[]
  /** The comments that began what is open, removed ones too: ending stamps them. */
  readonly openRoots: readonly Comment[]
  readonly endedRoots: readonly Comment[]
}

const NOTHING_SAID: Conversation = { open: [], ended: [], openRoots: [], endedRoots: [] }

/** `target` null: the plan or the area as a whole. Two that began at once read as one conversation. */
export function conversationAbout(comments: readonly Comment[], target: EntryId | null): Conversation {
  const about = commentsAbout(comments, target)
  if (about.length === 0) return NOTHING_SAID
  const byId = new Map<string, Comment>(about.map((comment) => [comment.id, comment]))
  const rootOf = (comment: Comment): Comment => byId.get(comment.parent ?? '') ?? comment
  const shown = about.filter(({ removed }) => removed === null).toSorted(byTime)
  const isEnded = (comment: Comment): boolean => rootOf(comment).resolved !== null
  const rootsOf = (messages: readonly Comment[]): Comment[] => [...new Set(messages.map(rootOf))]
  const open = shown.filter((comment) => !isEnded(comment))
  const ended = shown.filter(isEnded)
  return { open, ended, openRoots: rootsOf(open), endedRoots: rootsOf(ended) }
}

/** One of several open conversations about the same thing: what began it, and what is said in it. */
export interface Thread {
  readonly root: Comment
  readonly messages: readonly Comment[]
}

/** The open conversations apart, in the order they began. */
export function threadsOf({ open, openRoots }: Conversation): readonly Thread[] {
  return openRoots.toSorted(byTime).map((root) => ({
    root,
    messages: open.filter((comment) => comment.id === root.id || comment.parent === root.id),
  }))
}

/** `parent`: what began the conversation it belongs to; null: it begins one. */
export function say({ session }: Talk, target: EntryId | null, body: string, parent: EntryId | null): void {
  session.write(({ room, doc, author }) =>
    createEntry(room, doc, 'comments', { target, parent, body, resolved: null }, author),
  )
}

export function changeComment({ session }: Talk, id: EntryId, body: string): void {
  session.write(({ room, doc }) => setField(room, doc, 'comments', id, 'body', body))
}

export function endConversation(talk: Talk, openRoots: readonly Comment[]): void {
  const roots = openRoots.filter((root) => talk.mayResolve(root))
  talk.session.write(({ room, doc, author }) => {
    const stamp = { by: author.by, at: momentOf(author.at) }
    for (const { id } of roots) setField(room, doc, 'comments', id, 'resolved', stamp)
  })
}

export function reopenConversation(talk: Talk, { endedRoots }: Conversation): void {
  const last = endedRoots.toSorted((a, b) => (a.resolved?.at ?? '').localeCompare(b.resolved?.at ?? '')).at(-1)
  if (last === undefined) return
  talk.session.write(({ room, doc }) => setField(room, doc, 'comments', last.id, 'resolved', null))
}

function byTime(a: Comment, b: Comment): number {
  return a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id)
}
