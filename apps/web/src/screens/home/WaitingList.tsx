import type { Day } from '@ansvarsgruppe/plan-model'
import { Card, Face } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { PlanText } from '../../words/index.ts'
import { useHomeWaitingWords } from '../../words/late/home-waiting.ts'
import { CapacityLink } from './CapacityLink.tsx'
import { DuePill } from './DuePill.tsx'
import { ownerFace } from './owner-face.ts'
import type { WaitingLine } from './waiting-items.ts'

/** What waits for this person, in all their plans: late first. That nothing does is said at the top of the page. */
export function WaitingList({ lines, today }: { lines: readonly WaitingLine[]; today: Day }): ReactElement {
  const { words } = useHomeWaitingWords()
  const whose = ({ plan, capacity }: WaitingLine): string =>
    capacity === 'owner' ? words.homeWaiting.forOwner(plan.ownerName) : plan.ownerName
  return (
    <section className="ag-section" aria-labelledby="home-waiting">
      <h2 id="home-waiting">{words.home.waiting}</h2>
      <Card padding="flush">
        <ul className="ag-rows" aria-labelledby="home-waiting">
          {lines.map((line) => (
            <li key={line.key} className="ag-home-waiting">
              <Face person={ownerFace(line.plan)} isDecorative />
              <div className="ag-home-waiting-what">
                <b>{line.isWritten ? <PlanText>{line.title}</PlanText> : line.title}</b>
                <p className="ag-muted ag-small">
                  {[whose(line), line.detail].filter((part) => part !== '').join(' · ')}
                </p>
              </div>
              {line.by !== null && <DuePill due={line.by} today={today} />}
              <CapacityLink
                planId={line.plan.planId}
                capacity={line.capacity}
                href={line.href}
                className="ag-home-press"
                variant="secondary"
                aria-label={`${line.press}: ${line.title}, ${whose(line)}`}
              >
                {line.press}
              </CapacityLink>
            </li>
          ))}
        </ul>
      </Card>
    </section>
  )
}
