/** The timeline as what happens on which day: for reading it downwards. */
import type { Day } from '@ansvarsgruppe/plan-model'
import type { ActionInTime, ConsentsEnd, MeetingInTime, TimelineView } from './timeline-view.ts'

export type HappeningKind = 'planBegins' | 'review' | 'planEnds' | 'meeting' | 'consentsEnd' | 'begins' | 'due'

export type Happening = { readonly day: Day } & (
  | { readonly kind: 'planBegins' | 'review' | 'planEnds' }
  | { readonly kind: 'meeting'; readonly meeting: MeetingInTime }
  | { readonly kind: 'consentsEnd'; readonly ends: ConsentsEnd }
  | { readonly kind: 'begins' | 'due'; readonly action: ActionInTime }
)

export interface Happenings {
  /** Over and done with: what was before today and waits for nobody. */
  readonly past: readonly Happening[]
  /** Actions past their day. */
  readonly late: readonly Happening[]
  /** Today and later. */
  readonly coming: readonly Happening[]
  /** Actions without any day, and those that go on without a last one. */
  readonly undated: readonly ActionInTime[]
}

/** What comes first on one day. */
const ORDER: readonly HappeningKind[] = ['planBegins', 'meeting', 'begins', 'due', 'consentsEnd', 'review', 'planEnds']

export function happenings(view: TimelineView): Happenings {
  const { period, today } = view
  const actions = view.areas.flatMap((area) => area.actions)
  const all: Happening[] = [
    { kind: 'planBegins', day: period.start } as const,
    { kind: 'review', day: period.nextRevision } as const,
    { kind: 'planEnds', day: period.end } as const,
    ...view.meetings.map((meeting) => ({ kind: 'meeting', day: meeting.day, meeting }) as const),
    ...view.consentEnds.map((ends) => ({ kind: 'consentsEnd', day: ends.day, ends }) as const),
    ...actions.flatMap(daysOfAction),
  ].toSorted(byDay)
  const isLate = (one: Happening): boolean => one.kind === 'due' && one.action.isOverdue
  return {
    past: all.filter((one) => one.day < today && !isLate(one)),
    late: all.filter(isLate),
    coming: all.filter(({ day }) => day >= today),
    undated: actions.filter((action) => action.due === null && (action.start === null || isOpen(action))),
  }
}

function daysOfAction(action: ActionInTime): Happening[] {
  const { start, due } = action
  return [
    ...(start !== null ? [{ kind: 'begins', day: start, action } as const] : []),
    ...(due !== null ? [{ kind: 'due', day: due, action } as const] : []),
  ]
}

function isOpen({ status }: ActionInTime): boolean {
  return status !== 'completed' && status !== 'cancelled'
}

function byDay(a: Happening, b: Happening): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  return ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)
}
