import type { AccessPart, ActorKey, LogScope } from '@ansvarsgruppe/plan-model'
import type { AccessSearch } from '@ansvarsgruppe/plan-model/contract'
import { SelectField, TextButton, type SelectOption } from '@ansvarsgruppe/ui'
import { useState, type ReactElement } from 'react'
import { useAccessLog } from '../../api/index.ts'
import { useAccessLogWords } from '../../words/late/access-log.ts'
import { DayField } from '../editing/DayField.tsx'
import { usePlanHere } from '../plan/plan-context.ts'

const OTHERS = ''
const EVERYBODY = '*'
const ANYTHING = ''

export interface SearchFormProps {
  readonly scope: LogScope
  readonly search: AccessSearch
  readonly onSearch: (search: AccessSearch) => void
}

/** By person, part and day; each choice counts at once. */
export function SearchForm({ scope, search, onSearch }: SearchFormProps): ReactElement {
  const { words, formats } = useAccessLogWords()
  const { plan, owner, isOwner } = usePlanHere()
  const { data } = useAccessLog(plan.planId, search)
  // Its box is made anew when everything is shown again: what was typed and is no day goes with it.
  const [times, setTimes] = useState(0)
  const people = (data?.pages[0]?.people ?? [])
    .filter(({ accessor }) => accessor !== plan.owner)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'))
  const who: SelectOption[] = [
    { value: OTHERS, text: isOwner ? words.accessLog.others : words.accessLog.othersThan(owner.firstName) },
    { value: EVERYBODY, text: isOwner ? words.accessLog.everybody : words.accessLog.everybodyAnd(owner.firstName) },
    ...people.map(({ accessor, name }) => ({ value: accessor, text: name })),
  ]
  const isAll = scope.kind === 'all'
  const areas = scope.kind === 'areas' ? scope.areas : plan.lifeAreas
  const what: SelectOption[] = [
    { value: ANYTHING, text: isAll ? words.accessLog.anything : words.accessLog.anythingHere },
    ...(isAll ? [{ value: 'overview', text: formats.sentenceStart(words.accessLog.overview) }] : []),
    ...areas.map((area) => ({ value: `area-${area}`, text: words.area[area] })),
    ...(isAll ? [{ value: 'plan', text: formats.sentenceStart(words.accessLog.parts.plan) }] : []),
  ]

  function chooseWho(value: string): void {
    const { person: _, own: __, ...rest } = search
    if (value === OTHERS) onSearch(rest)
    else onSearch({ ...rest, ...(value === EVERYBODY ? { own: '1' } : { person: value as ActorKey }) })
  }
  function chooseWhat(value: string): void {
    const { part: _, ...rest } = search
    onSearch(value === ANYTHING ? rest : { ...rest, part: value as AccessPart })
  }
  function clear(): void {
    onSearch({})
    setTimes(times + 1)
  }
  return (
    <search aria-label={words.accessLog.search} className="ag-seen-search">
      <SelectField
        label={words.accessLog.who}
        value={search.person ?? (search.own === undefined ? OTHERS : EVERYBODY)}
        options={who}
        onValueChange={chooseWho}
      />
      <SelectField
        label={words.accessLog.what}
        value={search.part ?? ANYTHING}
        options={what}
        onValueChange={chooseWhat}
      />
      <DayField
        key={times}
        label={words.accessLog.day}
        value={search.day ?? null}
        onRead={(read) => {
          const { day: _, ...rest } = search
          if (read.isDay) onSearch(read.day === null ? rest : { ...rest, day: read.day })
        }}
      />
      {Object.keys(search).length > 0 && <TextButton onClick={clear}>{words.accessLog.clear}</TextButton>}
    </search>
  )
}
