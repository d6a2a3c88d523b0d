import { identityNumberIn, SERVICE_ROLES, type ServiceRole } from '@ansvarsgruppe/plan-model'
import { INVITED_TEXT_LENGTH_MAX, NAME_LENGTH_MAX } from '@ansvarsgruppe/plan-model/contract'
import { Button, Fieldset, SelectField, TextButton, TextField, useToast } from '@ansvarsgruppe/ui'
import { useEffect, useRef, useState, type ReactElement, type SubmitEvent } from 'react'
import { ApiError, useAddService } from '../../../api/index.ts'
import { useServicesWords } from '../../../words/late/services.ts'
import { IdentityNumberFields } from '../../identity/IdentityNumberFields.tsx'
import { NO_NUMBER } from '../../identity/typed-number.ts'
import { usePlanHere } from '../../plan/plan-context.ts'

/** Which service comes to take part, and by whom it is led. */
export function ServiceForm({ onDone }: { readonly onDone: () => void }): ReactElement {
  const { words } = useServicesWords()
  const { plan, owner, isOwner } = usePlanHere()
  const { mutate, isPending } = useAddService(plan.planId)
  const showToast = useToast()
  const [name, setName] = useState('')
  const [role, setRole] = useState<ServiceRole>('serviceProvider')
  const [title, setTitle] = useState('')
  const [organisation, setOrganisation] = useState('')
  const [leaderName, setLeaderName] = useState('')
  const [identityNumber, setIdentityNumber] = useState(NO_NUMBER)
  const [isTried, setIsTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), [])

  const { services } = words
  const isWhole = name.trim() !== '' && leaderName.trim() !== '' && identityNumberIn(identityNumber) !== null
  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setIsTried(true)
    if (!isWhole) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    mutate(
      { role, name, title, organisation, leader: { name: leaderName, identityNumber } },
      {
        onSuccess: () => {
          showToast({ text: services.added(name.trim()) })
          onDone()
        },
        onError: (error) => {
          const reason = error instanceof ApiError ? error.reason : 'tryLater'
          showToast({ text: words.refused[reason]({ owner: '', responsible: '' }) })
        },
      },
    )
  }
  const missing = (text: string): string | undefined =>
    isTried && text.trim() === '' ? words.form.required : undefined
  return (
    <form ref={form} className="ag-stack" onSubmit={send} noValidate aria-label={services.add}>
      <p className="ag-muted">{services.intro}</p>
      <TextField
        label={services.name}
        value={name}
        maxLength={NAME_LENGTH_MAX}
        autoComplete="off"
        error={missing(name)}
        onValueChange={setName}
      />
      <SelectField<ServiceRole>
        label={services.kind}
        value={role}
        options={SERVICE_ROLES.map((value) => ({ value, text: services.kinds[value] }))}
        onValueChange={setRole}
      />
      <TextField
        label={services.does}
        description={services.doesHelp}
        value={title}
        maxLength={INVITED_TEXT_LENGTH_MAX}
        autoComplete="off"
        onValueChange={setTitle}
      />
      <TextField
        label={services.organisation}
        description={services.organisationHelp}
        value={organisation}
        maxLength={INVITED_TEXT_LENGTH_MAX}
        autoComplete="off"
        onValueChange={setOrganisation}
      />
      <Fieldset>
        <Fieldset.Legend>{services.leader}</Fieldset.Legend>
        <Fieldset.Description>{services.leaderHelp}</Fieldset.Description>
        <TextField
          label={services.leaderName}
          value={leaderName}
          maxLength={NAME_LENGTH_MAX}
          autoComplete="off"
          error={missing(leaderName)}
          onValueChange={setLeaderName}
        />
        <IdentityNumberFields value={identityNumber} isTried={isTried} onValueChange={setIdentityNumber} />
      </Fieldset>
      <p>
        {isOwner ? services.leadsToMine : services.leadsTo(owner.firstName)} {services.tell}
      </p>
      <div className="ag-button-row">
        <Button type="submit" loading={isPending}>
          {services.submit}
        </Button>
        <TextButton onClick={onDone}>{words.button.cancel}</TextButton>
      </div>
    </form>
  )
}
