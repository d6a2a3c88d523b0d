/** `/api/unit`: what the coordinating unit works with: requests, coordinators, and plans without content. */
import * as v from 'valibot'
import type { Day } from '../day.ts'
import type { PersonId, PlanId } from '../ids.ts'
import { isId } from '../ids.ts'
import type { AnswerTime } from '../requests/answer-time.ts'
import {
  GIVEN_WAYS,
  PLAN_OUTCOMES,
  type Asker,
  type ClaimedRepresentation,
  type RequestStep,
  type RequestWords,
  type Wish,
} from '../requests/request.ts'
import { SetPeriod } from './commands.ts'
import { IdentityNumber, NationalIdentityNumber, PersonName } from './person.ts'
import { REQUEST_WORDS_MAX } from './request-bounds.ts'
import { RequestDay } from './requests.ts'

const Words = v.pipe(v.string(), v.trim(), v.maxLength(REQUEST_WORDS_MAX))
const SomeWords = v.pipe(Words, v.minLength(1))
const PersonIdSchema = v.custom<PersonId>(isId)

const Given = v.strictObject({ how: v.picklist(GIVEN_WAYS), on: RequestDay })

const StepInput = v.variant('kind', [
  v.strictObject({ kind: v.literal('delayed'), reason: SomeWords, expectedOn: RequestDay, given: Given }),
  v.strictObject({ kind: v.literal('representationConfirmed') }),
  v.strictObject({
    kind: v.literal('parentConfirmed'),
    name: PersonName,
    /** Hashed, and kept nowhere: by it the parent is known when they sign in. */
    identityNumber: NationalIdentityNumber,
    agrees: v.boolean(),
  }),
  v.strictObject({ kind: v.literal('agreed') }),
  v.strictObject({
    kind: v.literal('decided'),
    plan: v.picklist(PLAN_OUTCOMES),
    coordinator: v.nullable(v.strictObject({ person: PersonIdSchema, forChild: v.boolean() })),
    wishAnswer: Words,
    reason: Words,
    /** Of the plan that is opened; null where none is. */
    period: v.nullable(SetPeriod),
    /** Whether it gives what was complained for; null where no complaint led to it. */
    meetsComplaint: v.nullable(v.boolean()),
    given: Given,
  }),
  v.strictObject({ kind: v.literal('given'), given: Given }),
  v.strictObject({ kind: v.literal('complained'), words: SomeWords, receivedOn: RequestDay }),
  v.strictObject({
    kind: v.literal('reconsidered'),
    outcome: v.picklist(['changed', 'upheld']),
    words: SomeWords,
    given: Given,
  }),
  v.strictObject({ kind: v.literal('sentOn') }),
  v.strictObject({ kind: v.literal('coordinatorAsked'), person: PersonIdSchema }),
  v.strictObject({ kind: v.literal('coordinatorDeclined') }),
  v.strictObject({ kind: v.literal('coordinatorEnded'), reason: SomeWords }),
])
export type UnitStep = v.InferOutput<typeof StepInput>

/** POST `/api/unit/requests/<request>/steps`. `after`: how many steps the unit has seen; another number is refused. */
export const TakeStep = v.strictObject({
  after: v.pipe(v.number(), v.integer(), v.minValue(0)),
  step: StepInput,
})
export type TakeStep = v.InferOutput<typeof TakeStep>

/** POST `/api/unit/coordinators`: somebody who may be appointed. */
export const AddCoordinator = v.strictObject({
  name: PersonName,
  identityNumber: IdentityNumber,
})
export type AddCoordinator = v.InferOutput<typeof AddCoordinator>

/** POST `/api/unit/plans/<plan>/coordinator`: where a plan has none, somebody of the unit's own list. */
export const AppointNamed = v.strictObject({ person: PersonIdSchema })
export type AppointNamed = v.InferOutput<typeof AppointNamed>

/** A request in the inbox: enough to know what to do first. */
export interface UnitRequest {
  readonly id: string
  readonly name: string
  readonly wish: Wish
  readonly asker: Asker
  readonly askerFrom: string
  readonly representation: ClaimedRepresentation | null
  readonly agreed: boolean
  readonly bornOn: Day | null
  readonly receivedOn: Day
  readonly steps: readonly RequestStep[]
}

/** The whole of it, and what the unit alone is told: that the person has a plan already. */
export interface UnitRequestDetail extends UnitRequest {
  readonly words: RequestWords
  /** Whether somebody who decides has ever signed in: whoever has not cannot read an answer here. */
  readonly isReachedHere: boolean
  /** Whether the reader asked for it, or it is about them: then another of the unit answers. */
  readonly isOwn: boolean
  /** Null: the person has none. `isEnded`: they had one, which they may be able to open again. */
  readonly otherPlan: { readonly openedOn: Day; readonly coordinator: string | null; readonly isEnded: boolean } | null
}

export interface UnitCoordinator {
  readonly person: PersonId
  readonly name: string
  /** Whether the unit has named them; who is not only goes on with what they coordinate already. */
  readonly isNamed: boolean
  /** Plans that are open. */
  readonly plans: number
  /** People they coordinate for who have no plan. */
  readonly withoutPlan: number
}

/** A plan as its frame, without anything that is written in it or about which areas of life it is. */
export interface UnitPlan {
  readonly planId: PlanId
  readonly ownerName: string
  readonly coordinator: string | null
  readonly nextRevision: Day
  /** Of the plan's period. */
  readonly end: Day
  /** The last day anything was written or decided, once that is {@link QUIET_DAYS} ago; null: it is not. */
  readonly quietSince: Day | null
}

export interface UnitView {
  /** Those that wait for the unit, and those answered lately; what is late first. */
  readonly requests: readonly UnitRequest[]
  /** The most plans first. */
  readonly coordinators: readonly UnitCoordinator[]
  /** Open plans: whose look is overdue or next, first. */
  readonly plans: readonly UnitPlan[]
  readonly answerWithin: AnswerTime
  readonly municipality: string | null
  /** Age below which a coordinator is a child's coordinator. */
  readonly childUnder: number
  /** Age from which the person says yes, and until which a parent does. */
  readonly decidesFromAge: number
}
