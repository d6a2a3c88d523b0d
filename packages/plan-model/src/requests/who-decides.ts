/**
 * Who says yes to what is asked for in somebody's name. Pure; the page and the server ask the same.
 *
 * W1  Until the age from which one decides (see `facts/representation.ts`) a parent the unit has seen says yes, and
 *     nobody else does: not the child, nor whoever says that the child agreed.
 * W2  From that birthday on a parent's yes counts no more, nor is anybody a parent to the unit: the person decides.
 * W3  Whose age nobody knows is of age.
 */
import type { Day } from '../day.ts'
import { ageOn } from '../identity-number.ts'
import type { RequestStep, RequestWords } from './request.ts'

/** Of a request, what says who decides. */
export interface Asked extends Pick<RequestWords, 'asker' | 'agreed' | 'bornOn' | 'representation'> {
  readonly receivedOn: Day
}

/** When it is asked, and from which age people decide where it is. */
export interface DecidingAge {
  readonly today: Day
  /** Years. */
  readonly decidesFromAge: number
}

/** W2, W3: whether the person decides for themselves on the day. */
export function decidesThemselves(
  { bornOn }: Pick<RequestWords, 'bornOn'>,
  { today, decidesFromAge }: DecidingAge,
): boolean {
  return bornOn === null || ageOn(bornOn, today) >= decidesFromAge
}

/** Whether whoever asked may be confirmed as speaking for the person: a parent of a child, and nobody by a child's word. */
export function mayRepresent(asked: Pick<Asked, 'asker' | 'representation' | 'bornOn'>, age: DecidingAge): boolean {
  if (asked.asker !== 'representative') return false
  if (asked.representation === 'guardian') return true
  return decidesThemselves(asked, age) === (asked.representation !== 'parent')
}

/** Whether the person, or who may speak for them, wants what is asked for. Nobody gets a plan without having said yes. */
export function hasAgreed(asked: Asked, steps: readonly RequestStep[], age: DecidingAge): boolean {
  const isConfirmed = steps.some(({ kind }) => kind === 'representationConfirmed')
  if (!decidesThemselves(asked, age)) {
    const isAskedByParent = asked.asker === 'representative' && asked.representation === 'parent' && isConfirmed
    return isAskedByParent || steps.some((step) => step.kind === 'parentConfirmed' && step.agrees)
  }
  const couldSayYes = (on: Day): boolean => decidesThemselves(asked, { ...age, today: on })
  if (asked.asker === 'self' || steps.some(({ kind, on }) => kind === 'agreed' && couldSayYes(on))) return true
  if (asked.asker === 'representative') return isConfirmed && asked.representation !== 'parent'
  return asked.agreed && couldSayYes(asked.receivedOn)
}
