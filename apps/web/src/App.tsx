import { LinkProvider, LiveRegionProvider, ToastProvider } from '@ansvarsgruppe/ui'
import { QueryClientProvider } from '@tanstack/react-query'
import { useCallback, type ReactElement, type ReactNode } from 'react'
import { createQueryClient, useChangeChoices, useSession } from './api/index.ts'
import { AppliedChoices } from './choices/AppliedChoices.tsx'
import { ReadAloudProvider } from './read-aloud/index.ts'
import { RoomsProvider } from './rooms/index.ts'
import { ErrorBoundary } from './screens/frame/ErrorBoundary.tsx'
import { RouterLink } from './screens/frame/RouterLink.tsx'
import { Pages } from './screens/Pages.tsx'
import { useWords, WordsProvider, type Language } from './words/index.ts'

const queryClient = createQueryClient()

export function App(): ReactElement {
  return (
    <QueryClientProvider client={queryClient}>
      <RoomsProvider>
        <AppliedChoices />
        <Spoken>
          <LinkProvider component={RouterLink}>
            <LiveRegionProvider>
              <Toasts>
                <ReadAloudProvider>
                  <ErrorBoundary>
                    <Pages />
                  </ErrorBoundary>
                </ReadAloudProvider>
              </Toasts>
            </LiveRegionProvider>
          </LinkProvider>
        </Spoken>
      </RoomsProvider>
    </QueryClientProvider>
  )
}

/** The words of the person's own language; a choice made here is stored for them. */
function Spoken({ children }: { readonly children: ReactNode }): ReactElement {
  const session = useSession().data
  const { mutate } = useChangeChoices()
  const storeLanguage = useCallback((language: Language) => mutate({ language }), [mutate])
  if (session?.signedIn !== true) return <WordsProvider>{children}</WordsProvider>
  return (
    <WordsProvider initialLanguage={session.person.choices.language} onLanguageChange={storeLanguage}>
      {children}
    </WordsProvider>
  )
}

function Toasts({ children }: { readonly children: ReactNode }): ReactElement {
  const { words } = useWords()
  return <ToastProvider closeText={words.button.close}>{children}</ToastProvider>
}
