/** Life areas (livsområder): the unit a consent is given for. The first six are the default of a plan. */
export const LIFE_AREAS = [
  'home',
  'health',
  'mentalHealth',
  'work',
  'economy',
  'leisure',
  'family',
  'school',
  'substanceUse',
  'transport',
  'aids',
  'communication',
] as const

export type LifeArea = (typeof LIFE_AREAS)[number]

export function isLifeArea(value: unknown): value is LifeArea {
  return (LIFE_AREAS as readonly unknown[]).includes(value)
}
