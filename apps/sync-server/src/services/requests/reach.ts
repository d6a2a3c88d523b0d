/** Whether an answer that can be read here is read by anybody who decides: whoever never signed in has not come here. */
import type { DecidingAge } from '@ansvarsgruppe/plan-model'
import type { StoredRequest } from '../../store/requests-store.ts'
import type { PeopleStore } from '../../store/store.ts'
import { decidingIdentities, isAskedByWhoDecides } from './who-is-told.ts'

export async function isReachedHere(
  people: Pick<PeopleStore, 'signInOf'>,
  request: StoredRequest,
  age: DecidingAge,
): Promise<boolean> {
  if (isAskedByWhoDecides(request, age)) return true
  const known = await Promise.all(decidingIdentities(request, age).map((identity) => people.signInOf(identity)))
  return known.some((signIn) => signIn?.hasSignedIn === true)
}
