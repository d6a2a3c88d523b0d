import type { PlanId, RoomName } from '@ansvarsgruppe/plan-model'
import { requestKey, type KeyRing } from './key-ring.ts'
import { seal, SealError, sealText, unseal, unsealText } from './sealing.ts'

/** Which content, where: what it is sealed for. */
export type BytesPlace =
  | readonly ['journal' | 'snapshot', PlanId, RoomName, number]
  | readonly ['accessLog', PlanId, room: '', number]
export type TextPlace = readonly [
  (
    | 'participants'
    | 'meetings'
    | 'plans'
    | 'representations'
    | 'members'
    | 'invitations'
    | 'mails'
    | 'consents'
    | 'plan_consents'
  ),
  column: string,
  PlanId,
  id: string,
]

/** A plan's content between the disk and whoever asks for it. */
export class Sealed {
  readonly #keys: KeyRing

  constructor(keys: KeyRing) {
    this.#keys = keys
  }

  /** Whether what is sealed of a plan can be opened at all: its key is there, and wrapped with the master key we have. */
  opens(plan: PlanId): boolean {
    try {
      return this.#keys.of(plan) !== null
    } catch (error) {
      if (error instanceof SealError) return false
      throw error
    }
  }

  bytes(place: BytesPlace, plain: Uint8Array): Uint8Array {
    return seal(this.#keyOf(place[1]), plain, place.join('/'))
  }

  openBytes(place: BytesPlace, sealed: Uint8Array): Uint8Array {
    return unseal(this.#keyOf(place[1]), sealed, place.join('/'))
  }

  text(place: TextPlace, plain: string): string {
    return sealText(this.#keyOf(place[2]), plain, place.join('/'))
  }

  openText(place: TextPlace, sealed: string): string {
    return unsealText(this.#keyOf(place[2]), sealed, place.join('/'))
  }

  personName(person: string, plain: string): string {
    return sealText(this.#keyOf('*people'), plain, `people/name/${person}`)
  }

  openPersonName(person: string, sealed: string): string {
    return unsealText(this.#keyOf('*people'), sealed, `people/name/${person}`)
  }

  dayOfBirth(person: string, plain: string): string {
    return sealText(this.#keyOf('*people'), plain, `people/born_on/${person}`)
  }

  openDayOfBirth(person: string, sealed: string): string {
    return unsealText(this.#keyOf('*people'), sealed, `people/born_on/${person}`)
  }

  /** `part`: `words`, or `step/<number>`. */
  request(id: string, part: string, plain: string): string {
    return sealText(this.#keyOf(requestKey(id)), plain, `requests/${part}/${id}`)
  }

  openRequest(id: string, part: string, sealed: string): string {
    return unsealText(this.#keyOf(requestKey(id)), sealed, `requests/${part}/${id}`)
  }

  draft(person: string, plain: string): string {
    return sealText(this.#keyOf('*people'), plain, `request_drafts/draft/${person}`)
  }

  openDraft(person: string, sealed: string): string {
    return unsealText(this.#keyOf('*people'), sealed, `request_drafts/draft/${person}`)
  }

  #keyOf(name: string): Uint8Array {
    const key = this.#keys.of(name)
    if (key === null) throw new SealError('the key is not there: the plan has been erased')
    return key
  }
}
