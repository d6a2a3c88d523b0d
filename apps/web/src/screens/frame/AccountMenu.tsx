import { AppLink, Button, Face, Popover, TextButton, VisuallyHidden, type FacePerson } from '@ansvarsgruppe/ui'
import { CogIcon, EnvelopeClosedIcon, LeaveIcon } from '@navikt/aksel-icons'
import { useId, useState, type ReactElement } from 'react'
import { useSignOut } from '../../api/index.ts'
import { useWords } from '../../words/index.ts'
import { REQUESTS_ADDRESS } from '../requests/requests-address.ts'
import { SETTINGS_ADDRESS } from '../settings/settings-address.ts'
import './account-menu.css'
import { ColorSchemeChoice } from './ColorSchemeChoice.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import { useSignedIn } from './signed-in.ts'

export interface AccountMenuProps {
  readonly person: FacePerson
  /** Under the name: what the person is in this plan. */
  readonly detail?: string | undefined
}

/** The person's own choices, behind their face: language, light or dark, signing out. */
export function AccountMenu({ person, detail }: AccountMenuProps): ReactElement {
  const { words } = useWords()
  const { hasEnded } = useSignedIn()
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const { mutate: signOut, isPending } = useSignOut()
  return (
    <>
      <Button
        variant="tertiary"
        tone="neutral"
        icon
        popoverTarget={id}
        aria-expanded={isOpen}
        title={words.nav.account}
      >
        <VisuallyHidden>{words.nav.account}</VisuallyHidden>
        <Face person={person} size="s" isDecorative />
      </Button>
      <Popover
        id={id}
        placement="bottom-end"
        className="ag-account"
        open={isOpen}
        onOpen={() => setIsOpen(true)}
        onClose={() => setIsOpen(false)}
      >
        <div>
          <p className="ag-account-name">{person.name}</p>
          {detail !== undefined && <p className="ag-muted ag-small">{detail}</p>}
        </div>
        <LanguageChoice />
        <ColorSchemeChoice />
        <AppLink href={SETTINGS_ADDRESS} className="ag-account-link" onClick={() => setIsOpen(false)}>
          <CogIcon aria-hidden />
          {words.nav.settings}
        </AppLink>
        <AppLink href={REQUESTS_ADDRESS} className="ag-account-link" onClick={() => setIsOpen(false)}>
          <EnvelopeClosedIcon aria-hidden />
          {words.nav.requests}
        </AppLink>
        {!hasEnded && (
          <TextButton
            icon={<LeaveIcon aria-hidden />}
            disabled={isPending}
            // A page loaded anew holds nothing of what the person read.
            onClick={() => signOut(undefined, { onSuccess: () => window.location.assign('/') })}
          >
            {words.nav.signOut}
          </TextButton>
        )}
      </Popover>
    </>
  )
}
