/** What one update may cost the server. Beyond any of these the answer is `too-large`. */
export interface InspectionLimits {
  /** Bytes of the update as received. Decoding dominates the cost: 1 MiB takes up to about 100 ms. */
  readonly maxUpdateBytes: number
  /**
   * Structs in the update, known ones included: one for each place that was written in without pause. A page sends what
   * it wrote offline in steps, a stock client at once; a day of it gives some thousand. For as long as these are looked
   * through and applied, some 10 ms, everybody else waits.
   */
  readonly maxStructs: number
  /** Highest clock a client may reach. One GC struct of 2^40 would use up a client id with 12 bytes. */
  readonly maxClock: number
  /** Ranges in the delete set as received. A client that comes back sends all that was ever deleted, most of it known. */
  readonly maxDeleteRanges: number
  /**
   * Live items, or parts of one, that the update deletes, its own new ones too. For each, Yjs splits an item and moves
   * the array after it. A week of corrections offline is some hundreds, a long text emptied at once some thousand.
   */
  readonly maxDeletedItems: number
  /**
   * Items deleted in a text with marks, times items in that text. 5,000 deletions in a gap of 20,000 blocked
   * `applyUpdate` for 5 s; this is a hundredth of it. A paragraph of 1,000 pieces may still be emptied at once.
   */
  readonly maxMarkCleanupSteps: number
  /** Levels: shared types within types, and arrays or objects within one plain value. Deeper ones overflow somebody's stack. */
  readonly maxDepth: number
  /**
   * Siblings Yjs walks over, in all, to place items whose two neighbours do not stand side by side: real conflicts, and
   * old values of a key. Unbounded, 1,000 sets of a key with a history of 49,000 blocked `applyUpdate` for seconds;
   * 100,000 steps take some 10 ms. A conflict costs what others wrote there meanwhile, in one paragraph: mostly below 100.
   */
  readonly maxScanSteps: number
}

export const defaultInspectionLimits: InspectionLimits = {
  maxUpdateBytes: 1 << 20,
  maxStructs: 5_000,
  maxClock: 0x7fff_ffff,
  maxDeleteRanges: 100_000,
  maxDeletedItems: 5_000,
  maxMarkCleanupSteps: 1_000_000,
  maxDepth: 64,
  maxScanSteps: 100_000,
}
