/** Bounds of `/live`. Each has a name, a unit and a reason. */

/** Bytes of one message: a plan's id and a word. */
export const LIVE_MESSAGE_BYTES_MAX = 4 * 1024
/** Messages a second of one connection in the long run, and at once: it says which plans it watches. */
export const LIVE_MESSAGES_PER_SECOND = 5
export const LIVE_MESSAGES_BURST = 300
/** Plans one page may watch at once: a coordinator's home lists twenty. */
export const WATCHED_PLANS_MAX = 100
/** Connections one signed-in session may hold: one for each tab. */
export const LIVE_CONNECTIONS_PER_SESSION_MAX = 64
/** Connections of one address that have not said who they are: a town hall in the morning, behind one address. */
export const LIVE_UNADMITTED_PER_ADDRESS_MAX = 200
/** Milliseconds they have to say it. */
export const LIVE_ADMISSION_TIMEOUT = 10_000
