/** Rows of who acts for the owner, and of who belongs to a service that takes part. */
import {
  actorKey,
  type ActorKey,
  type Day,
  type Decision,
  type EntryId,
  type LifeArea,
  type Member,
  type MemberId,
  type ParticipantId,
  type PersonId,
  type PlanFacts,
  type PlanId,
  type Representation,
  type RepresentationKind,
} from '@ansvarsgruppe/plan-model'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { Sealed } from './sealed.ts'

/** Keyed hashes of identity numbers, by the key of the member whose it is. */
export type MemberIdentities = ReadonlyMap<ActorKey, string>

export interface PartRows {
  write(facts: PlanFacts, identities: MemberIdentities): void
  clear(plan: PlanId): void
  identities(plan: PlanId): MemberIdentities
  representations(plan: PlanId): Representation[]
  members(plan: PlanId): ReadonlyMap<ParticipantId, readonly Member[]>
  /** Whether whoever has the identity takes part themselves, or did, or is of a service on the day. */
  takesPart(plan: PlanId, identity: string, day: Day): boolean
  memberships(person: PersonId): ReadonlyArray<{ plan: PlanId; participant: ParticipantId; member: MemberId }>
}

export function partRows(db: DatabaseSync, sealed: Sealed): PartRows {
  const insertRepresentation = db.prepare(`INSERT INTO representations
    (plan, id, position, representative, kind, areas, decisions, valid_from, valid_to, basis)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const insertMember = db.prepare(`INSERT INTO members
    (plan, participant, id, position, identity, name, leads, ends_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`)
  const clear = ['representations', 'members'].map((table) => db.prepare(`DELETE FROM ${table} WHERE plan = ?`))
  const representations = db.prepare('SELECT * FROM representations WHERE plan = ? ORDER BY position')
  const members = db.prepare('SELECT * FROM members WHERE plan = ? ORDER BY participant, position')
  // Whoever takes part themselves, or did, is of no service: nobody but the owner lets them in again.
  const memberships = db.prepare(`SELECT plan, participant, members.id AS id FROM members
    JOIN identities ON identities.identity = members.identity
    WHERE identities.person = $person AND plan NOT IN (SELECT plan FROM participants WHERE person = $person)
    ORDER BY plan, participant, position`)
  const themselves = db.prepare(`SELECT 1 FROM participants
    WHERE plan = ? AND person = (SELECT person FROM identities WHERE identity = ?)`)
  // By whichever of their numbers, known as one person's or not.
  const forService = db.prepare(`SELECT 1 FROM members
    JOIN participants AS service ON service.plan = members.plan AND service.id = members.participant
    WHERE members.plan = $plan
      AND (members.ends_on IS NULL OR members.ends_on >= $day) AND (service.ends_on IS NULL OR service.ends_on >= $day)
      AND (members.identity = $identity OR members.identity IN
        (SELECT identity FROM identities WHERE person = (SELECT person FROM identities WHERE identity = $identity)))`)

  const membersOf = (plan: PlanId): Array<{ participant: ParticipantId; identity: string; member: Member }> =>
    members.all(plan).map((row) => {
      const [participant, id] = [String(row['participant']) as ParticipantId, String(row['id']) as MemberId]
      return {
        participant,
        identity: String(row['identity']),
        member: {
          id,
          name: sealed.openText(['members', 'name', plan, `${participant}/${id}`], String(row['name'])),
          leads: Number(row['leads']) === 1,
          endsOn: day(row['ends_on']),
        },
      }
    })

  return {
    write(facts, identities) {
      const plan = facts.planId
      facts.representations.forEach((one, position) =>
        insertRepresentation.run(
          plan,
          one.id,
          position,
          one.representative,
          one.kind,
          JSON.stringify(one.areas),
          JSON.stringify(one.decisions),
          one.from,
          one.to,
          sealed.text(['representations', 'basis', plan, one.id], one.basis),
        ),
      )
      for (const { id: participant, members: all = [] } of facts.participants.values()) {
        all.forEach(({ id, name, leads, endsOn }, position) => {
          const identity = identities.get(keyOf(participant, id))
          if (identity === undefined) throw new Error('a member needs an identity')
          const sealedName = sealed.text(['members', 'name', plan, `${participant}/${id}`], name)
          insertMember.run(plan, participant, id, position, identity, sealedName, Number(leads), endsOn)
        })
      }
    },
    clear: (plan) => clear.forEach((statement) => statement.run(plan)),
    identities: (plan) =>
      new Map(membersOf(plan).map(({ participant, member, identity }) => [keyOf(participant, member.id), identity])),
    representations: (plan) =>
      representations.all(plan).map((row) => {
        const id = String(row['id']) as EntryId
        return {
          id,
          representative: String(row['representative']) as ParticipantId,
          kind: String(row['kind']) as RepresentationKind,
          areas: JSON.parse(String(row['areas'])) as LifeArea[],
          decisions: JSON.parse(String(row['decisions'])) as Decision[],
          from: String(row['valid_from']),
          to: day(row['valid_to']),
          basis: sealed.openText(['representations', 'basis', plan, id], String(row['basis'])),
        }
      }),
    members(plan) {
      const byParticipant = new Map<ParticipantId, Member[]>()
      for (const { participant, member } of membersOf(plan))
        byParticipant.set(participant, [...(byParticipant.get(participant) ?? []), member])
      return byParticipant
    },
    takesPart: (plan, identity, today) =>
      themselves.get(plan, identity) !== undefined ||
      forService.get({ $plan: plan, $identity: identity, $day: today }) !== undefined,
    memberships: (person) =>
      memberships.all({ $person: person }).map((row) => ({
        plan: String(row['plan']) as PlanId,
        participant: String(row['participant']) as ParticipantId,
        member: String(row['id']) as MemberId,
      })),
  }
}

function keyOf(participant: ParticipantId, member: MemberId): ActorKey {
  return actorKey({ participant, capacity: 'self', member })
}

function day(value: SQLOutputValue | undefined): string | null {
  return typeof value === 'string' ? value : null
}
