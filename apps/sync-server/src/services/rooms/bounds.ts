/** Bounds of a room. Each has a name, a unit and a reason. */

/**
 * Bytes of history a room holds; a busy plan's room in ten years stays below a tenth of it. Rows that have been let go no
 * longer count, but the snapshot that stands in their place does.
 */
export const ROOM_BYTES_MAX = 256 * 1024 * 1024

/**
 * Bytes that one person may add to a room's history in an hour in the long run, and at once: a day of {@link ROW_BYTES}
 * and 30 bytes for each of five keystrokes a second takes two thirds of it. One person alone needs ten days to fill a room.
 */
export const HISTORY_BYTES_PER_PERSON_AND_HOUR = 1024 * 1024
export const HISTORY_BYTES_BURST = 24 * 1024 * 1024

/** Bytes on their way to the disk from which on no frame is taken: a second or two of a slow one. */
export const JOURNAL_BYTES_WAITING_MAX = 16 * 1024 * 1024

/** Milliseconds for which newcomers get a room as it was encoded once, with what has been applied since. */
export const WHOLE_AGE_MAX = 5_000
/** Updates, and bytes of them, that have been applied since: for each newcomer a frame of its own. */
export const SINCE_WHOLE_MAX = 100
export const SINCE_WHOLE_BYTES_MAX = 256 * 1024

/** Bytes that an edit takes in the store beside its update. */
export const ROW_BYTES = 100

/** Client ids one connection may claim: one per page load, and as many offline sessions as a device may bring. */
export const CLAIMS_PER_CONNECTION_MAX = 32

/** Client ids one person may claim in a room at once and per hour: every one is kept for ever. */
export const CLAIMS_PER_PERSON_AND_HOUR_MAX = 256

/** People and rooms whose claims and bytes are counted: far more than are here in an hour. */
export const WRITERS_MAX = 10_000

/** Rooms read from the store at once, and that may wait for it: after a restart everyone comes back in the same moment. */
export const LOADS_AT_ONCE = 4
export const LOADS_WAITING_MAX = 2_000

/** Bytes of one presence state as JSON: two relative positions and a place take under 600. */
export const PRESENCE_BYTES_MAX = 2_048

/** Entries one presence message may carry: stock clients echo everyone they know of. */
export const PRESENCE_ENTRIES_MAX = 512

/** Bytes of presence a second that a room tells each reader: a meeting of ten moving carets makes less. */
export const PRESENCE_BYTES_PER_SECOND = 32 * 1024
/** Milliseconds between two frames of presence because of it: fewer are none, and nobody waits longer. */
export const PRESENCE_REST = { min: 10, max: 1_000 }

/**
 * Times in a row that edits on their way are judged anew because the facts have changed again: each is a command of
 * somebody's, and a commit lasts milliseconds.
 */
export const JUDGED_ANEW_MAX = 20

/** Bytes of edits that wait in one room while newer facts are read; that lasts milliseconds. */
export const WAITING_FOR_FACTS_BYTES_MAX = 4 * 1024 * 1024

/** Milliseconds after which somebody who goes on writing is told of again. */
export const WRITING_TOLD_AFTER = 60_000
