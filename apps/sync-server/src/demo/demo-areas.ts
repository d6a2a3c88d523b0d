import type { LifeArea } from '@ansvarsgruppe/plan-model'
import type { DemoPlan } from './demo-plan.ts'

/** The files' life areas. */
export const DEMO_AREAS: Readonly<Record<DemoPlan['goals'][number]['lifeArea'], LifeArea>> = {
  a1: 'home',
  a2: 'health',
  a3: 'mentalHealth',
  a4: 'work',
  a5: 'economy',
  a6: 'leisure',
  a7: 'school',
  a8: 'family',
}
