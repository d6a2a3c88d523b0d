import { dayOf, type Day } from '@ansvarsgruppe/plan-model'
import type { HomePlan, NextMeeting } from '@ansvarsgruppe/plan-model/contract'
import { AppLink, CalendarLeaf, Card } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useWords } from '../../words/index.ts'
import { planAddress } from '../plan/place.ts'

/** Meetings shown: the next of each plan, the soonest first. */
const SHOWN = 5

interface Coming {
  readonly plan: HomePlan
  readonly meeting: NextMeeting
}

/** When the person meets next, in which plan, where, and who has not answered. */
export function NextMeetings({ plans }: { readonly plans: readonly HomePlan[] }): ReactElement | null {
  const { words } = useWords()
  const coming = plans
    .flatMap((plan): Coming[] => (plan.nextMeeting === null ? [] : [{ plan, meeting: plan.nextMeeting }]))
    .toSorted((a, b) => a.meeting.startsAt.localeCompare(b.meeting.startsAt))
    .slice(0, SHOWN)
  if (coming.length === 0) return null
  return (
    <section className="ag-section" aria-labelledby="home-meetings">
      <h2 id="home-meetings">{coming.length === 1 ? words.home.nextMeeting : words.home.nextMeetings}</h2>
      <Card padding="flush">
        <ul className="ag-rows" aria-labelledby="home-meetings">
          {coming.map((each) => (
            <li key={each.plan.planId} className="ag-home-meeting">
              <Meeting {...each} />
            </li>
          ))}
        </ul>
      </Card>
    </section>
  )
}

function Meeting({ plan, meeting }: Coming): ReactElement {
  const { words, formats } = useWords()
  const day: Day = dayOf(meeting.startsAt)
  const time = formats.localClock(meeting.startsAt)
  return (
    <>
      <CalendarLeaf day={formats.dayOfMonth(day)} month={formats.monthShort(day)} />
      <div>
        <AppLink href={planAddress(plan.planId)} className="ag-home-plan-link">
          {plan.ownerName}
        </AppLink>
        <p className="ag-muted ag-small">
          {/* The leaf says the date, and is seen only. */}
          <span aria-hidden>{formats.sentenceStart(words.meeting.at({ day: formats.weekday(day), time }))}</span>
          <span className="ag-visually-hidden">
            {formats.sentenceStart(words.meeting.at({ day: formats.weekdayDate(day), time }))}
          </span>{' '}
          · {meeting.place}
        </p>
        <p className="ag-small">
          {words.meeting.coming(meeting.coming)}
          {meeting.unanswered > 0 && ` · ${words.meeting.unanswered(meeting.unanswered)}`}
        </p>
      </div>
    </>
  )
}
