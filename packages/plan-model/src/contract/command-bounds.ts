/** Bounds of what one command may carry. Apart from the commands: the page knows them before it checks anything. */

/** Longest meeting, in minutes: a working day. */
export const MEETING_MINUTES_MAX = 8 * 60
/** Longest description of a place, in characters. */
export const PLACE_LENGTH_MAX = 200
/** Longest description of what was shown for a representation, in characters. */
export const BASIS_LENGTH_MAX = 200
/** Longest name of a person, in characters. */
export const NAME_LENGTH_MAX = 200
/** Longest identity number: a national one has 11 digits, an HPR number 9. */
export const IDENTITY_NUMBER_LENGTH_MAX = 64
