/** What a draft would become, by its key: where it is written, and what of it are words. */
import { isLifeArea } from '@ansvarsgruppe/plan-model'
import type { KeptPlace, Writing } from '../../rooms/index.ts'
import type { EntryKind } from '../../words/index.ts'

export interface BegunWriting {
  readonly writing: Writing
  /** Where its words are kept: what it is about, or the entry it changes. */
  readonly place: KeptPlace
  /** What it would have become; null: it changes what is there. */
  readonly thing: EntryKind | null
}

/** `key`: after the plan's id. Null: no words of a room. */
export function begunWriting(key: string): BegunWriting | null {
  const [kind = '', id = ''] = key.split('/')
  switch (kind) {
    case 'comment':
      return added('comments', ['goals', 'actions'], id)
    case 'suggest':
      return added('suggestions', ['goals', 'actions'], id)
    case 'progress':
      return added('progressNotes', ['actions'], id)
    case 'evaluate':
      return added('evaluations', ['goals'], id)
    case 'action':
      return added('actions', ['goals'], id)
    case 'goal':
      // Whoever may not make a goal proposes one.
      return isLifeArea(id) ? added('suggestions') : added('goals', ['goals'], id)
    case 'note':
      return changed('progressNotes', id, 'text')
    case 'evaluation':
      return changed('evaluations', id, 'text')
    case 'comment-edit':
      return changed('comments', id, 'body')
    case 'decline':
      return changed('suggestions', id, 'answer')
    case 'new':
      return added(id as EntryKind)
    case 'sub-plan':
      return added('subPlans')
    case 'say':
      return added('comments')
    case 'start':
      return {
        writing: { collection: 'whatMatters', entry: null, field: null },
        place: whole('whatMatters'),
        thing: null,
      }
    default:
      return null
  }
}

/** A suggestion's draft holds several boxes. */
export function wordsOfDraft(key: string, text: string): string {
  if (!key.startsWith('suggest/')) return text
  const { typed = '', reason = '' } = JSON.parse(text) as { readonly typed?: string; readonly reason?: string }
  return [typed, reason].filter((words) => words !== '').join('\n')
}

function added(thing: EntryKind, collections: readonly string[] = [], entry = ''): BegunWriting {
  const [first] = collections
  const about = first === undefined ? null : { collections, entry }
  const writing = { collection: thing, entry: null, field: null, about }
  return { writing, place: first === undefined ? whole(thing) : { collection: first, entry, field: null }, thing }
}

function changed(collection: string, entry: string, field: string): BegunWriting {
  const place = { collection, entry, field }
  return { writing: place, place, thing: null }
}

function whole(collection: string): KeptPlace {
  return { collection, entry: null, field: null }
}
