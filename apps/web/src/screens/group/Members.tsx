import { actorOfKey, identityNumberIn, isCoordinatorRole, type Member, type MemberId } from '@ansvarsgruppe/plan-model'
import { NAME_LENGTH_MAX, type ParticipantView } from '@ansvarsgruppe/plan-model/contract'
import { Button, Checkbox, ConfirmDialog, TextButton, TextField, useToast } from '@ansvarsgruppe/ui'
import { useEffect, useRef, useState, type ReactElement, type SubmitEvent } from 'react'
import { ApiError, useAddMember, useEndMember } from '../../api/index.ts'
import { useRepresentingWords } from '../../words/late/representing.ts'
import { Disclosed } from '../editing/Disclosed.tsx'
import { IdentityNumberFields } from '../identity/IdentityNumberFields.tsx'
import { NO_NUMBER } from '../identity/typed-number.ts'
import { usePlanHere } from '../plan/plan-context.ts'
import './representing.css'

/** Who a service takes part by; the coordinator and the service's own leader say who that is. */
export function Members({ service }: { readonly service: ParticipantView }): ReactElement {
  const { words } = useRepresentingWords()
  const { plan, today } = usePlanHere()
  const { representing } = words
  const members = (service.members ?? []).filter(({ endsOn }) => endsOn === null || endsOn >= today)
  const mayName = useMayName(service)
  const [asked, setAsked] = useState<Member | null>(null)
  return (
    <div className="ag-members">
      <p className="ag-small">
        <strong>{representing.members}</strong>
      </p>
      <ul>
        {members.map((member) => (
          <li key={member.id}>
            <span>
              {member.name}
              {member.leads && <span className="ag-muted">, {representing.leads}</span>}
            </span>
            {mayName && <TextButton onClick={() => setAsked(member)}>{representing.takeOut(member.name)}</TextButton>}
          </li>
        ))}
      </ul>
      <TakeOut service={service} member={asked} onDone={() => setAsked(null)} />
      <p className="ag-muted ag-small">{representing.membersHint}</p>
      {mayName && !plan.closed && (
        <Disclosed
          draftKey={`member/${service.id}`}
          renderButton={(opening) => <TextButton {...opening}>{representing.addMember}</TextButton>}
        >
          {(close) => <MemberForm service={service} onDone={close} />}
        </Disclosed>
      )}
    </div>
  )
}

function useMayName(service: ParticipantView): boolean {
  const { plan, capacity } = usePlanHere()
  const role = plan.participants.find(({ id }) => id === plan.me)?.role
  if (capacity !== 'self' || role === undefined) return false
  const mine: MemberId | undefined = actorOfKey(plan.actor)?.member
  const leads = service.id === plan.me && service.members?.some(({ id, leads: is }) => id === mine && is) === true
  return isCoordinatorRole(role) || leads
}

interface TakeOutProps {
  readonly service: ParticipantView
  readonly member: Member | null
  readonly onDone: () => void
}

/** Beside the list: whom it is about goes from there with the answer. */
function TakeOut({ service, member, onDone }: TakeOutProps): ReactElement {
  const { words } = useRepresentingWords()
  const { plan } = usePlanHere()
  const showToast = useToast()
  const { mutate, isPending } = useEndMember(plan.planId)
  const { representing } = words
  const name = member?.name ?? ''
  function takeOut(): void {
    if (member === null) return
    mutate(
      { participant: service.id, member: member.id },
      {
        onSuccess: () => showToast({ text: representing.takenOut(name) }),
        onError: () => showToast({ text: words.page.errorText }),
        onSettled: onDone,
      },
    )
  }
  return (
    <ConfirmDialog
      isOpen={member !== null}
      title={representing.takeOutTitle(name)}
      confirmText={representing.takeOut(name)}
      cancelText={words.button.cancel}
      tone="danger"
      isBusy={isPending}
      onConfirm={takeOut}
      onCancel={onDone}
    >
      <p>{representing.takeOutConsequence(name)}</p>
    </ConfirmDialog>
  )
}

function MemberForm({
  service,
  onDone,
}: {
  readonly service: ParticipantView
  readonly onDone: () => void
}): ReactElement {
  const { words } = useRepresentingWords()
  const { plan } = usePlanHere()
  const showToast = useToast()
  const { mutate, isPending } = useAddMember(plan.planId)
  const [name, setName] = useState('')
  const [identityNumber, setIdentityNumber] = useState(NO_NUMBER)
  const [leads, setLeads] = useState(false)
  const [isTried, setIsTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), [])
  const { representing } = words

  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setIsTried(true)
    if (name.trim() === '' || identityNumberIn(identityNumber) === null) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    mutate(
      { participant: service.id, name, identityNumber, leads },
      {
        onSuccess: () => {
          showToast({ text: representing.memberAdded(name.trim()) })
          onDone()
        },
        onError: (error) => {
          const reason = error instanceof ApiError ? error.reason : 'tryLater'
          showToast({ text: words.refused[reason]({ owner: '', responsible: '' }) })
        },
      },
    )
  }
  return (
    <form ref={form} className="ag-stack ag-text-form" onSubmit={send} noValidate>
      <TextField
        label={representing.memberName}
        value={name}
        maxLength={NAME_LENGTH_MAX}
        autoComplete="off"
        error={isTried && name.trim() === '' ? words.form.required : undefined}
        onValueChange={setName}
      />
      <IdentityNumberFields value={identityNumber} isTried={isTried} onValueChange={setIdentityNumber} />
      <Checkbox
        label={representing.memberLeads}
        value="leads"
        checked={leads}
        onChange={(event) => setLeads(event.target.checked)}
      />
      <div className="ag-button-row">
        <Button type="submit" loading={isPending}>
          {words.button.save}
        </Button>
        <TextButton onClick={onDone}>{words.button.cancel}</TextButton>
      </div>
    </form>
  )
}
