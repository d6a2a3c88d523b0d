/** What `/sync` tells of itself in numbers. None of it names a person, a plan or a room. */
import type { Reason } from '@ansvarsgruppe/plan-model'

export interface SyncMeasures {
  /** A frame of so many bytes came from a client that is let in. */
  received(bytes: number): void
  /** A frame of so many bytes was handed to a client's socket. */
  sent(bytes: number): void
  /** Milliseconds from the upgrade to a client's first look at its room. */
  firstSync(milliseconds: number): void
  /** The server closed a connection, or did not let it in. */
  closed(reason: Reason | 'restart'): void
}
