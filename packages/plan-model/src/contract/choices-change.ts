import * as v from 'valibot'
import { LANGUAGES, READ_OUT_LEVELS, TEXT_SIZES } from './choices.ts'

/** PATCH `/api/session/choices`: only what was chosen now, and something was. */
export const ChoicesChange = v.pipe(
  v.strictObject({
    language: v.exactOptional(v.picklist(LANGUAGES)),
    textSize: v.exactOptional(v.picklist(TEXT_SIZES)),
    simpleType: v.exactOptional(v.boolean()),
    readOut: v.exactOptional(v.picklist(READ_OUT_LEVELS)),
  }),
  v.check((change) => Object.keys(change).length > 0),
)
export type ChoicesChange = v.InferOutput<typeof ChoicesChange>
