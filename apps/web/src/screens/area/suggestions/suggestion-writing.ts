/** Making suggestions and answering them. Accepting writes the field and the answer in one change. */
import {
  ACTION_STATUSES,
  byOrder,
  createEntry,
  GOAL_STATUSES,
  isDay,
  momentOf,
  orderBetween,
  rewriteText,
  setField,
  sharedText,
  type EntryId,
} from '@ansvarsgruppe/plan-model'
import type { AreaSession, AreaSnapshot, Suggestion } from '../area-room.ts'
import { currentValue, kindOf, type Subject } from './suggestible.ts'

type WriteContext = Parameters<Parameters<AreaSession['write']>[0]>[0]

export interface Suggested {
  readonly to: string
  readonly reason: string
}

const UNANSWERED = { status: 'open', answer: '', answered: null } as const

export function suggestChange(
  session: AreaSession,
  subject: Exclude<Subject, { collection: 'newGoal' }>,
  suggested: Suggested,
): void {
  const { entry, field } = subject
  const from = currentValue(subject)
  session.write(({ room, doc, author }) =>
    createEntry(room, doc, 'suggestions', { target: entry.id, field, from, ...suggested, ...UNANSWERED }, author),
  )
}

export function suggestGoal(session: AreaSession, text: string): void {
  session.write(({ room, doc, author }) =>
    createEntry(
      room,
      doc,
      'suggestions',
      { target: null, field: 'goals', from: '', to: text, reason: '', ...UNANSWERED },
      author,
    ),
  )
}

export function acceptSuggestion(
  session: AreaSession,
  suggestion: Suggestion,
  subject: Subject,
  snapshot: AreaSnapshot,
): void {
  session.write((context) => {
    writeSubject(context, subject, suggestion.to, snapshot)
    answer(context, suggestion.id, 'accepted', '')
  })
}

export function declineSuggestion(session: AreaSession, suggestion: EntryId, why: string): void {
  session.write((context) => answer(context, suggestion, 'declined', why))
}

function answer(
  { room, doc, author }: WriteContext,
  id: EntryId,
  status: 'accepted' | 'declined',
  words: string,
): void {
  setField(room, doc, 'suggestions', id, 'status', status)
  setField(room, doc, 'suggestions', id, 'answer', words)
  setField(room, doc, 'suggestions', id, 'answered', { by: author.by, at: momentOf(author.at) })
}

function writeSubject(context: WriteContext, subject: Subject, value: string, snapshot: AreaSnapshot): void {
  const { room, doc } = context
  if (subject.collection === 'newGoal') return newGoal(context, value, snapshot)
  if (subject.collection === 'goals') {
    const { id } = subject.entry
    const status = GOAL_STATUSES.find((known) => known === value)
    if (subject.field !== 'status') replaceWords(context, subject, id, value)
    else if (status !== undefined) setField(room, doc, 'goals', id, 'status', status)
    return
  }
  const { id } = subject.entry
  switch (subject.field) {
    case 'what':
    case 'how':
      return replaceWords(context, subject, id, value)
    case 'extent':
      return setField(room, doc, 'actions', id, 'extent', value)
    case 'start':
    case 'due':
      if (isDay(value)) setField(room, doc, 'actions', id, subject.field, value)
      return
    case 'status': {
      const status = ACTION_STATUSES.find((known) => known === value)
      if (status !== undefined) setField(room, doc, 'actions', id, 'status', status)
    }
  }
}

/** The suggested words in place of those that stand there; what stays the same keeps its formatting. */
function replaceWords(
  { doc }: WriteContext,
  subject: Exclude<Subject, { collection: 'newGoal' }>,
  id: string,
  words: string,
): void {
  const text = sharedText(doc, subject.collection, id, subject.field)
  if (text === null) return
  rewriteText(text, kindOf(subject) === 'line' ? words.replace(/\s+/g, ' ').trim() : words)
}

function newGoal({ room, doc, author }: WriteContext, text: string, { collections }: AreaSnapshot): void {
  const last = collections.goals.toSorted(byOrder).at(-1)
  createEntry(
    room,
    doc,
    'goals',
    {
      text: text.replace(/\s+/g, ' ').trim(),
      ownWords: '',
      why: '',
      status: 'agreed',
      parent: null,
      order: orderBetween(last?.order ?? null, null),
    },
    author,
  )
}
