/** For tests only: inspectors that are wrong, each in its own way. Whatever looks for faults must find every one. */
import type { Change, Inspection } from '../change.ts'

type Accepted = Extract<Inspection, { readonly status: 'ok' }>
/** Makes the answer to `update` another one. */
export type Sabotage = (inspection: Accepted, update: Uint8Array) => Inspection

const changed =
  (alter: (change: Change) => Change | null): Sabotage =>
  (inspection) => ({
    ...inspection,
    changes: inspection.changes.flatMap((change) => {
      const altered = alter(change)
      return altered === null ? [] : [altered]
    }),
  })
const silentAbout = (...kinds: ReadonlyArray<Change['kind']>): Sabotage =>
  changed((change) => (kinds.includes(change.kind) ? null : change))

export const SABOTAGES: Readonly<Record<string, Sabotage>> = {
  'no value under a key': silentAbout('value-set'),
  'no type under a key': silentAbout('type-set'),
  'no deletion of a key': silentAbout('key-deleted'),
  'no attribute': silentAbout('attribute-set'),
  'no deletion of an attribute': silentAbout('attribute-deleted'),
  'no text': silentAbout('text-inserted'),
  'no deletion of text': silentAbout('text-deleted'),
  'no mark': silentAbout('format-inserted'),
  'no element': silentAbout('node-inserted'),
  'no deletion of an element': silentAbout('node-deleted'),
  'no tombstone': silentAbout('tombstone-inserted'),
  'nothing that is removed again': changed((change) => ('removed' in change && change.removed ? null : change)),
  'nothing below the second level': changed((change) => (change.place.depth > 1 ? null : change)),
  'nothing in what is new': changed((change) => (change.place.isNew ? null : change)),
  'the first change alone': (inspection) => ({ ...inspection, changes: inspection.changes.slice(0, 1) }),
  'all but the last change': (inspection) => ({ ...inspection, changes: inspection.changes.slice(0, -1) }),
  'another key': changed((change) => ('key' in change ? { ...change, key: 'status' } : change)),
  'the place around the place': changed((change) => ({ ...change, place: change.place.up ?? change.place })),
  'half of a text': changed((change) =>
    change.kind === 'text-inserted' ? { ...change, length: Math.ceil(change.length / 2) } : change,
  ),
  'nobody’s client ids': (inspection) => ({ ...inspection, clients: new Map() }),
  'one client id of several': (inspection) => ({
    ...inspection,
    clients: new Map([...inspection.clients].slice(0, 1)),
  }),
  'the bytes as they came': (inspection, update) => ({ ...inspection, update }),
}
