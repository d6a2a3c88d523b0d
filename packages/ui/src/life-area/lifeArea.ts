/** Every life area that has an icon and a tint, in the order of the plan's navigation. */
export const lifeAreas = [
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

export type LifeArea = (typeof lifeAreas)[number]
