import { expect, test } from 'vitest'
import { promisesConfidentiality } from './confidentiality.ts'
import { isCoordinatorRole, ROLES, type Role } from './role.ts'
import { mayBeService, SERVICE_ROLES } from './service.ts'

/** Who decides for the owner, or may come to, and who prepares or appoints. */
const ONE_PERSON: ReadonlySet<Role> = new Set(['planOwner', 'parent', 'guardian', 'authorised', 'coordinatingUnit'])

test('a service is of those whom their profession binds, each by themselves', () => {
  const bound = ROLES.filter(
    (role) => !promisesConfidentiality(role) && !isCoordinatorRole(role) && !ONE_PERSON.has(role),
  )
  expect(bound).toEqual(SERVICE_ROLES)
  expect(ROLES.filter(mayBeService)).toEqual(SERVICE_ROLES)
})
