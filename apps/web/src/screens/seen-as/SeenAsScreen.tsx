import { actorKey, asSelf, type LifeArea } from '@ansvarsgruppe/plan-model'
import type { PlanView } from '@ansvarsgruppe/plan-model/contract'
import { AppLink, ButtonLink, LoadingSkeleton, Notice, PageHeading, StatusMessage } from '@ansvarsgruppe/ui'
import { EyeIcon } from '@navikt/aksel-icons'
import type { ReactElement } from 'react'
import { useSeenPlan, type SeenBy } from '../../api/index.ts'
import { useWords } from '../../words/index.ts'
import { usePageHeading } from '../frame/usePageHeading.ts'
import { consentAddress, seenAsAddress } from '../plan/place.ts'
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
        <Seen view={data} seen={seen} area={area} />
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
  if (!view.readsOverview && view.lifeAreas.length === 0) return <p>{words.seeAs.nothing(firstName)}</p>
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
