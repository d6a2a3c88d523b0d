import { isReason } from '@ansvarsgruppe/plan-model'
import * as v from 'valibot'
import { ProblemError } from './problem.ts'

/**
 * `value` as the schema says, or the problem `invalidInput`; another reason where the schema names it as the message of an
 * issue. For params, query and body alike.
 */
export function parsed<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value)
  if (!result.success)
    throw new ProblemError(result.issues.map(({ message }) => message).find(isReason) ?? 'invalidInput')
  return result.output
}
