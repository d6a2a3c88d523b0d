/** Places: which shared type is where. */
import type * as Y from 'yjs'
import type { OperationId, Place, TypeKind } from '../change.ts'
import { malformed, tooLarge } from './refusal.ts'
import { declareRoot, kindOf, nodeNameOf } from './type-kinds.ts'
import { type SharedType, holderOf, liveLength, parentOf } from './yjs-internals.ts'

/** A place that still knows its Yjs type. The type is private, so that printing a change never prints a document. */
export class Site implements Place {
  readonly up: Site | null
  readonly key: string | null
  readonly root: string
  readonly kind: TypeKind
  readonly depth: number
  readonly nodeName: string
  readonly isNew: boolean
  readonly createdBy: OperationId | null
  readonly #type: SharedType

  constructor(
    at: { up: Site; key: string | null; id: OperationId; isNew: boolean } | { root: string },
    type: SharedType,
  ) {
    this.#type = type
    this.kind = kindOf(type)
    this.nodeName = nodeNameOf(type)
    if ('root' in at) {
      this.up = null
      this.key = null
      this.root = at.root
      this.depth = 0
      this.isNew = false
      this.createdBy = null
    } else {
      this.up = at.up
      this.key = at.key
      this.root = at.up.root
      this.depth = at.up.depth + 1
      this.isNew = at.isNew
      this.createdBy = { client: at.id.client, clock: at.id.clock }
    }
  }

  /** The type the document holds; null when the update creates it. */
  get storedType(): SharedType | null {
    return this.isNew ? null : this.#type
  }

  /** Already deleted in the document, itself or around it. */
  get isDead(): boolean {
    // No deeper than the limit on depth
    return this.isNew ? this.up?.isDead === true : holderOf(this.#type)?.deleted === true
  }

  get holdsList(): boolean {
    return this.kind !== 'map' && this.kind !== 'xml-hook'
  }

  get holdsKeys(): boolean {
    return this.kind !== 'array' && this.kind !== 'xml-fragment'
  }

  get holdsText(): boolean {
    return this.kind === 'text' || this.kind === 'xml-text'
  }
}

/** Length of what the document holds there, counted as `growthOf` counts; 0 where the update creates it. */
export function liveLengthAt(place: Place): number {
  const type = place instanceof Site ? place.storedType : null
  return type === null ? 0 : liveLength(type)
}

export class Places {
  /** A type never moves in Yjs 13, so where it is needs finding only once. */
  readonly #stored = new WeakMap<SharedType, Site>()
  /** A Map: a root called `__proto__` is just another unknown one. */
  readonly #roots = new Map<string, Site>()
  readonly #maxDepth: number

  constructor(doc: Y.Doc, roots: Readonly<Record<string, TypeKind>>, maxDepth: number) {
    this.#maxDepth = maxDepth
    for (const [name, kind] of Object.entries(roots)) {
      const type = declareRoot(doc, name, kind)
      const site = new Site({ root: name }, type)
      this.#stored.set(type, site)
      this.#roots.set(name, site)
    }
  }

  /** Yjs creates an unknown root while it reads an update, whatever comes of the update. */
  root(name: string): Site {
    return this.#roots.get(name) ?? malformed('unknown root')
  }

  stored(type: SharedType): Site {
    const unknown: SharedType[] = []
    let current = type
    let site = this.#stored.get(current)
    while (site === undefined) {
      const holder = holderOf(current)
      if (holder === null) return malformed('undeclared root')
      unknown.push(current)
      current = parentOf(holder)
      site = this.#stored.get(current)
    }
    for (const below of unknown.toReversed()) {
      const holder = holderOf(below)
      if (holder === null) return malformed('undeclared root')
      site = new Site({ up: site, key: holder.parentSub, id: holder.id, isNew: false }, below)
      this.#stored.set(below, site)
    }
    return site
  }

  created(up: Site, key: string | null, id: OperationId, type: SharedType): Site {
    if (up.depth >= this.#maxDepth) tooLarge('depth')
    return new Site({ up, key, id, isNew: true }, type)
  }
}
