import { personColor, type HomePlan } from '@ansvarsgruppe/plan-model/contract'
import type { FacePerson } from '@ansvarsgruppe/ui'
import { asPersonColour } from '../people/person.ts'

/** The plan's owner, as her own plan draws her. */
export function ownerFace({ planId, ownerName }: Pick<HomePlan, 'planId' | 'ownerName'>): FacePerson {
  return { id: planId, name: ownerName, colour: asPersonColour(personColor('', 'planOwner')), isOwner: true }
}
