/** For tests: the area as later versions might declare it. None of this is planned. */
import * as Y from 'yjs'
import { AREA } from '../../schema/area.ts'
import { collection, entryFields } from '../../schema/conversation.ts'
import type { RoomDeclaration } from '../../schema/declaration.ts'
import { choice, line, prose, shortText } from '../../schema/fields.ts'
import type { Migration } from '../../schema/migration.ts'
import { ACTION, CONTRIBUTORS_CREATE, GOAL } from '../../schema/rules.ts'

export function* entriesOf(doc: Y.Doc, name: string): Generator<Y.Map<unknown>> {
  for (const entry of doc.getMap(name).values()) if (entry instanceof Y.Map) yield entry
}

/** An action's extent is called its frequency, how it is done its method. */
const TO_SECOND: Migration = {
  to: 2,
  migrate: (doc) => {
    for (const action of entriesOf(doc, 'actions')) {
      action.set('frequency', action.get('extent'))
      action.delete('extent')
      const how = action.get('how')
      action.set('method', how instanceof Y.XmlFragment ? how.clone() : new Y.XmlFragment())
      action.delete('how')
    }
  },
}

/** A goal has a weight; evaluations are no more; there are agreements. */
const TO_THIRD: Migration = {
  to: 3,
  migrate: (doc) => {
    for (const goal of entriesOf(doc, 'goals')) goal.set('weight', 'usual')
    doc.getMap('evaluations').clear()
  },
}

const { extent: _extent, how: _how, ...actionFields } = AREA.collections.actions.fields
const { evaluations: _evaluations, ...kept } = AREA.collections

export const AREA_2 = {
  ...AREA,
  schemaVersion: 2,
  migrations: [TO_SECOND],
  collections: {
    ...AREA.collections,
    actions: collection(CONTRIBUTORS_CREATE, 5_000, {
      ...actionFields,
      frequency: shortText(ACTION),
      method: prose(ACTION),
    }),
  },
} as const satisfies RoomDeclaration

export const AREA_3 = {
  ...AREA,
  schemaVersion: 3,
  migrations: [TO_SECOND, TO_THIRD],
  collections: {
    ...kept,
    actions: AREA_2.collections.actions,
    goals: collection(GOAL, 500, { ...AREA.collections.goals.fields, weight: choice(['usual', 'first'], GOAL) }),
    agreements: collection(GOAL, 500, { text: line(GOAL), ...entryFields(GOAL) }),
  },
} as const satisfies RoomDeclaration

/** The second version as it is with another migration to it. */
export const area2With = (migrate: Migration['migrate']): RoomDeclaration => ({
  ...AREA_2,
  migrations: [{ to: 2, migrate }],
})

/** A version 2 of the same shape. */
export const sameAreaWith = (migrate: Migration['migrate']): RoomDeclaration => ({
  ...AREA,
  schemaVersion: 2,
  migrations: [{ to: 2, migrate }],
})
