/** Bounds of a room. Each has a name, a unit and a reason. */

/** Bytes of history a room takes in; a busy plan's room in ten years stays below a tenth of it. */
export const ROOM_BYTES_MAX = 256 * 1024 * 1024

/** Client ids one connection may claim: one per page load, and as many offline sessions as a device may bring. */
export const CLAIMS_PER_CONNECTION_MAX = 32

/** Client ids one person may claim in a room at once and per hour: every one is kept for ever. */
export const CLAIMS_PER_PERSON_AND_HOUR_MAX = 256

/** People and rooms whose claims are counted: far more than are here in an hour. */
export const CLAIMANTS_MAX = 10_000

/** Bytes of one presence state as JSON: two relative positions and a place take under 600. */
export const PRESENCE_BYTES_MAX = 2_048

/** Entries one presence message may carry: stock clients echo everyone they know of. */
export const PRESENCE_ENTRIES_MAX = 512
