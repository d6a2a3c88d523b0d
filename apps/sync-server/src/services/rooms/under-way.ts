/**
 * What a room has handed to the journal and does not know to be on disk yet.
 *
 * Facts may change while it is on its way; the commit then gives it back. Most changes have nothing to do with whoever
 * writes, and nobody is to be sent away for them: it is judged anew, and goes again under the version it was judged by.
 *
 * E1  Everything goes in its order, the first time and again. While newer facts are asked for, what comes waits with it.
 * E2  It goes again only whole: if any of it is no longer allowed, or what its verdict rests on was not kept, all is lost
 *     (R3), and so is everything after a refusal for another reason: it builds on what is lost.
 * E3  Judging anew is by facts that are newer than those of the refusal, everything by the same.
 * E4  Neither the times it goes again are without end, nor what waits meanwhile.
 */
import type { Grounds } from '@ansvarsgruppe/plan-model/guard'
import type { PlanFacts } from '@ansvarsgruppe/plan-model'
import type { ClientClaim, CommitResult, JournalRow } from '../../store/store.ts'
import { JUDGED_ANEW_MAX, WAITING_FOR_FACTS_BYTES_MAX } from './bounds.ts'
import type { Settled } from './journal-writer.ts'
import type { Member } from './member.ts'

/** Who made an edit, and what allowed it. */
export interface Judged {
  readonly member: Pick<Member, 'actor' | 'onlyAction'>
  readonly grounds: Grounds | null
  /** Of the facts it was judged by. */
  readonly factsVersion: number
}

export interface Handed {
  readonly ticket: number
  /** Null for claims alone. */
  readonly edit: { readonly row: JournalRow; readonly judged: Judged } | null
  readonly claims: readonly ClientClaim[]
}

export interface UnderWayOptions {
  readonly hand: (handed: Handed, settled: Settled) => void
  readonly facts: () => PlanFacts
  /** Facts later than a version, from the store where they are not known yet. */
  readonly laterFacts: (than: number) => Promise<PlanFacts>
  readonly isStillAllowed: (judged: Judged, facts: PlanFacts) => boolean
  /** `isLast`: nothing more is on disk with it. */
  readonly onCommitted: (ticket: number, isLast: boolean) => void
  readonly onLost: () => void
}

export class UnderWay {
  readonly #options: UnderWayOptions
  #handed: Handed[] = []
  /** Times in a row that it has been given back. */
  #rounds = 0
  #asking: Promise<void> | null = null
  #bytesWaiting = 0
  #isOver = false

  constructor(options: UnderWayOptions) {
    this.#options = options
  }

  /** Resolves when facts that are asked for are here; null: none are. */
  get asking(): Promise<void> | null {
    return this.#asking
  }

  add(handed: Handed): void {
    if (this.#isOver) return
    this.#handed.push(handed)
    if (this.#asking === null) return this.#hand(handed)
    this.#bytesWaiting += handed.edit?.row.update.length ?? 0
    if (this.#bytesWaiting > WAITING_FOR_FACTS_BYTES_MAX) this.#lose()
  }

  /** The room is over. */
  end(): void {
    this.#isOver = true
    this.#handed = []
  }

  #hand(handed: Handed): void {
    this.#options.hand(handed, (result, isLast) => this.#settled(handed, result, isLast))
  }

  #settled({ ticket }: Handed, result: CommitResult, isLast: boolean): void {
    if (this.#isOver) return
    switch (result) {
      case 'refused':
        return this.#lose()
      case 'committed':
        this.#handed.shift()
        this.#rounds = 0
        return this.#options.onCommitted(ticket, isLast)
      case 'outdated':
        if (isLast) this.#again()
    }
  }

  /** E3, E4 */
  #again(): void {
    if (++this.#rounds > JUDGED_ANEW_MAX) return this.#lose()
    const known = this.#options.facts()
    const isOlder = ({ edit }: Handed): boolean => edit !== null && edit.judged.factsVersion < known.version
    if (this.#handed.some(isOlder)) return this.#judgeBy(known)
    // The store has them already; here they are on their way, or another server has changed them.
    this.#asking = this.#options.laterFacts(known.version).then(
      (facts) => this.#told(facts),
      () => this.#told(null),
    )
  }

  #told(facts: PlanFacts | null): void {
    this.#asking = null
    this.#bytesWaiting = 0
    if (this.#isOver) return
    if (facts === null) this.#lose()
    else this.#judgeBy(facts)
  }

  /** E1, E2 */
  #judgeBy(facts: PlanFacts): void {
    const isAllowed = this.#handed.every(
      ({ edit }) => edit === null || this.#options.isStillAllowed(edit.judged, facts),
    )
    if (!isAllowed) return this.#lose()
    this.#handed = this.#handed.map((handed) => judgedBy(facts, handed))
    for (const handed of this.#handed) this.#hand(handed)
  }

  #lose(): void {
    this.end()
    this.#options.onLost()
  }
}

function judgedBy({ version }: PlanFacts, { ticket, edit, claims }: Handed): Handed {
  const again = edit === null ? null : { row: edit.row, judged: { ...edit.judged, factsVersion: version } }
  return { ticket, edit: again, claims }
}
