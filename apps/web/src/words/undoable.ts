/** Everything of a plan that can be added, changed, removed and undone, by its collection. */
import type { AREA, OVERVIEW } from '@ansvarsgruppe/plan-model'

export type EntryKind = keyof typeof AREA.collections | keyof typeof OVERVIEW.collections

/** Names a thing by its first words. */
export type Naming = (name: string) => string
