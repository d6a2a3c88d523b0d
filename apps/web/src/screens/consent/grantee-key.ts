import { actorKey, type ActorKey, type Consent } from '@ansvarsgruppe/plan-model'

/** To whom the consent is, by which the page names them: of a service that member, where it is for one alone. */
export function granteeKey({ participant, boundTo }: Consent): ActorKey {
  return actorKey({ participant, capacity: 'self', ...(boundTo === undefined ? {} : { member: boundTo }) })
}
