import {
  actorKey,
  asSelf,
  representationsOf,
  seenAlone,
  type LifeArea,
  type Responsibility,
} from '@ansvarsgruppe/plan-model'
import { factsOfView, type PlanView } from '@ansvarsgruppe/plan-model/contract'
import { AppLink, ButtonLink, LoadingSkeleton, Notice, PageHeading, StatusMessage } from '@ansvarsgruppe/ui'
import { EyeIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { useSeenPlan, type SeenBy } from '../../api/index.ts'
import { useWords } from '../../words/index.ts'
import { usePageHeading } from '../frame/usePageHeading.ts'
import { actionAddress, consentAddress, seenAsAddress } from '../plan/place.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { SeenArea } from './SeenArea.tsx'
import { SeenOverview } from './SeenOverview.tsx'
import './seen-as.css'

export interface SeenAsScreenProps {
  readonly seen: SeenBy
  /** Null: the overview. */
  readonly area: LifeArea | null
}

/** The plan as a participant receives it, for its owner: what the server would send them, to be read and not changed. */
export function SeenAsScreen({ seen, area }: SeenAsScreenProps): ReactElement {
  const { words } = useWords()
  const { plan, person } = usePlanHere()
  const { data, error } = useSeenPlan(plan.planId, seen, plan.version)
  const { firstName } = person(keyOf(seen))
  usePageHeading(words.seeAs.title(firstName))
  return (
    <>
      {/* First and always in view: it is not her own page that she sees. */}
      <div className="ag-seen-banner">
        <Notice
          tone="owner"
          icon={<EyeIcon />}
          actions={
            <ButtonLink variant="secondary" href={consentAddress(plan.planId)}>
              {words.seeAs.back}
            </ButtonLink>
          }
        >
          {words.seeAs.banner(firstName)}
        </Notice>
      </div>
      <PageHeading title={words.seeAs.title(firstName)} subtitle={words.seeAs.notAVisit(firstName)} />
      {error !== null ? (
        <StatusMessage kind="error" title={words.page.errorTitle}>
          {words.page.errorText}
        </StatusMessage>
      ) : data === undefined ? (
        <LoadingSkeleton text={words.page.loading} />
      ) : (
        <>
          <Besides seen={seen} />
          <Seen view={data} seen={seen} area={area} />
        </>
      )}
    </>
  )
}

interface SeenProps extends SeenAsScreenProps {
  readonly view: PlanView
}

function Seen({ view, seen, area }: SeenProps): ReactElement {
  const { words } = useWords()
  const { person } = usePlanHere()
  const { firstName } = person(keyOf(seen))
  const isThere = area === null ? view.readsOverview : view.lifeAreas.includes(area)
  const { alone, actsForHer } = useBesides(seen)
  if (!view.readsOverview && view.lifeAreas.length === 0)
    return alone.length > 0 || actsForHer ? <></> : <p>{words.seeAs.nothing(firstName)}</p>
  return (
    <>
      <nav aria-label={words.seeAs.title(firstName)}>
        <ul className="ag-seen-places">
          {view.readsOverview && (
            <Place href={seenAsAddress(view.planId, seen)} text={words.nav.overview} isHere={area === null} />
          )}
          {view.lifeAreas.map((one) => (
            <Place
              key={one}
              href={seenAsAddress(view.planId, seen, one)}
              text={words.area[one]}
              isHere={one === area}
            />
          ))}
        </ul>
      </nav>
      {!isThere ? (
        <p>{words.seeAs.nothing(firstName)}</p>
      ) : area === null ? (
        <SeenOverview view={view} seen={seen} />
      ) : (
        <SeenArea view={view} seen={seen} area={area} />
      )}
    </>
  )
}

/** What they see beside what their consents give them: actions alone, and what they see when they act for the owner. */
function useBesides({ participant, member }: SeenBy): {
  readonly alone: readonly Responsibility[]
  readonly actsForHer: boolean
} {
  const { plan, today } = usePlanHere()
  const facts = factsOfView(plan)
  const actor = { ...asSelf(participant), ...(member === undefined ? {} : { member }) }
  return {
    alone: seenAlone(facts, actor, today),
    actsForHer: representationsOf(facts, participant, today).length > 0,
  }
}

function Besides({ seen }: { readonly seen: SeenBy }): ReactElement | null {
  const { words, formats } = useWords()
  const { plan, person } = usePlanHere()
  const { firstName } = person(keyOf(seen))
  const { alone, actsForHer } = useBesides(seen)
  if (alone.length === 0 && !actsForHer) return null
  return (
    <Notice>
      {alone.length > 0 && (
        <>
          <p>{words.seeAs.alone(firstName)}</p>
          <ul>
            {alone.map(({ area, action }) => (
              <li key={`${area}/${action}`}>
                <AppLink href={actionAddress(plan.planId, area, action)}>
                  {words.seeAs.aloneOne(formats.insideSentence(words.area[area]))}
                </AppLink>
              </li>
            ))}
          </ul>
        </>
      )}
      {actsForHer && <p>{words.seeAs.actsForYou(firstName)}</p>}
    </Notice>
  )
}

function keyOf({ participant, member }: SeenBy): string {
  return actorKey({ ...asSelf(participant), ...(member === undefined ? {} : { member }) })
}

interface PlaceProps {
  readonly href: string
  readonly text: string
  readonly isHere: boolean
}

function Place({ href, text, isHere }: PlaceProps): ReactElement {
  return (
    <li>
      <AppLink href={href} {...(isHere ? { 'aria-current': 'page' } : {})}>
        {text}
      </AppLink>
    </li>
  )
}
