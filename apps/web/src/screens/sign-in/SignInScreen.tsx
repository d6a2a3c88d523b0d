import type { SessionView } from '@ansvarsgruppe/plan-model/contract'
import { Logo, mainContentId, Menu, Notice, VisuallyHidden } from '@ansvarsgruppe/ui'
import { ChevronDownIcon } from '@navikt/aksel-icons'
import { useEffect, type ReactElement } from 'react'
import { useLocation, useSearch } from 'wouter'
import { LANGUAGE_NAMES, LANGUAGES, useWords } from '../../words/index.ts'
import { INVITATION_ADDRESS } from '../invitation/kept-token.ts'
import { DemoPeople } from './DemoPeople.tsx'
import { Promises } from './Promises.tsx'
import { Providers } from './Providers.tsx'
import './sign-in.css'

type SignedOut = Extract<SessionView, { signedIn: false }>

/** The first page of those who are not signed in. They come back to the address they asked for. */
export function SignInScreen({ session }: { readonly session: SignedOut }): ReactElement {
  const { words } = useWords()
  const [address] = useLocation()
  const hasFailed = new URLSearchParams(useSearch()).get('signIn') === 'failed'
  const { demo } = session
  useEffect(() => {
    document.title = words.app.pageTitle(words.signIn.title)
  }, [words])
  return (
    <div className="ag-sign-in">
      <header className="ag-sign-in-promise">
        <div className="ag-sign-in-head">
          <p className="ag-brand">
            <Logo />
            <span>
              {words.app.name}
              {demo !== null && <span className="ag-brand-detail">{demo.municipality}</span>}
            </span>
          </p>
          <LanguageMenu />
        </div>
        <Promises />
        {demo !== null && <p className="ag-sign-in-demo ag-muted ag-small">{words.app.demoNotice}</p>}
      </header>
      <main id={mainContentId} className="ag-sign-in-main" tabIndex={-1}>
        {hasFailed && (
          <p className="ag-sign-in-failed" role="alert">
            {words.signIn.failed}
          </p>
        )}
        {address === INVITATION_ADDRESS && (
          <div className="ag-sign-in-invited">
            <Notice>{words.invitation.signInFirst}</Notice>
          </div>
        )}
        {demo === null ? (
          <Providers providers={session.providers} to={address} />
        ) : (
          <DemoPeople people={demo.people} to={address} />
        )}
      </main>
    </div>
  )
}

function LanguageMenu(): ReactElement {
  const { words, language, setLanguage } = useWords()
  return (
    <Menu
      trigger={
        <>
          <VisuallyHidden>{words.languageChoice.label}: </VisuallyHidden>
          {LANGUAGE_NAMES[language]}
          <ChevronDownIcon aria-hidden />
        </>
      }
      items={LANGUAGES.map((value) => ({
        id: value,
        text: LANGUAGE_NAMES[value],
        onSelect: () => setLanguage(value),
      }))}
    />
  )
}
