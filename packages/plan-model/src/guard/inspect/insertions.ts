/** What each new item would insert, in the document's terms. */
import type { Change, TypeKind } from '../change.ts'
import type { NewItem, Section } from './decode.ts'
import { newItem } from './decode.ts'
import type { Deletions } from './deletions.ts'
import { type TouchedKey, type TouchedKeys, isRemoved, staysEmpty, surelyHasValue } from './keys.ts'
import { assertPlain } from './plain-value.ts'
import type { Site } from './place.ts'
import { malformed } from './refusal.ts'
import { type Content, contentOf } from './yjs-internals.ts'

type ContentOf<Kind extends Content['kind']> = Content & { readonly kind: Kind }

/** Types that honest clients put under an XML element or fragment; under a text or an array, any. */
const xmlChildren: ReadonlySet<TypeKind> = new Set(['xml-element', 'xml-text', 'xml-hook'])

export class Insertions {
  readonly #deletions: Deletions
  readonly #keys: TouchedKeys
  readonly #maxDepth: number

  constructor(deletions: Deletions, keys: TouchedKeys, maxDepth: number) {
    this.#deletions = deletions
    this.#keys = keys
    this.#maxDepth = maxDepth
  }

  addTo(changes: Change[], section: Section): void {
    section.spots.forEach((spot, index) => {
      const next = newItem(section, index)
      if (next === null || spot === 'nowhere') return
      const child = section.created.get(index)
      changes.push(
        spot.key === null
          ? this.#inList(next, spot.site, child)
          : this.#underKey(next, this.#keys.of(spot.site, spot.key), child),
      )
    })
  }

  #common(next: NewItem, place: Site) {
    const { client, clock, length } = next
    return { place, length, id: { client, clock }, dead: place.isDead, removed: isRemoved(next, this.#deletions) }
  }

  #inList(next: NewItem, place: Site, child: Site | undefined): Change {
    if (!place.holdsList) malformed('list item in a map')
    const common = this.#common(next, place)
    const content = contentOf(next.item)
    switch (content.kind) {
      case 'text':
        if (!place.holdsText) malformed('text outside a text')
        return { ...common, kind: 'text-inserted', text: newText(content, next.skip) }
      case 'format':
        if (!place.holdsText) malformed('format outside a text')
        assertPlain(content.value, this.#maxDepth)
        return { ...common, kind: 'format-inserted', mark: content.mark, value: content.value }
      case 'embed':
        if (!place.holdsText) malformed('embed outside a text')
        assertPlain(content.value, this.#maxDepth)
        return { ...common, kind: 'embed-inserted', value: content.value }
      case 'values': {
        if (place.kind !== 'array') malformed('plain value outside an array')
        const values = content.values.slice(next.skip)
        assertPlain(values, this.#maxDepth)
        return { ...common, kind: 'items-inserted', values }
      }
      case 'type': {
        const isXml = place.kind === 'xml-element' || place.kind === 'xml-fragment'
        if (child === undefined || (isXml && !xmlChildren.has(child.kind))) return malformed('type outside its place')
        return { ...common, kind: 'node-inserted', child }
      }
      case 'binary':
        return { ...common, kind: 'binary-inserted' }
      case 'subdocument':
        return { ...common, kind: 'subdocument-inserted' }
      case 'deleted':
        // Shows nothing, and yet splits what its origin points into
        return { ...common, kind: 'tombstone-inserted' }
    }
    return content satisfies never
  }

  #underKey(next: NewItem, touched: TouchedKey, child: Site | undefined): Change {
    const { site: place, key, value: old } = touched
    if (!place.holdsKeys) malformed('key in a list')
    const common = this.#common(next, place)
    const content = contentOf(next.item)
    if (content.kind === 'deleted') {
      const { removed: _, ...base } = common
      const dead = base.dead || staysEmpty(touched)
      const kind = place.kind === 'map' ? 'key-deleted' : 'attribute-deleted'
      return { ...base, dead, kind, key, subsumed: false, replaced: surelyHasValue(touched) }
    }
    // Deleted neighbours are merged, so a removed item may hold several old values; a live one never does
    if (next.length !== 1 && !common.removed) malformed('several values under a key')
    const dead = common.dead || (common.removed && staysEmpty(touched))
    const replaced = common.removed && surelyHasValue(touched)
    const keyed = { ...common, dead, key, overwrites: old !== null, replaced }
    const isMap = place.kind === 'map'
    switch (content.kind) {
      case 'values': {
        for (const value of content.values) assertPlain(value, this.#maxDepth)
        const value = content.values.at(-1)
        return isMap ? { ...keyed, kind: 'value-set', value } : { ...keyed, kind: 'attribute-set', value }
      }
      case 'type':
        if (child === undefined) return malformed('type outside its place')
        return isMap ? { ...keyed, kind: 'type-set', child } : { ...keyed, kind: 'attribute-type-set', child }
      case 'binary':
        return { ...common, dead, kind: 'binary-inserted' }
      case 'subdocument':
        return { ...common, dead, kind: 'subdocument-inserted' }
      case 'text':
      case 'format':
      case 'embed':
        return malformed('text under a key')
    }
    return content satisfies never
  }
}

/** Re-encoding from the middle of a surrogate pair would give U+FFFD, which is not what was announced. */
function newText({ text }: ContentOf<'text'>, skip: number): string {
  const first = text.charCodeAt(skip)
  if (skip > 0 && first >= 0xdc00 && first <= 0xdfff) malformed('begins inside a surrogate pair')
  return skip === 0 ? text : text.slice(skip)
}
