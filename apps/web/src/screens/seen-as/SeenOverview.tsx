import { type OVERVIEW, plainText, type RoomSnapshot } from '@ansvarsgruppe/plan-model'
import type { PlanView } from '@ansvarsgruppe/plan-model/contract'
import { Card, Eyebrow, Face, LoadingSkeleton, OwnerVoice } from '@ansvarsgruppe/ui'
import type { ReactElement } from 'react'
import { useSeenRoom, type SeenBy } from '../../api/index.ts'
import { RichTextView } from '../../rich-text/index.ts'
import { PlanText, useWords } from '../../words/index.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { SeenMessages } from './SeenMessages.tsx'

export interface SeenOverviewProps {
  readonly view: PlanView
  readonly seen: SeenBy
}

export function SeenOverview({ view, seen }: SeenOverviewProps): ReactElement {
  const { words } = useWords()
  const { person } = usePlanHere()
  const { data, error } = useSeenRoom<RoomSnapshot<typeof OVERVIEW>>(view.planId, seen, view.version, 'overview')
  if (error !== null) return <p>{words.page.errorText}</p>
  if (data === undefined) return <LoadingSkeleton text={words.page.loading} />
  const { texts, collections } = data
  const lists = [
    { title: words.overview.strengths, entries: collections.strengths },
    { title: words.overview.needs, entries: collections.needs },
    { title: words.overview.cooperation, entries: collections.cooperation },
    { title: words.overview.subPlans, entries: collections.subPlans },
  ]
  return (
    <div className="ag-seen">
      <Card as="section" tone="owner" aria-labelledby="seen-matters">
        <Eyebrow as="h2" id="seen-matters">
          {words.home.whatMatters}
        </Eyebrow>
        <OwnerVoice as="div">
          <RichTextView text={texts.whatMatters} />
        </OwnerVoice>
      </Card>
      {plainText(texts.situation) !== '' && (
        <section>
          <h2>{words.overview.situation}</h2>
          <RichTextView text={texts.situation} />
        </section>
      )}
      {lists.map(({ title, entries }) => {
        const live = entries.filter(({ removed }) => removed === null)
        return live.length === 0 ? null : (
          <section key={title}>
            <h2>{title}</h2>
            <ul className="ag-seen-list">
              {live.map(({ id, text }) => (
                <li key={id}>
                  <PlanText>{text}</PlanText>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      <section>
        <h2>{words.seeAs.people}</h2>
        <ul className="ag-seen-people">
          {view.participants.map(({ id, title, areas }) => (
            <li key={id}>
              <Face person={person(id).face} size="s" isDecorative />
              <span>
                <b>{person(id).name}</b>{' '}
                <span className="ag-muted ag-small">
                  {[title, ...areas.map((area) => words.area[area])].filter((part) => part !== '').join(', ')}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <SeenMessages comments={collections.comments} target={null} />
    </div>
  )
}
