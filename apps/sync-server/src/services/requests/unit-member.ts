import type { PersonId } from '@ansvarsgruppe/plan-model'
import type { UnitStore } from '../../store/requests-store.ts'
import type { PeopleStore } from '../../store/store.ts'
import type { UnitMember } from '../plans/unit-part.ts'

/** The person as the unit's, for the plans they come to; null: they are not of it today. */
export async function unitMemberIn(
  { unit, people }: { readonly unit: UnitStore; readonly people: PeopleStore },
  person: PersonId,
): Promise<UnitMember | null> {
  if (!(await unit.has(person, 'member'))) return null
  const [known, [identity]] = await Promise.all([people.find(person), people.identitiesOf(person)])
  return known === null || identity === undefined ? null : { name: known.name, identity }
}
