/** `/api/requests`: asking for a plan or a coordinator, and where one's own requests stand. */
import * as v from 'valibot'
import { isDay, type Day, type Moment } from '../day.ts'
import type { AnswerTime } from '../requests/answer-time.ts'
import { contactIn } from '../requests/contact.ts'
import type { RequestStep } from '../requests/request.ts'
import { ASKERS, CLAIMED_REPRESENTATIONS, WISHES, type RequestWords } from '../requests/request.ts'
import { NationalIdentityNumber, PersonName } from './person.ts'
import { REQUEST_LINE_MAX, REQUEST_WORDS_MAX } from './request-bounds.ts'

const Line = v.pipe(v.string(), v.trim(), v.maxLength(REQUEST_LINE_MAX))
const Words = v.pipe(v.string(), v.trim(), v.maxLength(REQUEST_WORDS_MAX))
const SomeWords = v.pipe(Words, v.minLength(1))
export const RequestDay = v.custom<Day>(isDay)

const asked = {
  wish: v.picklist(WISHES),
  needs: SomeWords,
  services: Words,
  coordinatorWish: Line,
  language: Line,
  interpreter: v.boolean(),
  /** A telephone number or an e-mail address. */
  contact: v.pipe(
    v.string(),
    v.maxLength(REQUEST_LINE_MAX),
    v.transform((typed) => contactIn(typed)),
    v.string(),
  ),
  /** Of whoever asks, where their sign-in gave none; otherwise what it gave counts. */
  askerName: v.optional(Line, ''),
}

/** Somebody else, who is named and said by their identity number. The number is hashed, and kept nowhere. */
const other = {
  name: PersonName,
  identityNumber: NationalIdentityNumber,
}

/** POST `/api/requests`: answered with a {@link RequestReceipt}, the same whoever it is about. */
export const AskForPlan = v.variant('asker', [
  v.strictObject({ asker: v.literal('self'), ...asked }),
  v.strictObject({
    asker: v.literal('representative'),
    representation: v.picklist(CLAIMED_REPRESENTATIONS),
    ...other,
    ...asked,
  }),
  v.strictObject({
    asker: v.literal('professional'),
    from: v.pipe(Line, v.minLength(1)),
    agreed: v.boolean(),
    ...other,
    ...asked,
  }),
  v.strictObject({ asker: v.literal('oral'), agreed: v.boolean(), askedOn: RequestDay, ...other, ...asked }),
])
export type AskForPlan = v.InferOutput<typeof AskForPlan>

/** What one is told after asking, and nothing else. */
export interface RequestReceipt {
  readonly receivedOn: Day
  readonly answerBy: Day
}

/** PUT `/api/requests/draft`: what was begun. An identity number is no part of it. Null: nothing is. */
export const SaveRequestDraft = v.strictObject({
  draft: v.nullable(
    v.strictObject({
      asker: v.picklist(ASKERS),
      wish: v.picklist(WISHES),
      representation: v.picklist(CLAIMED_REPRESENTATIONS),
      name: Line,
      from: Line,
      agreed: v.boolean(),
      needs: Words,
      services: Words,
      coordinatorWish: Line,
      language: Line,
      interpreter: v.boolean(),
      contact: Line,
      askerName: Line,
    }),
  ),
})
export type RequestDraft = NonNullable<v.InferOutput<typeof SaveRequestDraft>['draft']>

/** POST `/api/requests/<request>/complaint` */
export const Complain = v.strictObject({ words: SomeWords })
export type Complain = v.InferOutput<typeof Complain>

/** A request one has made, or that is about oneself. */
/** Somebody of the unit has read the request. */
export interface RequestReadingView {
  readonly name: string
  readonly at: Moment
}

export interface RequestView {
  /** Who of the unit has read it, the latest first: told to the same as what came of it, null to everybody else. */
  readonly readings: readonly RequestReadingView[] | null
  readonly id: string
  readonly receivedOn: Day
  readonly words: RequestWords
  /**
   * What came of it: for the person it is about, and for who may speak for them. Null for everybody else, who is told
   * no more than the receipt: an answer would say whether somebody has a plan.
   */
  readonly steps: readonly RequestStep[] | null
  /** The reader sees it because they act for the person, by a mandate of the person's plan. */
  readonly isActing: boolean
}

export interface RequestsView {
  /** The latest first. */
  readonly requests: readonly RequestView[]
  readonly draft: RequestDraft | null
  readonly answerWithin: AnswerTime
  /** Age from which people say yes themselves, and until which a parent does. */
  readonly decidesFromAge: number
  /** Whether this person may write down what others asked for. */
  readonly mayRecord: boolean
  /** Who answers: the municipality's name; null where the server has not been told. */
  readonly municipality: string | null
}
