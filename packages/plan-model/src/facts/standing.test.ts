import { describe, expect, test } from 'vitest'
import {
  asSelf,
  memberId,
  notesOf,
  notesRoom,
  parseRoomName,
  participantId,
  ROLES,
  type Consent,
  type PlanFacts,
  type RoomName,
} from '../index.ts'
import { actorOf, COLUMNS, factsFor, factsWith, TODAY, type Column } from '../guard/policy-fixture.ts'
import { actorsOf, canRead, countsOn, hasLostItsMember, reachesAnyOf, readableAreas, standingIn } from './standing.ts'

const facts = factsWith({ writingHelp: false })

function withConsent(column: Column, change: Partial<Consent>): PlanFacts {
  const participant = participantId(column)
  return {
    ...facts,
    consents: facts.consents.map((consent) =>
      consent.participant === participant ? { ...consent, ...change } : consent,
    ),
  }
}

describe('who is what in a room', () => {
  test.each<[RoomName, Record<Column, string | null>]>([
    [
      'overview',
      {
        owner: 'owner',
        representative: 'read',
        parent: 'owner',
        coordinator: 'coordinator',
        helping: 'coordinator',
        responsible: 'contribute',
        contributor: 'contribute',
        member: 'contribute',
        commenter: 'comment',
        reader: 'read',
        unit: null,
      },
    ],
    [
      'area-work',
      {
        owner: 'owner',
        representative: 'owner',
        parent: 'owner',
        coordinator: 'coordinator',
        helping: 'coordinator',
        responsible: 'contribute',
        contributor: 'contribute',
        member: 'contribute',
        commenter: 'comment',
        reader: 'read',
        unit: null,
      },
    ],
    [
      'area-health',
      {
        owner: 'owner',
        representative: null,
        parent: 'owner',
        coordinator: null,
        helping: null,
        responsible: null,
        contributor: null,
        member: null,
        commenter: null,
        reader: null,
        unit: null,
      },
    ],
  ])('%s', (room, expected) => {
    for (const column of COLUMNS)
      expect(standingIn(factsFor(column), actorOf(column), room, TODAY), column).toBe(expected[column])
  })

  test('S1: somebody who takes no part is nobody', () => {
    const stranger = { participant: participantId('stranger'), capacity: 'self' } as const
    expect(standingIn(facts, stranger, 'overview', TODAY)).toBeNull()
  })

  test('S1: who has left is nobody from the day after', () => {
    const commenter = participantId('commenter')
    const participant = facts.participants.get(commenter)!
    const left = {
      ...facts,
      participants: new Map(facts.participants).set(commenter, { ...participant, endsOn: TODAY }),
    }
    expect(standingIn(left, actorOf('commenter'), 'area-work', TODAY)).toBe('comment')
    expect(standingIn(left, actorOf('commenter'), 'area-work', '2026-11-23')).toBeNull()
  })

  test('S1: who is invited and has not come is nobody, whatever has been prepared for them', () => {
    const reader = facts.participants.get(participantId('reader'))!
    const invited = {
      ...facts,
      participants: new Map(facts.participants).set(reader.id, { ...reader, isInvited: true }),
    }
    expect(standingIn(invited, actorOf('reader'), 'area-work', TODAY)).toBeNull()
    expect(standingIn(invited, actorOf('reader'), 'overview', TODAY)).toBeNull()
  })

  test('S2: an area the plan does not have is nobody’s, not even the owner’s', () => {
    expect(canRead(facts, actorOf('owner'), 'area-substanceUse', TODAY)).toBe(false)
  })

  test('S2: a consent counts on its first and its last day, and not outside them', () => {
    const dated = withConsent('reader', { from: '2026-11-20', to: '2026-11-25' })
    const readable = (day: string): boolean => canRead(dated, actorOf('reader'), 'area-work', day)
    expect(['2026-11-19', '2026-11-20', '2026-11-25', '2026-11-26'].map((day) => readable(day))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  test('S2: a withdrawn consent takes the overview with it, when it was the only one', () => {
    const withdrawn = withConsent('commenter', { withdrawn: true })
    expect(canRead(withdrawn, actorOf('commenter'), 'area-work', TODAY)).toBe(false)
    expect(canRead(withdrawn, actorOf('commenter'), 'overview', TODAY)).toBe(false)
  })

  test('S2: a consent without areas is for the overview alone', () => {
    const overviewOnly = withConsent('reader', { areas: [] })
    expect(canRead(overviewOnly, actorOf('reader'), 'overview', TODAY)).toBe(true)
    expect(readableAreas(overviewOnly, actorOf('reader'), TODAY)).toEqual([])
  })

  test('S2: a coordinator with less than full consent is no coordinator there', () => {
    expect(standingIn(withConsent('coordinator', { level: 'read' }), actorOf('coordinator'), 'area-work', TODAY)).toBe(
      'read',
    )
  })

  test('S7: next of kin, supporters, employers and interpreters promise confidentiality first, nobody else does', () => {
    const reader = facts.participants.get(participantId('reader'))!
    const blocked = ROLES.filter((role) => {
      const { confidentialitySignedOn: _, ...unsigned } = { ...reader, role }
      const participants = new Map(facts.participants).set(reader.id, unsigned)
      return !canRead({ ...facts, participants }, actorOf('reader'), 'area-work', TODAY)
    })
    expect(blocked).toEqual([
      'nextOfKin',
      'closestNextOfKin',
      'authorised',
      // By S3.
      'coordinatingUnit',
      'peerSupporter',
      'supportContact',
      'employer',
      'interpreter',
    ])
    expect(canRead(facts, actorOf('reader'), 'area-work', TODAY)).toBe(true)
  })

  test('S4: acting as themselves, a representative is what their consent makes them', () => {
    const self = { participant: participantId('representative'), capacity: 'self' } as const
    expect(standingIn(facts, self, 'area-work', TODAY)).toBe('read')
  })

  test('S4: nobody without a mandate becomes the owner by saying so', () => {
    for (const column of COLUMNS.filter((name) => name !== 'representative')) {
      const pretending = { ...actorOf(column), capacity: 'owner' } as const
      expect(standingIn(facts, pretending, 'area-work', TODAY), column).toBeNull()
    }
  })
})

describe('S5: a consent that is bound to one of a service', () => {
  const [one, other] = ['one', 'other'].map((id) => ({ ...asSelf(participantId('member')), member: memberId(id) }))
  const bound = withConsent('member', { boundTo: memberId('one') })
  const service = (among: PlanFacts) => among.participants.get(participantId('member'))!
  const without = (id: string): PlanFacts => {
    const members = service(bound).members!.map((member) =>
      member.id === memberId(id) ? { ...member, endsOn: '2026-11-21' } : member,
    )
    const participants = new Map(bound.participants).set(participantId('member'), { ...service(bound), members })
    return { ...bound, participants }
  }

  test('is theirs alone, the overview too, and the service receives the area all the same', () => {
    for (const room of ['area-work', 'overview'] as const) {
      expect(standingIn(bound, one!, room, TODAY)).toBe('contribute')
      expect(standingIn(bound, other!, room, TODAY)).toBeNull()
      expect(reachesAnyOf(bound, service(bound), room, TODAY)).toBe(true)
    }
    expect(readableAreas(bound, other!, TODAY)).toEqual([])
    expect(standingIn(facts, other!, 'area-work', TODAY)).toBe('contribute')
  })

  test('leads to nothing when they have left; that somebody else has changes nothing', () => {
    const gone = without('one')
    for (const actor of [one!, other!]) expect(standingIn(gone, actor, 'area-work', TODAY)).toBeNull()
    expect(reachesAnyOf(gone, service(gone), 'area-work', TODAY)).toBe(false)
    const consent = gone.consents.find(({ boundTo }) => boundTo !== undefined)
    expect([countsOn(gone, consent!, TODAY), hasLostItsMember(gone, consent!, TODAY)]).toEqual([false, true])
    expect(countsOn(gone, consent!, '2026-11-21')).toBe(true)
    expect(standingIn(without('other'), one!, 'area-work', TODAY)).toBe('contribute')
  })

  test('beside one for all: each receives what is theirs', () => {
    const consent = bound.consents.find(({ boundTo }) => boundTo !== undefined)
    const { boundTo: _, ...rest } = consent!
    const both = { ...bound, consents: [...bound.consents, { ...rest, level: 'read' as const }] }
    expect([one!, other!].map((actor) => standingIn(both, actor, 'area-work', TODAY))).toEqual(['contribute', 'read'])
    expect(actorsOf(both, service(both), TODAY)).toEqual([other, one])
    expect(actorsOf(facts, service(facts), TODAY)).toEqual([one])
  })

  test('is nobody’s where the participant is a person, or the member of another service', () => {
    expect(canRead(withConsent('reader', { boundTo: memberId('one') }), actorOf('reader'), 'area-work', TODAY)).toBe(
      false,
    )
    const elsewhere = withConsent('member', { boundTo: memberId('of-another') })
    for (const actor of [one!, other!]) expect(canRead(elsewhere, actor, 'area-work', TODAY)).toBe(false)
  })
})

describe('S6: private notes', () => {
  test('are of one person, as themselves: not of the owner, a coordinator, or who acts for somebody', () => {
    for (const whose of COLUMNS) {
      for (const column of COLUMNS) {
        for (const capacity of ['self', 'owner'] as const) {
          const isTheirs = column === whose && capacity === 'self' && whose !== 'unit'
          const standing = standingIn(facts, { ...actorOf(column), capacity }, notesRoom(actorOf(whose)), TODAY)
          expect(standing, `${column} as ${capacity}, notes of ${whose}`).toBe(isTheirs ? 'owner' : null)
        }
      }
    }
  })

  test('of a service’s members each has their own, and the service has none', () => {
    const member = actorOf('member')
    expect(member.member).toBeDefined()
    const colleague = { ...member, member: memberId('a-colleague') }
    const service = asSelf(member.participant)
    for (const other of [colleague, service]) expect(standingIn(facts, other, notesRoom(member), TODAY)).toBeNull()
    for (const actor of [member, service]) expect(standingIn(facts, actor, notesRoom(service), TODAY)).toBeNull()
  })

  test('need no consent, and end with taking part', () => {
    const consents = facts.consents.map((consent) => ({ ...consent, withdrawn: true }))
    const me = actorOf('reader')
    expect(standingIn({ ...facts, consents }, me, notesRoom(me), TODAY)).toBe('owner')
    const person = facts.participants.get(me.participant)!
    const participants = new Map([...facts.participants, [person.id, { ...person, endsOn: '2026-11-21' }] as const])
    expect(standingIn({ ...facts, participants }, me, notesRoom(me), TODAY)).toBeNull()
  })

  test('of nobody are nobody’s', () => {
    expect(standingIn(facts, actorOf('owner'), notesRoom(asSelf(participantId('nobody'))), TODAY)).toBeNull()
  })

  test.each([
    'notes-',
    'notes-a/b',
    'notes-a b',
    'notes-a.b.c',
    'notes-a.',
    'notes-.b',
    'notes-__proto__',
    'Notes-owner',
  ])('%s is no room', (name) => expect(parseRoomName(name)).toBeNull())

  test.each(['notes-owner', 'notes-service.m1'])('%s is one', (name) => {
    const room = parseRoomName(name)
    expect(room).toBe(name)
    expect(notesRoom(notesOf(room!)!)).toBe(name)
  })
})
