/**
 * How sure a provider is of who somebody is: the levels of the eIDAS regulation, which ID-porten and HelseID both use
 * under names of their own.
 */
export const ASSURANCE_LEVELS = ['low', 'substantial', 'high'] as const
export type AssuranceLevel = (typeof ASSURANCE_LEVELS)[number]

/** Whether `level` is enough where `required` is. */
export function reaches(level: AssuranceLevel, required: AssuranceLevel): boolean {
  return ASSURANCE_LEVELS.indexOf(level) >= ASSURANCE_LEVELS.indexOf(required)
}
