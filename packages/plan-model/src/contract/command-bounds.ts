/** Bounds of what one command may carry. Apart from the commands: the page knows them before it checks anything. */

/** Longest meeting, in minutes: a working day. */
export const MEETING_MINUTES_MAX = 8 * 60
/** Longest description of a place, in characters. */
export const PLACE_LENGTH_MAX = 200
/** Longest description of what was shown for a representation, in characters. */
export const BASIS_LENGTH_MAX = 200
/** Longest name of a person or a service, in characters, wherever it is typed. */
export const NAME_LENGTH_MAX = 200
