/** Everything the page writes to the overview, apart from what is typed into shared texts. */
import {
  byOrder,
  createEntry,
  entryId,
  orderBetween,
  restoreEntry,
  setField,
  setValue,
  type EntryId,
} from '@ansvarsgruppe/plan-model'
import type { ListName, OverviewSession } from './overview-room.ts'

interface InOrder {
  readonly id: string
  readonly order: string
}

export function addListed(session: OverviewSession, list: ListName, text: string, siblings: readonly InOrder[]): void {
  session.write(({ room, doc, author }) => {
    createEntry(room, doc, list, { text, order: orderAfter(siblings) }, author)
    // Somebody was named after all.
    if (list === 'cooperation') setValue(room, doc, 'noCooperation', false)
  })
}

export function changeListed(session: OverviewSession, list: ListName, id: EntryId, text: string): void {
  session.write(({ room, doc }) => setField(room, doc, list, id, 'text', text))
}

export function setNoCooperation(session: OverviewSession, isNone: boolean): void {
  session.write(({ room, doc }) => setValue(room, doc, 'noCooperation', isNone))
}

export function addSubPlan(
  session: OverviewSession,
  plan: { readonly text: string; readonly address: string | null },
  siblings: readonly InOrder[],
): void {
  session.write(({ room, doc, author }) =>
    createEntry(room, doc, 'subPlans', { ...plan, order: orderAfter(siblings) }, author),
  )
}

/** What a participant contributes: made the first time it is written, under the participant's own id. */
export function setContribution(session: OverviewSession, participant: string, text: string): void {
  session.write(({ room, doc, author }) => {
    if (doc.getMap('contributions').has(participant)) {
      // Taken back once, it is there still, under the one id it can have.
      restoreEntry(doc, 'contributions', participant)
      setField(room, doc, 'contributions', participant, 'text', text)
    } else {
      createEntry(room, doc, 'contributions', { text }, author, entryId(participant))
    }
  })
}

function orderAfter(siblings: readonly InOrder[]): string {
  return orderBetween(siblings.toSorted(byOrder).at(-1)?.order ?? null, null)
}
