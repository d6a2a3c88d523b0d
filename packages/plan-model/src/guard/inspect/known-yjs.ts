/** Which Yjs the guard knows. A test compares the version with the installed one; a browser cannot read package.json. */
import * as Y from 'yjs'
import {
  contentOf,
  decode,
  firstChildOf,
  hasPending,
  holderOf,
  isItem,
  lastUnderKey,
  parentOf,
  storedAt,
  wireParent,
} from './yjs-internals.ts'

export const knownYjsVersion = '13.6.33'

/** A Yjs that is shaped otherwise must not guard anything: fail when the module loads, not at the first attack. */
export function assertKnownYjs(): void {
  const doc = new Y.Doc()
  const map = doc.getMap('m')
  map.set('k', 1)
  const { structs } = decode(Y.encodeStateAsUpdate(doc), 1)
  const [item] = structs
  const stored = lastUnderKey(map, 'k')
  const known =
    item !== undefined &&
    isItem(item) &&
    wireParent(item) !== null &&
    item.parentSub === 'k' &&
    contentOf(item).kind === 'values' &&
    stored !== undefined &&
    parentOf(stored) === (map as unknown) &&
    stored === (storedAt(doc.store, stored.id) as unknown) &&
    holderOf(map) === null &&
    firstChildOf(map) === null &&
    !hasPending(doc.store) &&
    typeof Y.Skip === 'function'
  doc.destroy()
  if (!known) throw new Error(`the guard knows yjs ${knownYjsVersion}; this one is shaped otherwise`)
}
