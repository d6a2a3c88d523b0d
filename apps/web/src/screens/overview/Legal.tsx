import {
  addDays,
  CONSENT_SOON_DAYS,
  countsOn,
  isCoordinatorRole,
  isUnconfirmed,
  legalFindings,
  type LegalFinding,
  type MendedAt,
} from '@ansvarsgruppe/plan-model'
import { factsOfView } from '@ansvarsgruppe/plan-model/contract'
import { AppLink, Details } from '@ansvarsgruppe/ui'
import { CheckmarkCircleIcon, CircleIcon, HourglassIcon } from '@navikt/aksel-icons'
import { useMemo, type ReactElement } from 'react'
import type { AreaRooms } from '../../rooms/index.ts'
import { ReadableSection } from '../../read-aloud/index.ts'
import { useWords } from '../../words/index.ts'
import { actionAddress, areaAddress, consentAddress, groupAddress, periodAddress, planAddress } from '../plan/place.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import { useOverviewHere } from './overview-room.ts'

/** What the law asks of the plan and what it still lacks, calmly: for the owner and who holds the threads. */
export function Legal({ across }: { readonly across: AreaRooms }): ReactElement | null {
  const { words, formats } = useWords()
  const { plan, isOwner, today, person } = usePlanHere()
  const { snapshot } = useOverviewHere()
  const isCoordinator = plan.participants.some(({ id, role }) => id === plan.me && isCoordinatorRole(role))
  const findings = useMemo(
    () =>
      legalFindings({
        facts: factsOfView(plan),
        overview: snapshot,
        areas: new Map(across.rooms.map(({ area, snapshot: room }) => [area, room])),
        today,
      }),
    [plan, snapshot, across, today],
  )
  // Half an answer would say that things are missing which have only not come yet.
  if ((!isOwner && !isCoordinator) || !across.isComplete) return null
  const missing = findings.filter(({ isMet }) => !isMet)
  const soon = addDays(today, CONSENT_SOON_DAYS)
  const ending = plan.consents.filter(
    (consent) => countsOn(factsOfView(plan), consent, today) && !isUnconfirmed(consent) && consent.to <= soon,
  )
  return (
    <ReadableSection id="legal" title={words.overview.legal}>
      <ul className="ag-overview-legal">
        {missing.length === 0 ? (
          <li>
            <CheckmarkCircleIcon aria-hidden className="ag-overview-legal-met" />
            <p>{words.overview.legalAll}</p>
          </li>
        ) : (
          missing.map((finding) => <Missing key={finding.point} finding={finding} />)
        )}
        {ending.map(({ participant, to }) => (
          <li key={participant}>
            <HourglassIcon aria-hidden />
            <p>
              {words.overview.legalEnding({ name: person(participant).firstName, date: formats.dateNear(to, today) })}{' '}
              <AppLink href={consentAddress(plan.planId)}>{words.legal.h.press}</AppLink>
            </p>
          </li>
        ))}
      </ul>
      {!isOwner && <p className="ag-muted ag-small">{words.overview.legalReaderNote}</p>}
      <Details className="ag-overview-legal-all" data-color="neutral">
        <Details.Summary>{words.overview.legalShowAll}</Details.Summary>
        <Details.Content>
          <ol className="ag-overview-legal">
            {findings.map((finding) => (
              <Point key={finding.point} finding={finding} />
            ))}
          </ol>
        </Details.Content>
      </Details>
    </ReadableSection>
  )
}

function Missing({ finding }: { readonly finding: LegalFinding }): ReactElement {
  const { words } = useWords()
  const { plan } = usePlanHere()
  const { question, ...lacking } = words.legal[finding.point]
  const text = isForWantOfActions(finding) ? words.legal.noActions : lacking
  return (
    <li>
      <CircleIcon aria-hidden />
      <p>
        <b>{question}</b> {text.missing}{' '}
        <AppLink href={finding.point === 'g' ? periodAddress(plan.planId) : addressOf(plan.planId, finding.mendedAt)}>
          {text.press}
        </AppLink>
      </p>
    </li>
  )
}

/** What actions must say is said of none: then there is nothing to complete yet. */
function isForWantOfActions({ point, mendedAt }: LegalFinding): boolean {
  return (point === 'e' || point === 'f') && !(mendedAt.at === 'area' && mendedAt.action !== null)
}

function Point({ finding }: { readonly finding: LegalFinding }): ReactElement {
  const { words } = useWords()
  const done = useDoneText()
  if (!finding.isMet) return <Missing finding={finding} />
  return (
    <li>
      <CheckmarkCircleIcon aria-hidden className="ag-overview-legal-met" />
      <p>
        <b>{words.legal[finding.point].question}</b> {done(finding.point)}
      </p>
    </li>
  )
}

function useDoneText(): (point: LegalFinding['point']) => string {
  const { words, formats } = useWords()
  const { plan, person } = usePlanHere()
  return (point) => {
    switch (point) {
      case 'c': {
        const coordinator = plan.participants.find(({ role }) => isCoordinatorRole(role))
        return words.legal.c.done(coordinator === undefined ? '' : person(coordinator.id).name)
      }
      case 'g':
        return words.legal.g.done({
          end: formats.dateLong(plan.period.end),
          date: formats.dateLong(plan.period.nextRevision),
        })
      default:
        return words.legal[point].done
    }
  }
}

function addressOf(planId: string, mended: MendedAt): string {
  switch (mended.at) {
    case 'overview':
      return planAddress(planId)
    case 'group':
      return groupAddress(planId)
    case 'consent':
      return consentAddress(planId)
    case 'area':
      return mended.action === null
        ? areaAddress(planId, mended.area)
        : actionAddress(planId, mended.area, mended.action)
  }
}
