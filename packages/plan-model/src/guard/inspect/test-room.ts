/** For tests only: a document with an inspector, whose every acceptance is checked against what Yjs then does. */
import * as Y from 'yjs'
import type { Change, Inspection } from '../change.ts'
import { pathOf } from '../change.ts'
import { roots } from './honest-edits.ts'
import { Inspector, type InspectionLimits } from './index.ts'
import { applyAndCompare } from './oracle.ts'

export class TestRoom {
  readonly doc = new Y.Doc()
  readonly inspector: Inspector

  constructor(limits: Partial<InspectionLimits> = {}) {
    this.doc.clientID = 1
    this.inspector = new Inspector(this.doc, roots, limits)
  }

  /** Edits by a client of its own, with an id of its own, that has everything the room has. */
  by(client: number, edit: (doc: Y.Doc) => void): Uint8Array {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.doc))
    doc.clientID = client
    const before = Y.encodeStateVector(doc)
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    doc.transact(() => edit(doc))
    return updates.length === 0 ? Y.encodeStateAsUpdate(doc, before) : Y.mergeUpdates(updates)
  }

  /** Sets the scene, with an edit nobody objects to. */
  given(client: number, edit: (doc: Y.Doc) => void): void {
    this.accept(this.by(client, edit))
  }

  /** The inspection of an update that must be accepted; nothing is applied. */
  inspected(update: Uint8Array): Extract<Inspection, { status: 'ok' }> {
    const inspection = this.inspector.inspect(update)
    if (inspection.status === 'ok') return inspection
    throw new Error(`${inspection.status}: ${'detail' in inspection ? inspection.detail : ''}`)
  }

  /** Inspects, applies, and throws if anything else happened than was announced. */
  accept(update: Uint8Array): readonly Change[] {
    const inspection = this.inspected(update)
    const problems = applyAndCompare(this.doc, inspection)
    if (problems.length > 0) throw new Error(problems.join('; '))
    return inspection.changes
  }

  status(update: Uint8Array): Inspection['status'] {
    return this.inspector.inspect(update).status
  }

  /** The detail of a refusal. */
  refusal(update: Uint8Array): string {
    const inspection = this.inspector.inspect(update)
    return 'detail' in inspection ? `${inspection.status}: ${inspection.detail}` : inspection.status
  }
}

/** `kind path/key`, and what is set of the flags: enough to compare lists of changes by eye. */
export function told(changes: readonly Change[]): string[] {
  return changes.map((change) => {
    const at = [...pathOf(change.place), ...('key' in change ? [change.key] : [])].join('/')
    const flags = ['dead', 'removed', 'replaced', 'subsumed', 'overwrites'].filter((flag) =>
      Object.entries(change).some(([name, value]) => name === flag && value === true),
    )
    return [change.kind, at, ...flags].join(' ')
  })
}
