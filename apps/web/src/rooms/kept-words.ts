/**
 * The words of the person that did not get where they were meant for, until the person has done with them. Nothing but
 * the person takes them away: neither the end of the room, nor what is refused after them.
 */
import { isSamePlace, type KeptPlace, type KeptReason, type KeptText, type RoomRefusal } from './refusal.ts'
import { joined } from './salvage.ts'

export class KeptWords {
  #refusal: RoomRefusal | null = null

  get refusal(): RoomRefusal | null {
    return this.#refusal
  }

  /** Whether words are here that are nowhere else. */
  get areNeeded(): boolean {
    return this.#refusal?.kept.some(({ isSaved = false }) => !isSaved) === true
  }

  /** An edit was not taken, or what stands in a box may no longer be sent. */
  refused(reason: KeptReason, target: KeptPlace, texts: readonly KeptText[], gaveUp = false): void {
    // Of what was merely stopped the unsaved end has come now: the rest stands in the room.
    this.#set({ kind: 'refused', reason, target, kept: [...this.#withoutSavedOf(texts), ...texts], gaveUp })
  }

  /** The room is gone, and words in it that were not saved: what was merely stopped stands nowhere the person sees. */
  lost(reason: KeptReason, target: KeptPlace, texts: readonly KeptText[]): void {
    const before = this.#refusal?.kept ?? []
    const elsewhere = before.filter((text) => !texts.some((later) => isSamePlace(later, text)))
    this.#set({ kind: 'refused', reason, target, kept: [...elsewhere, ...texts], gaveUp: false })
  }

  /** What was typed right after words that were refused in the same place belongs to them. */
  continued(reason: KeptReason, place: KeptPlace, typed: string): void {
    const before = this.#refusal
    const last = before?.kept.findLast((text) => isSamePlace(text, place) && text.isSaved !== true)
    if (before === null || last === undefined) return this.refused(reason, place, [{ ...place, text: typed.trim() }])
    const kept = before.kept.map((text) => (text === last ? { ...text, text: `${text.text}${typed}` } : text))
    this.#set({ ...before, reason, target: place, kept })
  }

  /** The person may no longer write at `target`, where they were writing; `texts`: what they wrote there, saved. */
  stopped(reason: KeptReason, target: KeptPlace, texts: readonly KeptText[]): void {
    const before = this.#refusal
    if (before !== null && isSamePlace(before.target, target)) return
    const kept = [...this.#withoutSavedOf(texts), ...texts]
    this.#set({ kind: before?.kind ?? 'stopped', reason, target, kept, gaveUp: before?.gaveUp ?? false })
  }

  /** One text has found another place; with the last of them goes the notice. */
  drop(text: KeptText): void {
    if (this.#refusal === null) return
    const kept = this.#refusal.kept.filter((each) => each !== text)
    if (kept.length === 0 && !this.#refusal.gaveUp) this.#refusal = null
    else this.#set({ ...this.#refusal, kept })
  }

  dismiss(): void {
    this.#refusal = null
  }

  /** What was kept before, but for saved words where there are others now. What was saved elsewhere says nothing of these. */
  #withoutSavedOf(texts: readonly KeptText[]): readonly KeptText[] {
    const before = this.#refusal?.kept ?? []
    return before.filter((text) => text.isSaved !== true || !texts.some((later) => isSamePlace(later, text)))
  }

  #set(refusal: Omit<RoomRefusal, 'keptText'>): void {
    this.#refusal = { ...refusal, keptText: joined(refusal.kept) }
  }
}
