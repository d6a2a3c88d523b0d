/** The words of writes that never found a document to go to. */
import type { Author, RoomDeclaration, RoomSnapshot } from '@ansvarsgruppe/plan-model'
import * as Y from 'yjs'
import type { KeptText } from './refusal.ts'
import { salvage } from './salvage.ts'
import type { Write } from './writers-words.ts'

/** Does the writes in a document of their own, in which there is what the person saw, and reads what they wrote. */
export function wordsOfWrites<R extends RoomDeclaration>(
  writes: ReadonlyArray<Write<R>>,
  room: R,
  snapshot: RoomSnapshot<R> | null,
  author: Author,
): KeptText[] {
  const seen = emptied(room, snapshot)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(seen))
  for (const write of writes) {
    try {
      doc.transact(() => write({ room, doc, author }))
    } catch {
      // It builds on something that is not there; what it wrote before it found out is read below.
    }
  }
  const words = salvage(room, doc, doc.clientID, 0)
  seen.destroy()
  doc.destroy()
  return words
}

/** The entries without what they hold: enough for a write to find its place. */
function emptied(room: RoomDeclaration, snapshot: RoomSnapshot<RoomDeclaration> | null): Y.Doc {
  const doc = new Y.Doc()
  for (const [name, { fields }] of Object.entries(room.collections)) {
    const texts = Object.entries(fields).filter(([, { kind }]) => kind === 'richText')
    for (const { id } of snapshot?.collections[name] ?? []) {
      doc.getMap(name).set(id, new Y.Map(texts.map(([field]) => [field, new Y.XmlFragment()])))
    }
  }
  return doc
}
