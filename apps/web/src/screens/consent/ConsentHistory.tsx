import {
  dayInNorway,
  hasLostItsMember,
  type Consent,
  type Day,
  type ParticipantId,
  type Signature,
} from '@ansvarsgruppe/plan-model'
import { factsOfView, type ConsentHistoryView } from '@ansvarsgruppe/plan-model/contract'
import { Details, LoadingSkeleton } from '@ansvarsgruppe/ui'
import { useState, type ReactElement } from 'react'
import { useConsentHistory } from '../../api/index.ts'
import { PlanText } from '../../words/index.ts'
import { useConsentPageWords } from '../../words/late/consent-page.ts'
import { firstName, type Person } from '../people/person.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import type { ConsentRow } from './consent-rows.ts'
import { PlanConsentHistory } from './PlanConsentHistory.tsx'
import { useAreaList } from './useAreaList.ts'
import { useMemberName } from './useMemberName.ts'

/** Every receipt there is: what was said yes and no to, for each person, the latest first. */
export function ConsentHistory({ rows }: { readonly rows: readonly ConsentRow[] }): ReactElement {
  const { words } = useConsentPageWords()
  const { plan, person } = usePlanHere()
  // What somebody was given is kept when they have left.
  const here = new Set(plan.participants.map(({ id }) => id))
  const former = [...new Set(plan.consents.map(({ participant }) => participant))].filter((id) => !here.has(id))
  return (
    <section className="ag-section" aria-labelledby="consent-history">
      <h2 id="consent-history">{words.consentPage.historyTitle}</h2>
      <PlanConsentHistory />
      {rows.map(({ participant }) => (
        <OfOne key={participant.id} participant={participant.id} name={person(participant.id).name} />
      ))}
      {former.map((id) => (
        <OfFormer key={id} participant={id} />
      ))}
    </section>
  )
}

/** Of somebody who has left, whose name only the history keeps. */
function OfFormer({ participant }: { readonly participant: ParticipantId }): ReactElement {
  const { plan, person } = usePlanHere()
  const { data } = useConsentHistory(plan.planId, participant, plan.version)
  return <OfOne participant={participant} name={data?.names[participant] ?? person(participant).name} />
}

interface OfOneProps {
  readonly participant: ParticipantId
  readonly name: string
}

function OfOne({ participant, name }: OfOneProps): ReactElement {
  const { words } = useConsentPageWords()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Details data-color="neutral" open={isOpen} onToggle={() => setIsOpen(!isOpen)}>
      <Details.Summary>{words.consentPage.historyOf({ grantee: name })}</Details.Summary>
      <Details.Content>{isOpen && <Versions participant={participant} />}</Details.Content>
    </Details>
  )
}

function Versions({ participant }: { readonly participant: ParticipantId }): ReactElement {
  const { words } = useConsentPageWords()
  const { plan } = usePlanHere()
  const { data, error } = useConsentHistory(plan.planId, participant, plan.version)
  if (error !== null && data === undefined) return <p>{words.page.errorText}</p>
  if (data === undefined) return <LoadingSkeleton text={words.page.loading} shape="rows" rows={2} />
  if (data.versions.length === 0) return <p className="ag-muted">{words.consentPage.historyNone}</p>
  return (
    <ol className="ag-consent-versions">
      {data.versions.toReversed().map((version) => (
        <li
          key={`${version.record?.signed.at ?? ''} ${version.from} ${version.to} ${version.areas.length} ${version.level}`}
        >
          <Version version={version} history={data} />
        </li>
      ))}
    </ol>
  )
}

function dayOfSignature({ at }: Signature): Day {
  return dayInNorway(Date.parse(at))
}

interface VersionProps {
  readonly version: Consent
  readonly history: ConsentHistoryView
}

function Version({ version, history }: VersionProps): ReactElement {
  const memberName = useMemberName()
  const { words, formats } = useConsentPageWords()
  const { plan, person: personHere, owner, today } = usePlanHere()
  // Who has left is named by the history.
  const person = (id: ParticipantId): Pick<Person, 'name' | 'firstName'> => {
    const [here, name = ''] = [plan.participants.some((one) => one.id === id), history.names[id]]
    return here || name === '' ? personHere(id) : { name, firstName: firstName(name) }
  }
  const areasOf = useAreaList()
  const { consentPage } = words
  const { record } = version
  const signer = ({ by, capacity }: Signature): string =>
    capacity === 'owner' ? `${person(by).name} ${consentPage.forOwner(owner.firstName)}` : person(by).firstName
  const by = record === undefined ? owner.firstName : signer(record.signed)
  // What is left began when the rest was taken.
  const given = record === undefined || record.isRest === true ? version.from : dayOfSignature(record.signed)
  const to = record?.oral?.wishedTo ?? version.to
  const no = record?.ended?.oral
  return (
    <>
      <p>
        <b>{formats.sentenceStart(formats.dateLong(given))}.</b>{' '}
        {(record?.isRest === true ? consentPage.rest : consentPage.given)({
          by,
          areas: areasOf(version.areas),
          date: formats.dateLong(to),
        })}{' '}
        {formats.sentenceStart(consentPage.sight[version.level])}.
        {version.boundTo !== undefined && ` ${consentPage.onlyOne(memberName(history, version.boundTo))}.`}
      </p>
      {record !== undefined && (
        <>
          {record.purpose !== '' && (
            <p className="ag-small">
              <PlanText>{words.oralConsent.purposeWas(record.purpose)}</PlanText>
            </p>
          )}
          {record.oral !== null && (
            <p className="ag-small">
              <PlanText>
                {consentPage.saidTo({
                  to: person(record.oral.recordedBy).firstName,
                  day: formats.dateNear(record.oral.saidOn, today),
                  how: record.oral.circumstances,
                })}
              </PlanText>{' '}
              {record.oral.confirmed === null
                ? consentPage.notConfirmed
                : consentPage.confirmed({
                    by: signer(record.oral.confirmed),
                    date: formats.dateNear(dayOfSignature(record.oral.confirmed), today),
                  })}
            </p>
          )}
        </>
      )}
      <p className="ag-muted ag-small">{endText()}</p>
      {no !== undefined && (
        <p className="ag-muted ag-small">
          <PlanText>
            {consentPage.saidTo({
              to: person(no.recordedBy).firstName,
              day: formats.dateNear(no.saidOn, today),
              how: no.circumstances,
            })}
          </PlanText>{' '}
          {no.answered === null
            ? consentPage.notConfirmed
            : consentPage.noAnswered({
                by: signer(no.answered),
                date: formats.dateNear(dayOfSignature(no.answered), today),
              })}
        </p>
      )}
    </>
  )

  function endText(): string {
    const end = record?.ended ?? null
    if (end !== null)
      return consentPage.ended[end.why]({ by: signer(end), date: formats.dateNear(dayOfSignature(end), today) })
    if (version.withdrawn || version.to < today) return consentPage.over
    const { boundTo } = version
    return boundTo !== undefined && hasLostItsMember(factsOfView(plan), version, today)
      ? consentPage.hasLeft(memberName(history, boundTo))
      : consentPage.counts
  }
}
