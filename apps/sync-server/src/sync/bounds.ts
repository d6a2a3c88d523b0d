/** Bounds of `/sync`. Each has a name, a unit and a reason. */

/** Bytes of one message: an offline week of one person, or a long paste. */
export const MESSAGE_BYTES_MAX = 1024 * 1024
/** Bytes above which a message is not read to its end (1009). Up to here its sender hears that it is too large for good (4413). */
export const PAYLOAD_BYTES_MAX = 4 * 1024 * 1024
/** Frames per second a connection may send in the long run: a fast typist with a moving caret makes about 25. */
export const FRAMES_PER_SECOND = 60
/** Frames a connection may send at once: what a reconnect and a burst of edits bring together. */
export const FRAMES_BURST = 600
/** Bytes per second, and at once. */
export const BYTES_PER_SECOND = 256 * 1024
export const BYTES_BURST = 4 * 1024 * 1024
/** Bytes that may wait for a slow reader, beside a first sync, before it is let go to come back with a new one. */
export const SEND_BUFFER_BYTES_MAX = 4 * 1024 * 1024
/**
 * Milliseconds between two looks at a connection. It hears something at least every one and a half of them: stock
 * clients give up after 30 s without a message.
 */
export const KEEP_ALIVE_INTERVAL = 10_000
/** Milliseconds without any sign of life, pongs included, after which a connection is taken to be gone. */
export const DEAD_AFTER = 75_000
/** Times in a row the server asks for a fuller update before it takes the sender to be broken. */
export const RESYNCS_MAX = 3
/** Connections one signed-in session may hold: every room of a plan in several tabs. */
export const CONNECTIONS_PER_SESSION_MAX = 64
/** Messages that may wait while a connection is being let in. */
export const PRE_JOIN_MESSAGES_MAX = 32
/** Bytes of them: nobody has been asked who they are yet. */
export const PRE_JOIN_BYTES_MAX = PAYLOAD_BYTES_MAX
