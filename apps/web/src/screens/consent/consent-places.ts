/** Where on the page a consent is changed: each box opens in its own place, one at a time. */
import type { LifeArea } from '@ansvarsgruppe/plan-model'
import type { ReactElement } from 'react'
import type { ConsentRow } from './consent-rows.ts'

export interface ConsentPlaces {
  /** Whether that change is the reader's to decide: all of it for the owner, within the mandate for who acts for her. */
  readonly mayChange: (row: ConsentRow, area: LifeArea | null) => boolean
  /** `area` null: the rest of the consent. */
  readonly isOpen: (row: ConsentRow, area: LifeArea | null) => boolean
  readonly press: (row: ConsentRow, area: LifeArea | null) => void
  /** What stands open in the row. */
  readonly openedIn: (row: ConsentRow) => ReactElement | null
}

export function cellButtonId(participant: string, area: LifeArea): string {
  return `consent-${participant}-${area}`
}

export function untilButtonId(participant: string): string {
  return `consent-${participant}-until`
}
