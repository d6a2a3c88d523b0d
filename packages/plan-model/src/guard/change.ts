/**
 * What an update would do to a room's document, said in the document's own terms before anything is applied.
 * The inspector makes these; the judge, the activity feed and the audit trail read them. Written once.
 */

/** The kinds of Yjs shared types a room may hold. */
export type TypeKind = 'map' | 'array' | 'text' | 'xml-element' | 'xml-fragment' | 'xml-text' | 'xml-hook'

/** Who made an operation, and which: Yjs' `ID`. */
export interface OperationId {
  readonly client: number
  readonly clock: number
}

/** One shared type: a root, one the server holds, or one this update creates. */
export interface Place {
  /** The type around this one; null for a root. */
  readonly up: Place | null
  /** The map key or attribute name under `up`; null for a list child or a root. */
  readonly key: string | null
  /** Name of the root type this place is under. */
  readonly root: string
  readonly kind: TypeKind
  /** 0 for a root. */
  readonly depth: number
  /** Tag name of an `xml-element`; '' for every other kind. */
  readonly nodeName: string
  /** Created by the update under inspection. */
  readonly isNew: boolean
  /** The operation that created the type; null for a root. */
  readonly createdBy: OperationId | null
}

/** `[root, key | '#client:clock', …]` from the root down to the place itself. */
export function pathOf(place: Place): string[] {
  const path: string[] = []
  let current: Place = place
  while (current.up !== null) {
    path.push(current.key ?? `#${current.createdBy?.client ?? 0}:${current.createdBy?.clock ?? 0}`)
    current = current.up
  }
  path.push(current.root)
  return path.toReversed()
}

interface ChangeBase {
  /** The type that holds what changes. */
  readonly place: Place
  /** Length in Yjs clock units. */
  readonly length: number
  /** For what is inserted: the author's operation. For what is deleted: the operation that once inserted it. */
  readonly id: OperationId
  /** Nothing of it will ever be visible: its container is already deleted, or no value stood there before and none will after. */
  readonly dead: boolean
}

interface Insertion extends ChangeBase {
  /** The same update also deletes what it inserts here. */
  readonly removed: boolean
}

interface KeyedInsertion extends Insertion {
  /** Map key under a `map`, attribute name under an `xml-element` or `xml-text`. */
  readonly key: string
  /** A live value stood under this key before. */
  readonly overwrites: boolean
  /** Only together with `removed`: the same update surely puts another live value under the key. */
  readonly replaced: boolean
}

interface Deletion extends ChangeBase {
  /** An enclosing type is deleted by the same update, and takes this with it. */
  readonly subsumed: boolean
}

export type Change =
  /** A plain JSON value under a key of a map. */
  | (KeyedInsertion & { readonly kind: 'value-set'; readonly value: unknown })
  /** A new shared type under a key of a map. */
  | (KeyedInsertion & { readonly kind: 'type-set'; readonly child: Place })
  /** A value, or nothing, was under the key and no value will be; or a deletion that is only half of a replacement (`replaced`). */
  | (Deletion & { readonly kind: 'key-deleted'; readonly key: string; readonly replaced: boolean })
  /** A plain value as attribute of an XML element or text. */
  | (KeyedInsertion & { readonly kind: 'attribute-set'; readonly value: unknown })
  /** A shared type as attribute: nothing honest writes one. */
  | (KeyedInsertion & { readonly kind: 'attribute-type-set'; readonly child: Place })
  | (Deletion & { readonly kind: 'attribute-deleted'; readonly key: string; readonly replaced: boolean })
  | (Insertion & { readonly kind: 'text-inserted'; readonly text: string })
  /** A mark begins (`value` an object) or ends (`value` null) here. */
  | (Insertion & { readonly kind: 'format-inserted'; readonly mark: string; readonly value: unknown })
  | (Insertion & { readonly kind: 'node-inserted'; readonly child: Place })
  /** Values in a Y.Array. */
  | (Insertion & { readonly kind: 'items-inserted'; readonly values: readonly unknown[] })
  | (Insertion & { readonly kind: 'embed-inserted'; readonly value: unknown })
  /** Binary content or a subdocument: named so that a judge can refuse it by name. */
  | (Insertion & { readonly kind: 'binary-inserted' | 'subdocument-inserted' })
  /** Content inserted already deleted: shows nothing, but its place is touched. */
  | (Insertion & { readonly kind: 'tombstone-inserted' })
  | (Deletion & {
      readonly kind: 'text-deleted' | 'format-deleted' | 'node-deleted' | 'items-deleted' | 'other-deleted'
    })

/** Clocks `[from, to)` one client adds. */
export interface ClockRange {
  readonly from: number
  readonly to: number
}

export type Inspection =
  | {
      readonly status: 'ok'
      readonly changes: readonly Change[]
      /** New structs by client: what ownership is checked against. */
      readonly clients: ReadonlyMap<number, ClockRange>
      /** What to apply, in place of what was received: known structs, gaps and deletions done before are left out. */
      readonly update: Uint8Array
      /** False: every struct was known and every deletion done; nothing to apply, store or send. */
      readonly effective: boolean
      /** It takes away some of what it brings: what comes of it says less than its bytes do. */
      readonly takesBack: boolean
    }
  /** Something it builds on is not here: ask the sender for a resync, apply nothing. */
  | { readonly status: 'missing' }
  /** No honest client sends this. `detail` is for tests and never holds content. */
  | { readonly status: 'malformed'; readonly detail: string }
  | { readonly status: 'too-large'; readonly detail: string }
