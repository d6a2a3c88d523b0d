/**
 * R4: whose the client ids of a room are. An id belongs to one actor, for ever, from first sight.
 */
import type { Reason } from '@ansvarsgruppe/plan-model'
import type { ClientClaim } from '../../store/store.ts'
import { CLAIMS_PER_CONNECTION_MAX } from './bounds.ts'

export class ClientIds {
  readonly #owners: Map<number, string>
  readonly #servers: number
  readonly #mayClaim: (actor: string, count: number) => boolean

  /** `servers`: the id of the server's own document, which nobody may write under. */
  constructor(
    owners: ReadonlyMap<number, string>,
    servers: number,
    mayClaim: (actor: string, count: number) => boolean,
  ) {
    this.#owners = new Map(owners)
    this.#servers = servers
    this.#mayClaim = mayClaim
  }

  /** The actor key an id belongs to; null for one nobody has used. A listener may hold it. */
  readonly ownerOf = (clientId: number): string | null => this.#owners.get(clientId) ?? null

  /** Claims needed for these ids, or why they are refused: one is somebody else's, or they are too many. */
  neededFor(actor: string, claimedBefore: number, clientIds: Iterable<number>): ClientClaim[] | Reason {
    const claims: ClientClaim[] = []
    for (const clientId of clientIds) {
      const owner = this.#owners.get(clientId)
      if (owner === undefined && clientId !== this.#servers) claims.push({ clientId, actor })
      else if (owner !== actor) return 'notAllowed'
    }
    if (claimedBefore + claims.length > CLAIMS_PER_CONNECTION_MAX) return 'notAllowed'
    return claims.length === 0 || this.#mayClaim(actor, claims.length) ? claims : 'tooFast'
  }

  take(claims: readonly ClientClaim[]): void {
    for (const { clientId, actor } of claims) this.#owners.set(clientId, actor)
  }
}
