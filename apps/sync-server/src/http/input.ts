import * as v from 'valibot'
import { ProblemError } from './problem.ts'

/** `value` as the schema says, or the problem `invalidInput`. For params, query and body alike. */
export function parsed<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value)
  if (!result.success) throw new ProblemError('invalidInput')
  return result.output
}
