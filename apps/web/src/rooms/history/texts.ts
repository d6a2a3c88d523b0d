/** The shared texts of a room, as an undo step finds them. */
/* oxlint-disable no-underscore-dangle */
import type { RoomDeclaration } from '@ansvarsgruppe/plan-model'
import { liveLength, type ChangeTarget } from '@ansvarsgruppe/plan-model/guard'
import * as Y from 'yjs'
import type { TextChange } from './step.ts'

/** The texts a transaction changed: whole texts, not the paragraphs in them. */
export function textsIn(transaction: Y.Transaction): Y.XmlFragment[] {
  return [...transaction.changedParentTypes.keys()].filter((type): type is Y.XmlFragment & typeof type => isText(type))
}

/** Where a text stands. */
export function placeOf(text: Y.XmlFragment): ChangeTarget {
  const item = text._item
  const entry = text.parent
  if (item === null || entry === null) return { collection: Y.findRootTypeKey(text), entry: null, field: null }
  const collection = entry.parent === null ? '' : Y.findRootTypeKey(entry.parent)
  return { collection, entry: entry._item?.parentSub ?? null, field: item.parentSub }
}

/** Whether a text would become longer than it may be if the change were taken back. Errs on the side of yes. */
export function wouldBeTooLong(room: RoomDeclaration, doc: Y.Doc, { item, places }: TextChange): boolean {
  return places.some((at) => {
    const text = textAt(doc, at)
    const field =
      at.entry === null ? room.texts[at.collection] : room.collections[at.collection]?.fields[at.field ?? '']
    if (text === null || field?.kind !== 'richText') return true
    const growth = growthOf(doc, text, item)
    return growth > 0 && liveLength(text) + growth > field.maxLength
  })
}

function growthOf(doc: Y.Doc, text: Y.XmlFragment, { insertions, deletions }: TextChange['item']): number {
  let growth = 0
  doc.transact((transaction) => {
    Y.iterateDeletedStructs(transaction, deletions, (struct) => {
      if (!(struct instanceof Y.Item) || !struct.deleted || Y.isDeleted(insertions, struct.id)) return
      if (Y.isParentOf(text, struct)) growth += struct.length
    })
    Y.iterateDeletedStructs(transaction, insertions, (struct) => {
      if (struct instanceof Y.Item && !struct.deleted && Y.isParentOf(text, struct)) growth -= struct.length
    })
  })
  return growth
}

function textAt(doc: Y.Doc, { collection, entry, field }: ChangeTarget): Y.XmlFragment | null {
  if (entry === null) return doc.getXmlFragment(collection)
  const map = doc.getMap(collection).get(entry)
  const text = map instanceof Y.Map ? map.get(field ?? '') : null
  return text instanceof Y.XmlFragment ? text : null
}

function isText(type: unknown): boolean {
  return type instanceof Y.XmlFragment && !(type instanceof Y.XmlElement)
}

/**
 * Whether something that was inserted may be deleted again: not while it holds what others have put into it. An
 * attribute goes with its element and never before it: a heading that stays because others wrote in it keeps its level.
 */
export function mayBeDeletedAgain(item: Y.Item): boolean {
  if (item.parent instanceof Y.XmlElement && item.parentSub !== null) return false
  if (!(item.content instanceof Y.ContentType)) return true
  const { type } = item.content
  return !(type instanceof Y.XmlFragment || type instanceof Y.XmlText) || type.length === 0
}
