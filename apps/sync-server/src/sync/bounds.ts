/** Bounds of `/sync`. Each has a name, a unit and a reason. */

/** Bytes of one message: an offline week of one person, or a long paste. */
export const MESSAGE_BYTES_MAX = 1024 * 1024
/** Bytes above which a message is not read to its end (1009). Up to here its sender hears that it is too large for good (4413). */
export const PAYLOAD_BYTES_MAX = 4 * 1024 * 1024
/**
 * Frames per second a person may send to a plan in the long run, over all connections: a fast typist with a moving
 * caret makes about 25, and stock clients in several tabs echo what they hear of others' presence.
 */
export const FRAMES_PER_SECOND = 240
/** Frames at once: what every room's reconnect and a burst of edits bring together. */
export const FRAMES_BURST = 2_400
/** Bytes per second a person may send to a plan over all connections, and at once. */
export const BYTES_PER_SECOND = 256 * 1024
export const BYTES_BURST = 4 * 1024 * 1024
/** Bytes that may wait for a slow reader, beside a first sync, before it is let go to come back with a new one. */
export const SEND_BUFFER_BYTES_MAX = 4 * 1024 * 1024
/**
 * Bytes that may wait for one person's slow readers together. One that is alone still gets a first sync of any size.
 */
export const UNSENT_BYTES_PER_PERSON_MAX = 32 * 1024 * 1024
/** Bytes for one reader that wait for the end of a turn: small frames are cheaper to copy into one than to hand over each. */
export const GATHERED_BYTES_MAX = 16 * 1024
/** First syncs a connection may ask for at once and per minute: stock clients ask once, when they connect. */
export const FIRST_SYNCS_PER_MINUTE = 20
/**
 * The same of a person in a plan over all connections, at once and per minute; a connection counts as one, whether it
 * asks or not: every room of a plan in three tabs that lose the network every ten seconds.
 */
export const FIRST_SYNCS_PER_PERSON_AND_MINUTE = 240
/**
 * First syncs and connections of a person in a plan, out of these, up to which they count for no more than their time:
 * what the rooms of a plan take to come back in three tabs, twice in a row. Whoever asks for more pays as for long edits.
 */
export const COMING_BACK_MAX = 160
/** Bytes of one person's messages that have begun to arrive and are not whole, over all connections to a plan. */
export const UNFINISHED_BYTES_PER_PERSON_MAX = 8 * 1024 * 1024
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
/** Ended sessions that are remembered: more than can end while one connection is being let in. */
export const ENDED_SESSIONS_MAX = 10_000
/** Connections one person may hold to one room: as many tabs, and those of a moment ago that are not yet known dead. */
export const CONNECTIONS_PER_PERSON_AND_ROOM_MAX = 12
/** People and plans whose use is remembered: far more than are here at once. */
export const SHARES_MAX = 10_000
/** Sockets of one address that are not let in yet, or not gone yet: a town hall in the morning, behind one address. */
export const UNADMITTED_PER_ADDRESS_MAX = 200
/** Milliseconds a client has to answer a goodbye: the word must reach even a slow one. */
export const CLOSE_GRACE = 5_000
/** Messages that may wait while a connection is being let in. */
export const PRE_JOIN_MESSAGES_MAX = 32
/** Bytes of them: nobody has been asked who they are yet. */
export const PRE_JOIN_BYTES_MAX = PAYLOAD_BYTES_MAX
/**
 * Milliseconds of the server's time a person has for their frames in every second, with all connections to a plan:
 * who types without pause, with a moving caret, uses five. Twenty who use up theirs leave four fifths for everyone else.
 */
export const TIME_PER_SECOND = 10
/** Milliseconds of it at once, and at most for one frame: to come back to every room of a plan, or one long paste. */
export const TIME_BURST = 200
/** Milliseconds for which nobody else has sent anything, after which nothing is counted. */
export const ALONE_AFTER = 1_000
/** Milliseconds a frame may take and count for no more than its time; ten times as long counts for a hundred times. */
export const QUICK_FRAME = 1
/** Milliseconds a person waits at most because of what they have used. */
export const WAIT_MAX = 10_000
/** Milliseconds in which frames are taken before the server looks who else has sent something. */
export const TURN_MAX = 4
/**
 * Milliseconds from one turn's beginning to that of the next, unless all wait for it who have written lately: less than a
 * screen takes for one picture. At 1,600 edits a second it saves two fifths of what an edit costs.
 */
export const TURNS_APART = 10
/** People who are enough for a turn, however many have written lately. */
export const COMPANY_MAX = 32
/** Milliseconds that are lately, and as many before them. */
export const COMPANY_WINDOW = 50
/** Milliseconds that an edit counts for beside its frame: to be written to disk, and to be told to each reader. */
export const TIME_PER_COMMIT = 0.1
export const TIME_PER_DELIVERY = 0.005
/** Frames, and bytes of them, of one person that may wait for their turn before nothing more is read from them. */
export const WAITING_FRAMES_MAX = 256
export const WAITING_BYTES_MAX = MESSAGE_BYTES_MAX
