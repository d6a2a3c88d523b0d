/**
 * Whose client ids the room has shown us. A client id belongs to one actor per room for ever, and the server stamps
 * who it is on every presence: what was once learnt stays true, also after its owner has gone.
 */
import type { RoomDeclaration } from '@ansvarsgruppe/plan-model'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { operationAt } from './operations.ts'
import { isPresence } from './presence.ts'

export class KnownAuthors {
  readonly #participants = new Map<number, string>()

  learnFrom(awareness: Awareness): void {
    for (const [client, state] of awareness.getStates())
      if (isPresence(state)) this.#participants.set(client, state.user.participant)
  }

  learn(client: number, participant: string): void {
    this.#participants.set(client, participant)
  }

  /**
   * The participant; null: not known. Somebody who was never seen here may have made an entry: its `createdBy` is its
   * author's (the server lets nothing else in), and so is the client id that made it.
   */
  of(client: number, declaration: RoomDeclaration, doc: Y.Doc): string | null {
    const known = this.#participants.get(client)
    if (known !== undefined) return known
    const creator = creatorBehind(client, declaration, doc)
    if (creator !== null) this.#participants.set(client, creator)
    return creator
  }
}

function creatorBehind(client: number, declaration: RoomDeclaration, doc: Y.Doc): string | null {
  for (const name of Object.keys(declaration.collections)) {
    const collection = doc.getMap(name)
    for (const [id, entry] of collection) {
      if (operationAt(collection, id)?.id.client !== client || !(entry instanceof Y.Map)) continue
      const createdBy: unknown = entry.get('createdBy')
      if (typeof createdBy === 'string') return createdBy
    }
  }
  return null
}
