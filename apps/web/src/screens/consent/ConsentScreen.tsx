import {
  actorKey,
  actorsOf,
  decidesForHerself,
  isCoordinatorRole,
  takenOrally,
  type Consent,
  type LifeArea,
  type ParticipantId,
  type TakenOrally,
} from '@ansvarsgruppe/plan-model'
import { factsOfView } from '@ansvarsgruppe/plan-model/contract'
import { Card, Menu, PageHeading, useIsWide } from '@ansvarsgruppe/ui'
import { EyeIcon } from '@navikt/aksel-icons'
import { useState, type ReactElement } from 'react'
import { useLocation } from 'wouter'
import { useConsentPageWords } from '../../words/late/consent-page.ts'
import { usePageHeading } from '../frame/usePageHeading.ts'
import { WhoDecides } from '../group/WhoDecides.tsx'
import { seenAsAddress } from '../plan/place.ts'
import { usePlanHere, type PlanHere } from '../plan/plan-context.ts'
import './consent.css'
import { ConsentHistory } from './ConsentHistory.tsx'
import { ConsentPanel } from './ConsentPanel.tsx'
import { cellButtonId, untilButtonId, type ConsentPlaces } from './consent-places.ts'
import { consentCircles, type ConsentRow } from './consent-rows.ts'
import { granteeKey } from './grantee-key.ts'
import { Legend } from './Legend.tsx'
import { MatrixTable } from './MatrixTable.tsx'
import { NoForm } from './NoForm.tsx'
import { NoQuestion } from './NoQuestion.tsx'
import { OnePerson } from './OnePerson.tsx'
import { OralForm } from './OralForm.tsx'
import { OralQuestion } from './OralQuestion.tsx'
import { PlanConsentCard } from './PlanConsentCard.tsx'
import { Receipt } from './Receipt.tsx'

/** Who sees what: the owner decides here, a coordinator reads it and writes down what they were told. */
export function ConsentScreen(): ReactElement {
  const { words } = useConsentPageWords()
  const { plan, isOwner, actsAsOwner, capacity, owner, today } = usePlanHere()
  const isWide = useIsWide()
  const circles = consentCircles(plan, today)
  const rows = circles.flatMap((circle) => circle.rows)
  const places = useConsentPlaces(isWide ? 2 : 3)
  usePageHeading(words.consentPage.title)
  const hasUnit = plan.participants.some(({ role }) => role === 'coordinatingUnit')
  const isCoordinator = plan.participants.some(({ id, role }) => id === plan.me && isCoordinatorRole(role))
  const isChilds = !decidesForHerself(plan, today) && capacity === 'self'
  const lead = actsAsOwner ? words.consentPage.leadMine : words.consentPage.lead(owner.firstName)
  const Shown = isWide ? MatrixTable : OnePerson
  return (
    <>
      <PageHeading
        title={words.consentPage.title}
        subtitle={isChilds ? <WhoDecides /> : lead}
        end={isOwner && rows.length > 0 && <SeeAs rows={rows} />}
      />
      {rows.flatMap(({ participant, unconfirmed }) =>
        unconfirmed === undefined ? [] : [<Unconfirmed key={participant.id} consent={unconfirmed} />],
      )}
      {rows.flatMap(({ participant }) => {
        const taken = takenOrally(plan.consents, participant.id)
        return taken === null ? [] : [<Taken key={participant.id} taken={taken} />]
      })}
      {rows.length === 0 ? (
        <p className="ag-muted">{words.consent.none}</p>
      ) : (
        <>
          {isWide && <Legend hasOral={rows.some(({ cells }) => cells.some(({ isOral }) => isOral))} />}
          <Shown circles={circles} places={actsAsOwner && !plan.closed ? places : null} />
        </>
      )}
      {hasUnit && <p className="ag-consent-unit ag-muted ag-small">{words.consentPage.unit}</p>}
      {isCoordinator && <OralForm rows={rows} />}
      {isCoordinator && <NoForm rows={rows} />}
      <PlanConsentCard />
      <ConsentHistory rows={rows} />
    </>
  )
}

function Unconfirmed({ consent }: { readonly consent: Consent }): ReactElement {
  const { words } = useConsentPageWords()
  const { decides, owner, person } = usePlanHere()
  const grantee = person(granteeKey(consent)).firstName
  const id = unconfirmedId(consent.participant)
  if (!decidesAll(decides, consent.areas))
    return <p className="ag-consent-told">{words.consentPage.toOwner({ owner: owner.firstName, grantee })}</p>
  return (
    <Card as="section" tone="owner" className="ag-consent-question" aria-labelledby={id}>
      <OralQuestion
        consent={consent}
        heading={
          <h2 id={id} tabIndex={-1}>
            {words.oralConsent.title({ grantee })}
          </h2>
        }
      />
    </Card>
  )
}

function Taken({ taken }: { readonly taken: TakenOrally }): ReactElement {
  const { words } = useConsentPageWords()
  const { decides, owner, person } = usePlanHere()
  const { before } = taken
  const id = `taken-${before.participant}`
  if (!decidesAll(decides, before.areas)) {
    const told = { owner: owner.firstName, grantee: person(before.participant).firstName }
    return <p className="ag-consent-told">{words.consentPage.noToOwner(told)}</p>
  }
  return (
    <Card as="section" tone="owner" className="ag-consent-question" aria-labelledby={id}>
      <NoQuestion taken={taken} headingId={id} />
    </Card>
  )
}

function SeeAs({ rows }: { readonly rows: readonly ConsentRow[] }): ReactElement {
  const { words } = useConsentPageWords()
  const { plan, person, today } = usePlanHere()
  const [, go] = useLocation()
  return (
    <Menu
      variant="secondary"
      trigger={
        <>
          <EyeIcon aria-hidden />
          {words.seeAs.choose}
        </>
      }
      items={rows.flatMap(({ participant }) => {
        const apart = actorsOf(factsOfView(plan), participant, today)
        // Of a service in which somebody has a consent of their own, each sees something else.
        const isApart = apart.length > 1
        return apart.map((actor) => {
          const { member } = isApart ? actor : { member: undefined }
          return {
            id: actorKey(actor),
            text: person(isApart ? actorKey(actor) : participant.id).name,
            onSelect: () => go(seenAsAddress(plan.planId, { participant: participant.id, member })),
          }
        })
      })}
    />
  )
}

/** Consents to these areas are the reader's to decide; one for no area is the overview's. */
function decidesAll(decides: PlanHere['decides'], areas: readonly LifeArea[]): boolean {
  return areas.length === 0 ? decides('consents', null) : areas.every((area) => decides('consents', area))
}

const unconfirmedId = (participant: string): string => `unconfirmed-${participant}`

/** What stands open: a question before it is answered, or the receipt after. */
type Opened =
  | { readonly kind: 'asked'; readonly participant: ParticipantId; readonly area: LifeArea | null }
  | {
      readonly kind: 'done'
      readonly participant: ParticipantId
      readonly area: LifeArea | null
      readonly before: Consent | undefined
    }

function useConsentPlaces(headingLevel: 2 | 3): ConsentPlaces {
  const { plan, decides } = usePlanHere()
  const [opened, setOpened] = useState<Opened | null>(null)

  function close({ participant, area }: Opened): void {
    setOpened(null)
    // The button was there all along.
    document.getElementById(area === null ? untilButtonId(participant) : cellButtonId(participant, area))?.focus()
  }
  const isAt = (row: ConsentRow, area: LifeArea | null): boolean =>
    opened !== null && opened.participant === row.participant.id && opened.area === area
  return {
    mayChange: (row, area) => {
      // Nobody gives themselves anything of what they look after for somebody else.
      if (row.participant.id === plan.me) return false
      return decidesAll(decides, [...((row.consent ?? row.lost)?.areas ?? []), ...(area === null ? [] : [area])])
    },
    isOpen: isAt,
    press: (row, area) => {
      const isOral = row.cells.some((cell) => cell.area === area && cell.isOral)
      // What she has not confirmed yet is answered where it is asked.
      if (isOral) document.getElementById(unconfirmedId(row.participant.id))?.focus()
      else if (opened !== null && isAt(row, area)) close(opened)
      else setOpened({ kind: 'asked', participant: row.participant.id, area })
    },
    openedIn: (row) => {
      if (opened === null || opened.participant !== row.participant.id) return null
      const { area } = opened
      if (opened.kind === 'asked') {
        return (
          <ConsentPanel
            key={area}
            row={row}
            area={area}
            headingLevel={headingLevel}
            onDone={() => setOpened({ kind: 'done', participant: row.participant.id, area, before: row.consent })}
            onCancel={() => close(opened)}
          />
        )
      }
      return (
        <Receipt
          participant={row.participant.id}
          before={opened.before}
          now={row.consent}
          onUndone={() => close(opened)}
          onClose={() => close(opened)}
        />
      )
    },
  }
}
