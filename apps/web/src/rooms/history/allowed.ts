/** Whether a person may write all that taking a step back would write. */
import { VALUES_ROOT, type RoomDeclaration } from '@ansvarsgruppe/plan-model'
import type { ChangeTarget } from '@ansvarsgruppe/plan-model/guard'
import * as Y from 'yjs'
import type { May } from '../rights.ts'
import type { Step } from './step.ts'

export function isAllowed({ doc, fields, text }: Step, may: May<RoomDeclaration>): boolean {
  return [...fields.map(({ at }) => at), ...(text?.places ?? [])].every((at) => mayChange(doc, at, may))
}

function mayChange(doc: Y.Doc, { collection, entry, field }: ChangeTarget, may: May<RoomDeclaration>): boolean {
  if (entry === null) return collection === VALUES_ROOT ? may.changeValue(field ?? '') : may.changeText(collection)
  const map = doc.getMap(collection).get(entry)
  const createdBy: unknown = map instanceof Y.Map ? map.get('createdBy') : null
  return typeof createdBy === 'string' && may.change(collection, { id: entry, createdBy }, field ?? '')
}
