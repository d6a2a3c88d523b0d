import { personColor } from '@ansvarsgruppe/plan-model/contract'
import type { FacePerson } from '@ansvarsgruppe/ui'
import { asPersonColour } from '../people/person.ts'
import type { SignedIn } from './signed-in.ts'

/** The signed-in person's face outside every plan, where they have no role. */
export function myFace({ id, name }: SignedIn['person']): FacePerson {
  return { id, name, colour: asPersonColour(personColor(id, 'serviceProvider')) }
}
