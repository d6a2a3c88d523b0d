import { describe, expect, test } from 'vitest'
import { actorKey, actorOfKey, CAPACITIES, isOwn, type Actor } from './actor.ts'
import { memberId, participantId } from '../ids.ts'

const participant = participantId('p10')
const [kari, ola] = ['m1', 'm2'].map((id) => memberId(id))
const ACTORS: readonly Actor[] = [
  ...CAPACITIES.map((capacity): Actor => ({ participant, capacity })),
  { participant, capacity: 'self', member: kari! },
  { participant, capacity: 'self', member: ola! },
  { participant: participantId('p1'), capacity: 'self', member: memberId('0') },
  { participant: participantId('for-owner'), capacity: 'self' },
]

describe('an actor as one word', () => {
  test('every actor has a key of their own, and is read back from it', () => {
    const keys = ACTORS.map(actorKey)
    expect(new Set(keys).size).toBe(ACTORS.length)
    expect(keys.map((key) => actorOfKey(key))).toEqual(ACTORS)
    expect(actorKey({ participant, capacity: 'self' })).toBe('p10')
  })

  test.each([
    '',
    'server:migration',
    'p10:for-owner:for-owner',
    'p10/m1/m2',
    'p10/',
    '/m1',
    'p10:',
    'p 10',
    '__proto__',
    'p10/__proto__',
    `p10/${'m'.repeat(65)}`,
    'p10\n',
  ])('%j is nobody’s key', (key) => expect(actorOfKey(key)).toBeNull())

  test('one’s own is one’s own in that capacity; a service’s is every member’s', () => {
    const own = (actor: Actor): string[] => ACTORS.map(actorKey).filter((key) => isOwn(key, actor))
    expect(own(ACTORS[0]!)).toEqual(['p10'])
    expect(own(ACTORS[1]!)).toEqual(['p10:for-owner'])
    // What stands there from before the participant was a service is the service's, too.
    expect(own(ACTORS[2]!)).toEqual(['p10', 'p10/m1', 'p10/m2'])
    expect(own(ACTORS[4]!)).toEqual(['p1/0'])
    expect(isOwn(null, ACTORS[0]!)).toBe(false)
  })
})
