import { mayInvite } from '@ansvarsgruppe/plan-model'
import { factsOfView, readerOf } from '@ansvarsgruppe/plan-model/contract'
import { Button, Card } from '@ansvarsgruppe/ui'
import { PersonGroupIcon, PersonPlusIcon } from '@navikt/aksel-icons'
import { useState, type ReactElement } from 'react'
import { useInvitations } from '../../../api/index.ts'
import { useInvitationsWords } from '../../../words/late/invitations.ts'
import { useServicesWords } from '../../../words/late/services.ts'
import { invitationsHeadingId } from '../../plan/place.ts'
import { usePlanHere } from '../../plan/plan-context.ts'
import { useGoToNamed } from '../../plan/useGoToNamed.ts'
import { ServiceForm } from '../services/ServiceForm.tsx'
import './invitations.css'
import { HandedLink } from './HandedLink.tsx'
import { InviteForm } from './InviteForm.tsx'
import { InvitationRow } from './InvitationRow.tsx'

/** A link the server does not send, and for whom it is. Known until the page is left. */
export interface LinkToHandOver {
  readonly name: string
  readonly link: string
}

/** For the owner, who acts for a child, and the coordinators: who is invited and has not come; inviting somebody, or adding a service. */
export function Invitations(): ReactElement | null {
  const { plan, today } = usePlanHere()
  return mayInvite(factsOfView(plan), readerOf(plan), today) ? <Invited /> : null
}

function Invited(): ReactElement {
  const { words } = useInvitationsWords()
  const { services } = useServicesWords().words
  const { plan, isOwner } = usePlanHere()
  const { data } = useInvitations(plan.planId, plan.version)
  const [adding, setAdding] = useState<'person' | 'service' | null>(null)
  const [handed, setHanded] = useState<LinkToHandOver | null>(null)
  const invitations = data?.invitations ?? []
  useGoToNamed(data !== undefined)
  function stopAdding(): void {
    setAdding(null)
    document.getElementById(invitationsHeadingId)?.focus()
  }
  return (
    <section className="ag-section ag-invitations-section" aria-labelledby={invitationsHeadingId}>
      <div className="ag-invitations-head">
        <h2 id={invitationsHeadingId} tabIndex={-1}>
          {words.invitations.title}
        </h2>
        {adding === null && !plan.closed && (
          <div className="ag-button-row">
            <Button variant="secondary" onClick={() => setAdding('person')}>
              <PersonPlusIcon aria-hidden />
              {words.invitations.invite}
            </Button>
            <Button variant="secondary" onClick={() => setAdding('service')}>
              <PersonGroupIcon aria-hidden />
              {services.add}
            </Button>
          </div>
        )}
      </div>
      {data !== undefined && (
        <p className="ag-muted">
          {invitations.length === 0 ? words.invitations.none : words.invitations.waiting(invitations.length)}
        </p>
      )}
      {handed !== null && <HandedLink key={handed.link} {...handed} onDone={() => setHanded(null)} />}
      {adding === 'service' && (
        <Card>
          <ServiceForm onDone={() => stopAdding()} />
        </Card>
      )}
      {adding === 'person' && (
        <Card>
          <InviteForm
            sendsMail={data?.sendsMail ?? false}
            onDone={(made) => {
              stopAdding()
              setHanded(made)
            }}
          />
        </Card>
      )}
      {invitations.length > 0 && (
        <ul className="ag-invitations" aria-labelledby={invitationsHeadingId}>
          {invitations.map((invitation) => (
            <Card
              key={invitation.participant}
              as="li"
              tone={isOwner && invitation.signedIn !== null ? 'owner' : 'plain'}
            >
              <InvitationRow invitation={invitation} sendsMail={data?.sendsMail ?? false} onLink={setHanded} />
            </Card>
          ))}
        </ul>
      )}
    </section>
  )
}
