/** Bounds of asking for a plan, and of answering. Apart from what checks them: the page knows them before it checks anything. */

/** Characters. People are asked to write briefly; these are bounds, not advice. */
export const REQUEST_WORDS_MAX = 2_000
export const REQUEST_LINE_MAX = 200
/** Requests one person may send in a day; who writes down what others said may send more. */
export const REQUESTS_PER_DAY = 5
export const RECORDED_PER_DAY = 100
/** Days ago that something said may have been said. */
export const ORAL_DAYS_MAX = 60

/** Days without anything written or decided after which a plan is quiet. */
export const QUIET_DAYS = 90
