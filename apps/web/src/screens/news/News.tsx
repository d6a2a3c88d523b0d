import { dayInNorway, type OVERVIEW, type RoomSnapshot } from '@ansvarsgruppe/plan-model'
import { AppLink, Face, TextButton } from '@ansvarsgruppe/ui'
import { useMemo, useState, type ReactElement } from 'react'
import { useNews } from '../../api/index.ts'
import type { AreaRooms } from '../../rooms/index.ts'
import { ReadableSection } from '../../read-aloud/index.ts'
import { quotedIn, Quoting, useWords } from '../../words/index.ts'
import { useNow } from '../frame/useNow.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import './news.css'
import { newsLines } from './news-line.ts'

/** Lines shown before one asks for all. */
const SHOWN = 4

export interface NewsProps {
  readonly overview: RoomSnapshot<typeof OVERVIEW>
  readonly across: AreaRooms
}

/** What others did since the reader was here last, each line leading to where it happened. */
export function News({ overview, across }: NewsProps): ReactElement | null {
  const { words, formats } = useWords()
  const { plan, person, today } = usePlanHere()
  const { data } = useNews(plan.planId)
  const now = useNow()
  // Headings of the page are quoted too, and are in its language.
  const own = useMemo(() => new Set<unknown>(Object.values(words.overview)), [words])
  const [isAll, setIsAll] = useState(false)
  const lines = useMemo(
    () =>
      newsLines(data?.items ?? [], {
        plan,
        overview,
        areas: across.rooms,
        firstName: (id) => person(id).firstName,
        words,
        formats,
        today,
      }),
    [data, plan, overview, across, person, words, formats, today],
  )
  // What is told of an area that has not come would come later, one line after the other.
  if (data === undefined || !across.isComplete) return null
  const shown = isAll ? lines : lines.slice(0, SHOWN)
  return (
    <ReadableSection
      id="news"
      title={
        data.since === null
          ? words.news.title
          : words.news.since(formats.lastDay(dayInNorway(Date.parse(data.since)), today))
      }
    >
      {shown.length === 0 ? (
        <p className="ag-muted">{data.since === null ? words.news.first : words.news.none}</p>
      ) : (
        <ul className="ag-news" aria-labelledby="news">
          {shown.map((line) => (
            <li key={`${line.text} ${line.href}`} className="ag-news-line">
              <Face person={person(line.by).face} size="s" isDecorative />
              <p>
                <AppLink href={line.href}>
                  <Quoting sentence={line.text} quotes={quotedIn(line.text).filter((quote) => !own.has(quote))} />
                </AppLink>{' '}
                <time className="ag-muted ag-small" dateTime={line.at}>
                  {formats.said(line.at, now)}
                </time>
              </p>
            </li>
          ))}
        </ul>
      )}
      {lines.length > SHOWN && (
        <div>
          <TextButton aria-expanded={isAll} onClick={() => setIsAll(!isAll)}>
            {isAll ? words.news.fewer : words.news.all}
          </TextButton>
        </div>
      )}
    </ReadableSection>
  )
}
