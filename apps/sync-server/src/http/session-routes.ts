/** `/api/session`: who is signed in, and how one signs in. */
import { Router } from 'express'
import {
  ChoicesChange,
  type DemoPersonView,
  type ProviderView,
  type SessionView,
} from '@ansvarsgruppe/plan-model/contract'
import { nextAbove, type RequiredLevels } from '../config.ts'
import type { SignedIn } from '../services/sign-in/sessions.ts'
import type { PeopleStore } from '../store/store.ts'
import { parsed } from './input.ts'
import { sessionIn, signedIn } from './signed-in.ts'

/** What the page tells of a demo. */
export interface DemoView {
  readonly municipality: string
  readonly people: readonly DemoPersonView[]
}

export function sessionRoutes(deps: {
  readonly people: PeopleStore
  readonly providers: readonly ProviderView[]
  readonly demo: DemoView | null
  readonly epoch: number
  readonly assurance: RequiredLevels
}): Router {
  const router = Router()

  router.get('/session', (req, res) => {
    const session = sessionIn(req)
    res.json(session === null ? signedOutView(deps.providers, deps.demo) : signedInView(session, deps))
  })

  router.patch('/session/choices', async (req, res) => {
    const { id } = signedIn(req)
    await deps.people.changeChoices(id, parsed(ChoicesChange, req.body))
    res.status(204).end()
  })

  return router
}

function signedInView(
  { person: { id, name, choices }, level }: SignedIn,
  { providers, demo, epoch, assurance }: Omit<Parameters<typeof sessionRoutes>[0], 'people'>,
): SessionView {
  return {
    signedIn: true,
    providers,
    saferLevel: nextAbove(assurance, level),
    person: { id, name, choices },
    demo: demo && { municipality: demo.municipality },
    epoch,
  }
}

function signedOutView(providers: readonly ProviderView[], demo: DemoView | null): SessionView {
  return {
    signedIn: false,
    providers,
    // Field by field: whoever starts the demo knows more of its people, such as their made-up identity numbers.
    demo: demo && {
      municipality: demo.municipality,
      people: demo.people.map(({ id, name, title, organisation, circle }) => ({
        id,
        name,
        title,
        organisation,
        circle,
      })),
    },
  }
}
