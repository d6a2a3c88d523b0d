/** How long a request may wait for its answer, and a decision for a complaint. Days in Norway, the last one included. */
import { addDays, type Day } from '../day.ts'

/** What the municipality promises: a month, after which the law wants a written notice; or four weeks, always shorter. */
export const ANSWER_TIMES = ['oneMonth', 'fourWeeks'] as const
export type AnswerTime = (typeof ANSWER_TIMES)[number]

/** Days after an answer within which one may complain of it. */
export const COMPLAINT_DAYS = 28
const FOUR_WEEKS = 28

/** The last day on which an answer is in time. A month after 31 January is the last day of February. */
export function answerBy(received: Day, within: AnswerTime): Day {
  return within === 'fourWeeks' ? addDays(received, FOUR_WEEKS) : aMonthAfter(received)
}

export function complaintUntil(answered: Day): Day {
  return addDays(answered, COMPLAINT_DAYS)
}

function aMonthAfter(day: Day): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  // Day 0 of the month after next is the last of the next one.
  const lastOfNext = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(date, lastOfNext))).toISOString().slice(0, 10)
}
