import { Button, DraftsProvider, LoadingSkeleton, StatusMessage } from '@ansvarsgruppe/ui'
import { lazy, Suspense, useMemo, useState, type ReactElement } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { useSession } from '../api/index.ts'
import { useWords } from '../words/index.ts'
import { SignedInProvider, type SignedIn } from './frame/signed-in.ts'
import { lateScreen } from './lateScreen.tsx'
import { INVITATION_ADDRESS } from './invitation/kept-token.ts'
import { homeScreen, invitationScreen, planScreen, requestsScreen, unitScreen } from './load-screens.ts'
import { NotFoundScreen } from './not-found/NotFoundScreen.tsx'
import { NEW_REQUEST_ADDRESS, REQUESTS_ADDRESS } from './requests/requests-address.ts'
import { SETTINGS_ADDRESS } from './settings/settings-address.ts'
import { SignInScreen } from './sign-in/SignInScreen.tsx'

const SettingsScreen = lazy(() =>
  import('./settings/SettingsScreen.tsx').then((module) => ({ default: module.SettingsScreen })),
)
// Whoever signs in does not wait for what only a plan needs, nor whoever opens a plan for what only the home page does.
const HomeScreen = lateScreen(homeScreen, (screen) => screen.HomeScreen)
const InvitationScreen = lateScreen(invitationScreen, (screen) => screen.InvitationScreen)
const PlanScreen = lateScreen(planScreen, (screen) => screen.PlanScreen)
const RequestsScreen = lateScreen(requestsScreen, (screen) => screen.RequestsScreen)
const UnitScreen = lateScreen(unitScreen, (screen) => screen.UnitScreen)

/** Which page: by whether somebody is signed in, then by the address. */
export function Pages(): ReactElement {
  const { data, isPending, refetch } = useSession()
  const signedIn = useSignedInSoFar(data)
  if (signedIn !== null) return <SignedInPages signedIn={signedIn} />
  if (data?.signedIn === false) return <SignInScreen session={data} />
  if (isPending) return <Waiting />
  return <CannotReachServer onRetry={() => void refetch()} />
}

/** A session that ends while the page is open leaves the page standing: it says so where the person is. */
function useSignedInSoFar(data: ReturnType<typeof useSession>['data']): SignedIn | null {
  const [last, setLast] = useState<Extract<typeof data, { signedIn: true }> | null>(null)
  if (data?.signedIn === true && data !== last) setLast(data)
  return useMemo(() => (last === null ? null : { ...last, hasEnded: data?.signedIn === false }), [last, data])
}

function SignedInPages({ signedIn }: { readonly signedIn: SignedIn }): ReactElement {
  const elsewhere = useLastElsewhere()
  return (
    <SignedInProvider value={signedIn}>
      <DraftsProvider key={signedIn.person.id}>
        <Suspense fallback={<Waiting />}>
          <Switch>
            <Route path="/">
              <HomeScreen />
            </Route>
            <Route path={SETTINGS_ADDRESS}>
              <SettingsScreen backTo={elsewhere} />
            </Route>
            <Route path={INVITATION_ADDRESS}>
              <InvitationScreen />
            </Route>
            <Route path={REQUESTS_ADDRESS}>
              {/* Another screen each: it asks anew where the requests stand. */}
              <RequestsScreen key="mine" isNew={false} />
            </Route>
            <Route path={NEW_REQUEST_ADDRESS}>
              <RequestsScreen key="new" isNew />
            </Route>
            <Route path="/unit/*?">{({ '*': rest }) => <UnitScreen rest={rest ?? ''} />}</Route>
            <Route path="/plan/:planId/*?">
              {({ planId, '*': rest }) => <PlanScreen key={planId} planId={planId} rest={rest ?? ''} />}
            </Route>
            <Route>
              <NotFoundScreen />
            </Route>
          </Switch>
        </Suspense>
      </DraftsProvider>
    </SignedInProvider>
  )
}

/** Where the person last was outside the settings: the way back from them. */
function useLastElsewhere(): string {
  const [address] = useLocation()
  const [last, setLast] = useState('/')
  if (address !== SETTINGS_ADDRESS && address !== last) setLast(address)
  return last
}

function Waiting(): ReactElement {
  const { words } = useWords()
  return (
    <main className="ag-main">
      <LoadingSkeleton text={words.page.loading} />
    </main>
  )
}

function CannotReachServer({ onRetry }: { readonly onRetry: () => void }): ReactElement {
  const { words } = useWords()
  return (
    <main className="ag-main">
      <StatusMessage
        kind="error"
        title={words.page.errorTitle}
        actions={<Button onClick={onRetry}>{words.button.tryAgain}</Button>}
      >
        {words.page.errorText}
      </StatusMessage>
    </main>
  )
}
