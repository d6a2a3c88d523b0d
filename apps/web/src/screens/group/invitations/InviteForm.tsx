import { IDENTITY_KINDS, IDENTITY_NUMBER_LENGTH_MAX, type IdentityKind, type Role } from '@ansvarsgruppe/plan-model'
import {
  EMAIL_LENGTH_MAX,
  INVITED_ROLES,
  INVITED_TEXT_LENGTH_MAX,
  NAME_LENGTH_MAX,
  wrongFieldsOf,
} from '@ansvarsgruppe/plan-model/contract'
import { Button, SelectField, TextButton, TextField, useToast } from '@ansvarsgruppe/ui'
import { useEffect, useRef, useState, type ReactElement, type SubmitEvent } from 'react'
import { ApiError, useInvite } from '../../../api/index.ts'
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../../words/index.ts'
import { useIdentityNumberWords } from '../../../words/late/identity-number.ts'
import { useInvitationsWords } from '../../../words/late/invitations.ts'
import { useSignedIn } from '../../frame/signed-in.ts'
import { usePlanHere } from '../../plan/plan-context.ts'
import type { LinkToHandOver } from './Invitations.tsx'

export interface InviteFormProps {
  readonly sendsMail: boolean
  /** With the link, where it is to be handed over. */
  readonly onDone: (made: LinkToHandOver | null) => void
}

/** Health personnel of the demo, as its provider knows them. */
const IN_DEMO = { name: 'Henrik Tverråsen', number: '900 000 006' }

type Expecting = 'nobody' | IdentityKind

/** Who is invited, where to, and how it is known that it is they. */
export function InviteForm({ sendsMail, onDone }: InviteFormProps): ReactElement {
  const { words, language: pageLanguage } = useInvitationsWords()
  const { identityNumber } = useIdentityNumberWords().words
  const { plan } = usePlanHere()
  const { demo } = useSignedIn()
  const { mutate, isPending } = useInvite(plan.planId)
  const showToast = useToast()
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('serviceProvider')
  const [title, setTitle] = useState('')
  const [organisation, setOrganisation] = useState('')
  const [email, setEmail] = useState('')
  const [language, setLanguage] = useState<Language>(pageLanguage)
  const [expecting, setExpecting] = useState<Expecting>('nobody')
  const [number, setNumber] = useState('')
  const [isTried, setIsTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), [])

  const expected = expecting === 'nobody' ? null : { kind: expecting, number }
  const input = { name, role, title, organisation, email, language, expected }
  const wrong = wrongFieldsOf(input)
  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setIsTried(true)
    if (wrong.size > 0) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    mutate(input, {
      onSuccess: ({ link }) => {
        if (link === null) showToast({ text: words.invitations.sent(name.trim()) })
        onDone(link === null ? null : { name: name.trim(), link })
      },
      onError: (error) => {
        const reason = error instanceof ApiError ? error.reason : 'tryLater'
        showToast({ text: words.refused[reason]({ owner: '', responsible: '' }) })
      },
    })
  }
  const error = (field: string, text: string): string | undefined => (isTried && wrong.has(field) ? text : undefined)
  return (
    <form ref={form} className="ag-stack" onSubmit={send} noValidate aria-label={words.invitations.invite}>
      <p className="ag-muted">{words.invitations.intro}</p>
      <TextField
        label={words.invitations.name}
        value={name}
        maxLength={NAME_LENGTH_MAX}
        autoComplete="off"
        error={error('name', words.form.required)}
        onValueChange={setName}
      />
      <SelectField
        label={words.invitations.role}
        value={role}
        options={INVITED_ROLES.map((value) => ({ value, text: words.role[value] }))}
        onValueChange={setRole}
      />
      <TextField
        label={words.invitations.jobTitle}
        description={words.invitations.jobTitleHelp}
        value={title}
        maxLength={INVITED_TEXT_LENGTH_MAX}
        autoComplete="off"
        onValueChange={setTitle}
      />
      <TextField
        label={words.invitations.organisation}
        description={words.invitations.organisationHelp}
        value={organisation}
        maxLength={INVITED_TEXT_LENGTH_MAX}
        autoComplete="off"
        onValueChange={setOrganisation}
      />
      <TextField
        label={words.invitations.email}
        type="email"
        value={email}
        maxLength={EMAIL_LENGTH_MAX}
        autoComplete="off"
        error={error('email', words.invitations.emailError)}
        onValueChange={setEmail}
      />
      {sendsMail && (
        <SelectField
          label={words.invitations.language}
          value={language}
          options={LANGUAGES.map((value) => ({ value, text: LANGUAGE_NAMES[value] }))}
          onValueChange={setLanguage}
        />
      )}
      <SelectField<Expecting>
        label={words.invitations.whoIsIt}
        value={expecting}
        options={[
          { value: 'nobody', text: words.invitations.byHand },
          ...IDENTITY_KINDS.map((kind) => ({ value: kind, text: identityNumber.kind[kind] })),
        ]}
        onValueChange={setExpecting}
      />
      {expecting !== 'nobody' && (
        <TextField
          label={identityNumber.number}
          description={[
            identityNumber.help,
            ...(demo !== null && expecting === 'hprNumber' ? [words.invitations.demoNumber(IN_DEMO)] : []),
          ].join(' ')}
          value={number}
          maxLength={IDENTITY_NUMBER_LENGTH_MAX}
          autoComplete="off"
          error={error('expected', identityNumber.error[expecting])}
          onValueChange={setNumber}
        />
      )}
      <div className="ag-button-row">
        <Button type="submit" loading={isPending}>
          {sendsMail ? words.invitations.send : words.invitations.make}
        </Button>
        <TextButton onClick={() => onDone(null)}>{words.button.cancel}</TextButton>
      </div>
    </form>
  )
}
