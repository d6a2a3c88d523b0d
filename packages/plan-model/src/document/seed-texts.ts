/** The root texts of a new room, each with one empty paragraph. Done once, by the server. */
import type * as Y from 'yjs'
import type { RoomDeclaration } from '../schema/declaration.ts'
import { writeParagraphs } from './rich-text.ts'

export function seedTexts(room: RoomDeclaration, doc: Y.Doc): void {
  doc.transact(() => {
    for (const name of Object.keys(room.texts)) {
      const text = doc.getXmlFragment(name)
      if (text.length === 0) writeParagraphs(text, '')
    }
  })
}
