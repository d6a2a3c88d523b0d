/** A step of the undo history as the page speaks of it: in words, and where it is to be seen. */
import { plainText, type RichText, type RoomDeclaration, type RoomSnapshot } from '@ansvarsgruppe/plan-model'
import type { UndoStep } from '../../rooms/index.ts'
import { shownValue } from '../area/suggestions/shown-value.ts'
import { fieldPart } from '../plan/place.ts'
import type { EntryKind, Words } from '../../words/index.ts'

type Snapshot = RoomSnapshot<RoomDeclaration> | null
type Entry = Readonly<Record<string, unknown>>

/** What of a step stands for all of it. */
export interface MainPart {
  readonly collection: string
  readonly entry: string | null
  readonly field: string | null
  readonly did: 'added' | 'removed' | 'restored' | 'changed'
}

/** Characters of a thing's own words that are said of it. */
const NAME_MAX = 48

/** An answer before what it changed, what is new before what came with it. */
export function mainPart({ fields, text }: UndoStep): MainPart {
  const answer = fields.find(({ at }) => at.collection === 'suggestions' && at.field === 'answered')
  const field =
    answer ??
    fields.find(({ isCreation }) => isCreation) ??
    fields.find(({ at }) => at.field === 'removed') ??
    (text === null ? fields[0] : undefined)
  if (field === undefined) {
    const [place] = text?.places ?? []
    return { collection: '', entry: null, field: null, ...place, did: 'changed' }
  }
  if (field.at.field !== 'removed') return { ...field.at, did: 'changed' }
  if (field.isCreation) return { ...field.at, did: 'added' }
  return { ...field.at, did: field.after === null ? 'restored' : 'removed' }
}

/** `frist for «Ny brilletest»` */
export function describedStep(step: UndoStep, snapshot: Snapshot, spoken: Words): string {
  return describedPart(mainPart(step), snapshot, spoken)
}

/** The same of one part. */
export function describedPart(part: MainPart, snapshot: Snapshot, spoken: Words): string {
  const { collection, entry, field, did } = part
  const { undoing } = spoken.words
  if (entry === null) return collection === 'values' ? undoing.noCooperation : textOf(collection, spoken.words)
  const kind = collection as EntryKind
  const name = nameOf(entryOf(snapshot, collection, entry), spoken) || undoing.nameless
  const thing = undoing.thing[kind](name)
  if (did === 'added') return undoing.added[kind](name)
  if (did === 'removed') return undoing.removed(thing)
  if (did === 'restored') return undoing.restored(thing)
  switch (field) {
    case 'status':
      return collection === 'suggestions' ? undoing.answer(name) : undoing.status(name)
    case 'answered':
    case 'answer':
      return undoing.answer(name)
    case 'start':
    case 'due':
    case 'extent':
    case 'how':
    case 'why':
    case 'ownWords':
      return undoing[field](name)
    case 'order':
    case 'parent':
    case 'goal':
      return undoing.moved(name)
    case 'resolved':
      return undoing.talk(name)
    default:
      return thing
  }
}

/** Where a step is seen: parts of the page by their id, the nearest first; and the action that must be open for it. */
export function seenAt(
  step: UndoStep,
  snapshot: Snapshot,
): { readonly parts: readonly string[]; action: string | null } {
  const { collection, entry, field, did } = mainPart(step)
  if (entry === null) return { parts: [collection === 'values' ? (field ?? '') : collection], action: null }
  const found = entryOf(snapshot, collection, entry)
  const above = ['target', 'action', 'goal'].flatMap((name) => {
    const id = found?.[name]
    return typeof id === 'string' ? [id] : []
  })
  const isInside =
    collection === 'progressNotes' || (collection === 'actions' && (field === 'how' || field === 'start'))
  const action = isInside ? (collection === 'actions' ? entry : (above[0] ?? null)) : null
  const nearest = field === null || did !== 'changed' ? [] : [fieldPart(entry, field)]
  return { parts: [...nearest, entry, ...above], action }
}

function textOf(name: string, words: Words['words']): string {
  const { whatMatters, situation } = words.undoing
  if (name === 'notes') return words.notes.inSentence
  return name === 'whatMatters' ? whatMatters : situation
}

export function entryOf(snapshot: Snapshot, collection: string, id: string): Entry | null {
  const entries = (snapshot?.collections[collection] ?? []) as ReadonlyArray<Entry & { readonly id: string }>
  return entries.find((entry) => entry.id === id) ?? null
}

/** A thing by its first words: what it is called, or what it says; a suggested day or status as people read it. */
export function nameOf(entry: Entry | null, spoken: Words, max = NAME_MAX): string {
  const value = entry?.['what'] ?? entry?.['text'] ?? entry?.['body'] ?? suggested(entry, spoken)
  const words = (typeof value === 'string' ? value : plainText(value as RichText)).replace(/\s+/g, ' ').trim()
  return words.length > max ? `${words.slice(0, max - 1).trimEnd()}…` : words
}

function suggested(entry: Entry | null, spoken: Words): string {
  const value = entry?.['to']
  if (typeof value !== 'string' || value === '') return ''
  switch (entry?.['field']) {
    case 'start':
    case 'due':
      return shownValue('day', value, spoken)
    case 'status':
      // Of a goal or of an action: the entry alone does not tell, and both mean the same by the same name.
      return shownValue(value in spoken.words.goalStatus ? 'goalStatus' : 'actionStatus', value, spoken)
    default:
      return value
  }
}
