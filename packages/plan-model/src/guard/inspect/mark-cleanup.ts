/**
 * Bounds what Yjs does after deletions in a text with marks: for each deleted item it walks over everything invisible
 * on both sides, looking for marks that have become useless. Cut up finely enough, that is the whole text each time.
 */
import { type Section, newItem } from './decode.ts'
import type { Deletions } from './deletions.ts'
import type { Places, Site } from './place.ts'
import { tooLarge } from './refusal.ts'
import { contentOf, firstChildOf, hasMarks, isTombstone, parentOf } from './yjs-internals.ts'

interface TouchedText {
  deleted: number
  added: number
  hasMarks: boolean
}

/** Every deletion is taken to walk over the whole text: where the gaps are is not worked out. */
export function limitMarkCleanup(
  sections: Iterable<Section>,
  deletions: Deletions,
  places: Places,
  maxSteps: number,
): void {
  // Nothing is tidied after nothing was deleted.
  if (deletions.parts.length === 0 && deletions.removed.size === 0) return
  const texts = new Map<Site, TouchedText>()
  for (const { item } of deletions.parts) touch(texts, places.stored(parentOf(item))).deleted++
  for (const section of sections) {
    for (const [index, spot] of section.spots.entries()) {
      const next = newItem(section, index)
      if (next === null || spot === 'nowhere' || !spot.site.holdsText) continue
      const text = touch(texts, spot.site)
      text.added++
      if (contentOf(next.item).kind === 'format') text.hasMarks = true
      if (deletions.removed.has(next.item) && !isTombstone(next.item)) text.deleted++
    }
  }
  let steps = 0
  for (const [site, text] of texts) {
    if (text.deleted === 0 || !text.hasMarks) continue
    steps += text.deleted * text.added
    const first = site.storedType === null ? null : firstChildOf(site.storedType)
    for (let item = first; item !== null && steps <= maxSteps; item = item.right) steps += text.deleted
    if (steps > maxSteps) tooLarge('cleaning up marks')
  }
}

function touch(texts: Map<Site, TouchedText>, site: Site): TouchedText {
  let text = texts.get(site)
  if (text === undefined) {
    const type = site.storedType
    texts.set(site, (text = { deleted: 0, added: 0, hasMarks: type !== null && hasMarks(type) }))
  }
  return text
}
