/** The operations behind a shared type. Yjs shows them to nobody, but only they know who wrote what, and when. */
/* oxlint-disable no-underscore-dangle */
import type * as Y from 'yjs'

/** The operations of a text, from its beginning to its end, deleted ones too. */
export function* operationsOf(text: Y.XmlText): Generator<Y.Item> {
  for (let item = text._start; item !== null; item = item.right) yield item
}

/** The operation that set a key's value last. */
export function operationAt(map: Y.Map<unknown>, key: string): Y.Item | null {
  return map._map.get(key) ?? null
}
