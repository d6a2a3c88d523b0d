/**
 * Says what a Yjs update would do, before anything of it is done.
 *
 * What always holds, for every sequence of bytes:
 *
 * I1  `inspect` never throws, and its answer is one of four.
 * I2  It never changes the document, nor splits anything in it.
 * I3  Applying the returned `update` inserts and deletes what `changes` say, at the places they say, and nothing else;
 *     what goes with a deleted or dead container is not listed one by one.
 * I4  Applying it does not throw, leaves nothing pending and makes no root.
 * I5  Every new clock shows in `clients` under the id that used it, whether it shows anything or not.
 * I6  A key that may end without a value it had, or was given, is announced as deleted.
 * I7  Cost grows with the update, not with the document, and nothing recurses over what a client sent.
 * I8  What the document knows already is neither judged nor passed on.
 * I9  However the same operations are split or merged, they give the same changes.
 *
 * It relies on the document never having taken in an uninspected update: something pending in it would be integrated
 * together with the next update, in that one's name. That is an error of the caller, and the one thing that throws.
 */
import type * as Y from 'yjs'
import type { Change, ClockRange, Inspection, TypeKind } from '../change.ts'
import { newStructs, type Section } from './decode.ts'
import { findDeletions } from './deletions.ts'
import { Insertions } from './insertions.ts'
import { TouchedKeys } from './keys.ts'
import { assertKnownYjs } from './known-yjs.ts'
import { type InspectionLimits, defaultInspectionLimits } from './limits.ts'
import { Locator } from './locate.ts'
import { limitMarkCleanup } from './mark-cleanup.ts'
import { Places } from './place.ts'
import { Refusal } from './refusal.ts'
import { addHiddenRemovals, addRemovals } from './removals.ts'
import { SiblingScans } from './sibling-scans.ts'
import { type EncodableSection, collected, encode, hasPending, isItem } from './yjs-internals.ts'

assertKnownYjs()

export class Inspector {
  readonly #doc: Y.Doc
  readonly #places: Places
  readonly #limits: InspectionLimits

  /** Defines `roots` in the document. Throws if it holds one of them as another kind. */
  constructor(doc: Y.Doc, roots: Readonly<Record<string, TypeKind>>, limits: Partial<InspectionLimits> = {}) {
    this.#doc = doc
    this.#limits = { ...defaultInspectionLimits, ...limits }
    this.#places = new Places(doc, roots, this.#limits.maxDepth)
  }

  inspect(update: Uint8Array): Inspection {
    if (hasPending(this.#doc.store))
      throw new Error('the document has pending structs: it took in an uninspected update')
    try {
      return this.#inspect(update)
    } catch (error) {
      if (error instanceof Refusal) return { status: error.status, detail: error.message }
      // The decoder's own errors: truncated, not UTF-8, not JSON, too deep for its stack
      return { status: 'malformed', detail: `not an update: ${error instanceof Error ? error.name : 'unknown'}` }
    }
  }

  #inspect(update: Uint8Array): Inspection {
    const { store } = this.#doc
    const limits = this.#limits
    const found = newStructs(update, store, limits)
    if (found.missing) return { status: 'missing' }
    const sections = [...found.sections.values()]
    const scans = new SiblingScans(store, limits.maxScanSteps)
    if (!new Locator(store, this.#places, found.sections, scans).locateAll()) return { status: 'missing' }

    const deletions = findDeletions(found, store, limits)
    if (deletions.missing) return { status: 'missing' }
    limitMarkCleanup(sections, deletions, this.#places, limits.maxMarkCleanupSteps)
    const keys = new TouchedKeys(sections, deletions, this.#places)
    const insertions = new Insertions(deletions, keys, limits.maxDepth)
    const changes: Change[] = []
    for (const section of sections) insertions.addTo(changes, section)
    addRemovals(changes, deletions, keys, this.#places)
    addHiddenRemovals(changes, keys)

    const clients = new Map<number, ClockRange>()
    for (const { client, from, to } of sections) if (to > from) clients.set(client, { from, to })
    const isAsReceived = !found.stripped && !deletions.stripped && !sections.some(hasItemNowhere)
    return {
      status: 'ok',
      changes,
      clients,
      update: isAsReceived ? update : encode(sections.map(kept), deletions.spans),
      effective: clients.size > 0 || deletions.spans.size > 0,
      takesBack: deletions.removed.size > 0,
    }
  }
}

function hasItemNowhere({ spots, structs }: Section): boolean {
  return structs.some((struct, index) => spots[index] === 'nowhere' && isItem(struct))
}

/** As an item its neighbours would still be split on apply, and half an emoji of somebody else's become U+FFFD. */
function kept({ client, spots, structs, skip }: Section): EncodableSection {
  const inPlace = structs.map((struct, index) =>
    spots[index] === 'nowhere' && isItem(struct) ? collected(struct) : struct,
  )
  return { client, structs: inPlace, skip }
}
