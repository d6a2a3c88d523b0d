import { dayInNorway } from '@ansvarsgruppe/plan-model'
import type { AccessSittingView } from '@ansvarsgruppe/plan-model/contract'
import { whatLine, whyLine, type Told } from './sitting-lines.ts'

/** All sittings as a table in the reader's words, with its heads: one row for each. */
export function copyRows(sittings: readonly AccessSittingView[], told: Told): string[][] {
  const { words } = told
  return [Object.values(words.accessLog.columns), ...sittings.map((sitting) => rowOf(sitting, told))]
}

function rowOf(sitting: AccessSittingView, told: Told): string[] {
  const { words, formats } = told
  const { from, to, name, role, title, organisation, capacity } = sitting
  return [
    dayInNorway(Date.parse(from)),
    formats.clock(from),
    to === null ? '' : formats.clock(to),
    name,
    words.role[role],
    title,
    organisation,
    capacity === 'owner' ? words.accessLog.yes : '',
    whatLine(sitting, told),
    whyLine(sitting, told),
  ]
}
