/** What is typed of somebody who is to take part: what they are called, and how they are known when they sign in. */
import * as v from 'valibot'
import { IDENTITY_KINDS, IDENTITY_NUMBER_LENGTH_MAX, identityNumberIn } from '../identity-number.ts'
import type { Reason } from '../reasons.ts'
import { NAME_LENGTH_MAX } from './command-bounds.ts'

/** One line of at most so many characters: it stands in lists and headings. */
export const line = (min: number, max: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(min), v.maxLength(max), v.regex(/^[^\p{Cc}]*$/u))

/** What a person, or a service, is called. */
export const PersonName = line(1, NAME_LENGTH_MAX)

/** Said by the schema's issue, and so by the server's refusal. */
export const WRONG_NUMBER = 'wrongNumber' satisfies Reason

const Typed = v.strictObject({
  kind: v.picklist(IDENTITY_KINDS),
  number: v.pipe(v.string(), v.maxLength(IDENTITY_NUMBER_LENGTH_MAX)),
})

/**
 * National identity number or HPR number: what their sign-in says they are. Without the spaces people put between figures.
 * A mistyped one is refused by a reason of its own, {@link WRONG_NUMBER}.
 */
export const IdentityNumber = v.pipe(
  Typed,
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const number = identityNumberIn(dataset.value)
    if (number !== null) return { ...dataset.value, number }
    addIssue({ message: WRONG_NUMBER })
    return NEVER
  }),
)
export type IdentityNumber = v.InferOutput<typeof IdentityNumber>

/** By which the owner of a plan is known: whoever asks for one is no health personnel by that. */
export const NationalIdentityNumber = v.pipe(
  IdentityNumber,
  v.check(({ kind }) => kind === 'nationalId', WRONG_NUMBER),
)
