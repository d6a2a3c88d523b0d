import { addDays, type Day } from '@ansvarsgruppe/plan-model'
import type { AccessSearch } from '@ansvarsgruppe/plan-model/contract'
import { Button, Card, EmptyState, LoadingSkeleton, Notice, useAnnounce } from '@ansvarsgruppe/ui'
import { EyeIcon } from '@navikt/aksel-icons'
import { useEffect, useRef, type ReactElement } from 'react'
import { ApiError, useAccessLog } from '../../api/index.ts'
import { useAccessLogWords } from '../../words/late/access-log.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { byDay, type SittingsOfDay } from './days.ts'
import { sittingId } from './sitting-id.ts'
import { Sitting } from './Sitting.tsx'

/** What was found, the latest day first. */
export function SittingList({ search }: { readonly search: AccessSearch }): ReactElement {
  const { words } = useAccessLogWords()
  const { plan, owner } = usePlanHere()
  const log = useAccessLog(plan.planId, search)
  const isSearched = Object.keys(search).length > 0
  if (log.data === undefined) {
    if (log.isPending)
      return <LoadingSkeleton text={words.page.loadingWhat(words.nav.accessLog)} shape="rows" rows={4} />
    const reason = log.error instanceof ApiError ? log.error.reason : 'tryLater'
    return (
      <Notice actions={<Button onClick={() => void log.refetch()}>{words.button.tryAgain}</Button>}>
        <p>{words.refused[reason]({ owner: owner.firstName, responsible: '' })}</p>
      </Notice>
    )
  }
  const days = byDay(log.data.pages.flatMap(({ sittings }) => sittings))

  /** The button may be gone by then: one goes on with the first that came. */
  async function showOlder(): Promise<void> {
    const { data } = await log.fetchNextPage()
    const first = data?.pages.at(-1)?.sittings[0]
    if (first !== undefined) requestAnimationFrame(() => document.getElementById(sittingId(first.number))?.focus())
  }
  return (
    <>
      {days.length === 0 && (
        <Card>
          <EmptyState icon={<EyeIcon />} title={isSearched ? words.accessLog.noneTitle : words.accessLog.emptyTitle}>
            <p>{isSearched ? words.accessLog.noneText : words.accessLog.emptyText}</p>
          </EmptyState>
        </Card>
      )}
      <Found count={days.reduce((sum, { sittings }) => sum + sittings.length, 0)} isSearched={isSearched} />
      {days.map((day) => (
        <DayCard key={day.day} {...day} />
      ))}
      {log.hasNextPage && (
        <div>
          <Button variant="secondary" loading={log.isFetchingNextPage} onClick={() => void showOlder()}>
            {log.isFetchingNextPage ? words.accessLog.loadingOlder : words.accessLog.older}
          </Button>
        </div>
      )}
    </>
  )
}

function DayCard({ day, sittings }: SittingsOfDay): ReactElement {
  const id = `seen-${day}`
  const heading = useDayHeading(day)
  return (
    <section className="ag-section" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <Card padding="flush">
        <ul className="ag-rows" aria-labelledby={id}>
          {sittings.map((sitting) => (
            <Sitting key={sitting.number} sitting={sitting} />
          ))}
        </ul>
      </Card>
    </section>
  )
}

/** `I dag, lørdag 28. november`; with its year where that does not go without saying. */
function useDayHeading(day: Day): string {
  const { words, formats } = useAccessLogWords()
  const { today } = usePlanHere()
  const named = `${formats.weekday(day)} ${formats.dateNear(day, today)}`
  if (day === today) return words.accessLog.today(named)
  return day === addDays(today, -1) ? words.accessLog.yesterday(named) : formats.sentenceStart(named)
}

/** Who does not see the list change hears what was found. */
function Found({ count, isSearched }: { readonly count: number; readonly isSearched: boolean }): null {
  const { words } = useAccessLogWords()
  const announce = useAnnounce()
  const said = useRef(count)
  useEffect(() => {
    if (said.current === count) return
    said.current = count
    if (isSearched) announce(count === 0 ? words.accessLog.noneTitle : words.accessLog.found(count))
  }, [count, isSearched, announce, words])
  return null
}
