import {
  dayInNorway,
  participantId,
  planId,
  responsibilitiesOf,
  type AloneAnswer,
  type Consent,
  type ConsentLevel,
  type ConsentRecord,
  type EntryId,
  type Attendance,
  type HandOver,
  type LifeArea,
  type Meeting,
  type MemberId,
  type Participant,
  type ParticipantId,
  type PersonId,
  type PlanConsent,
  type PlanFacts,
  type PlanId,
  type Responsibility,
  type Role,
} from '@ansvarsgruppe/plan-model'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { NewPlan } from '../requests-store.ts'
import type { FactsAudit, FactsStore } from '../store.ts'
import { AccessLogHeads } from './access-log-heads.ts'
import { inTransaction } from './database.ts'
import type { KeyRing } from './key-ring.ts'
import { partRows, type MemberIdentities } from './part-rows.ts'
import type { Sealed } from './sealed.ts'

type Row = Record<string, SQLOutputValue>

export interface SqliteFacts extends FactsStore {
  /** Writes a new plan, whose key is made, within a transaction of the caller's. */
  readonly insertWithin: (plan: NewPlan) => void
  /** `save` within a transaction of the caller's. */
  readonly saveWithin: (next: PlanFacts, audit: FactsAudit, beside?: SavedBeside) => boolean
}

export interface SavedBeside {
  /**
   * Participants whose person is known from now on, or who are new and nobody yet (null); everybody else stays who they
   * were.
   */
  readonly arriving?: ReadonlyMap<ParticipantId, PersonId | null>
  /** Keyed hashes of who has been added as a member of a service. */
  readonly added?: MemberIdentities
}

export function sqliteFacts(db: DatabaseSync, sealed: Sealed, keys: KeyRing): SqliteFacts {
  const accessLogs = new AccessLogHeads(db, keys)
  const plan = db.prepare('SELECT * FROM plans WHERE id = ?')
  const participants = db.prepare('SELECT * FROM participants WHERE plan = ? ORDER BY position')
  const consents = db.prepare('SELECT * FROM consents WHERE plan = ? ORDER BY position')
  const planConsents = db.prepare('SELECT * FROM plan_consents WHERE plan = ? ORDER BY position')
  const responsibilities = db.prepare('SELECT * FROM responsibilities WHERE plan = ?')
  const meetings = db.prepare('SELECT * FROM meetings WHERE plan = ? ORDER BY position')
  const participations = db.prepare('SELECT plan, id FROM participants WHERE person = ? ORDER BY plan')
  const personOf = db.prepare('SELECT id, person FROM participants WHERE plan = ?')
  const version = db.prepare('SELECT facts_version FROM plans WHERE id = ?')
  const insertPlan = db.prepare(`INSERT INTO plans
    (id, facts_version, owner, life_areas, period_start, period_end, next_revision, writing_help_until, closed,
    owner_born, hand_over, owner_person) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const updatePlan = db.prepare(`UPDATE plans SET facts_version = ?, owner = ?, life_areas = ?, period_start = ?,
    period_end = ?, next_revision = ?, writing_help_until = ?, closed = ?, owner_born = ?, hand_over = ? WHERE id = ?`)
  const anotherOpen = db.prepare(`SELECT 1 FROM plans AS this JOIN plans AS other USING (owner_person)
    WHERE this.id = ? AND this.closed = 1 AND other.closed = 0`)
  const insertAudit = db.prepare(
    'INSERT INTO facts_audit (plan, version, actor, at, command, subject) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const changes = db.prepare(`SELECT actor, at, command, subject FROM facts_audit WHERE plan = ? AND at > ?
    ORDER BY version DESC LIMIT ?`)
  const insertParticipant = db.prepare(`INSERT INTO participants
    (plan, id, position, person, name, role, role_before, title, organisation, ends_on, invited,
    confidentiality_signed_on, formerly) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const insertConsent = db.prepare(`INSERT INTO consents
    (plan, position, participant, areas, level, valid_from, valid_to, withdrawn, record, bound_to, areas_only)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const insertPlanConsent = db.prepare('INSERT INTO plan_consents (plan, position, record) VALUES (?, ?, ?)')
  const insertResponsibility = db.prepare(
    `INSERT INTO responsibilities (plan, area, action, responsible, contributors, alone, alone_on)
      VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertMeeting = db.prepare(`INSERT INTO meetings
    (plan, id, position, starts_at, minutes, place, invited, answers, cancelled) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const parts = partRows(db, sealed)
  const clear = ['participants', 'consents', 'plan_consents', 'responsibilities', 'meetings'].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE plan = ?`),
  )

  // A plan's facts are a few dozen rows: written whole, so that what is stored is what was judged.
  const writeRows = (
    facts: PlanFacts,
    people: ReadonlyMap<ParticipantId, PersonId | null>,
    identities: MemberIdentities,
  ): void => {
    let position = 0
    for (const participant of facts.participants.values()) {
      const person = participant.members === undefined ? people.get(participant.id) : null
      if (person === undefined) throw new Error('a participant needs a person, or an invitation')
      insertParticipant.run(
        facts.planId,
        participant.id,
        position++,
        person,
        sealed.text(['participants', 'name', facts.planId, participant.id], participant.name),
        participant.role,
        participant.roleBefore ?? null,
        sealed.text(['participants', 'title', facts.planId, participant.id], participant.title),
        sealed.text(['participants', 'organisation', facts.planId, participant.id], participant.organisation),
        participant.endsOn,
        Number(participant.isInvited ?? false),
        participant.confidentialitySignedOn ?? null,
        participant.formerly ?? null,
      )
    }
    facts.consents.forEach((consent, index) =>
      insertConsent.run(
        facts.planId,
        index,
        consent.participant,
        JSON.stringify(consent.areas),
        consent.level,
        consent.from,
        consent.to,
        Number(consent.withdrawn),
        consent.record === undefined
          ? null
          : sealed.text(['consents', 'record', facts.planId, String(index)], JSON.stringify(consent.record)),
        consent.boundTo ?? null,
        Number(consent.areasOnly ?? false),
      ),
    )
    facts.planConsents?.forEach((consent, index) =>
      insertPlanConsent.run(
        facts.planId,
        index,
        sealed.text(['plan_consents', 'record', facts.planId, String(index)], JSON.stringify(consent)),
      ),
    )
    for (const { action, area, responsible, contributors, alone } of facts.responsibilities.values()) {
      const [answer, on] = [alone?.answer ?? null, alone?.on ?? null]
      insertResponsibility.run(facts.planId, area, action, responsible, JSON.stringify(contributors), answer, on)
    }
    facts.meetings.forEach(({ id, startsAt, minutes, place, invited, answers, cancelled }, index) =>
      insertMeeting.run(
        facts.planId,
        id,
        index,
        startsAt,
        minutes,
        sealed.text(['meetings', 'place', facts.planId, id], place),
        JSON.stringify(invited),
        JSON.stringify(Object.fromEntries(answers)),
        Number(cancelled),
      ),
    )
    parts.write(facts, identities)
  }

  const audited = (facts: PlanFacts, audit: FactsAudit): void => {
    insertAudit.run(facts.planId, facts.version, audit.actor, audit.at, audit.command, audit.subject)
  }

  const saveWithin: SqliteFacts['saveWithin'] = (next, audit, { arriving = new Map(), added = new Map() } = {}) => {
    if (Number(version.get(next.planId)?.['facts_version']) !== next.version - 1) return false
    const people = new Map<ParticipantId, PersonId | null>([
      ...personOf
        .all(next.planId)
        .map((row) => [participantId(String(row['id'])), text(row['person']) as PersonId | null] as const),
      ...arriving,
    ])
    const identities = new Map([...parts.identities(next.planId), ...added])
    for (const statement of clear) statement.run(next.planId)
    parts.clear(next.planId)
    updatePlan.run(...planColumns(sealed, next), next.planId)
    writeRows(next, people, identities)
    audited(next, audit)
    return true
  }

  const insertWithin = ({ facts, people, audit, identities = new Map() }: NewPlan): void => {
    insertPlan.run(facts.planId, ...planColumns(sealed, facts), people.get(facts.owner) ?? null)
    accessLogs.begin(facts.planId)
    writeRows(facts, people, identities)
    audited(facts, audit)
  }

  return {
    insertWithin,
    load: async (id) => {
      const row = plan.get(id)
      // A plan whose key is gone has been erased, whatever a backup brought back of it.
      if (row === undefined || keys.of(id) === null) return null
      const facts = factsOf(sealed, row, {
        participants: participants.all(id),
        consents: consents.all(id),
        planConsents: planConsents.all(id),
        responsibilities: responsibilities.all(id),
        meetings: meetings.all(id),
      })
      const members = parts.members(id)
      const withMembers = [...facts.participants.values()].map((one): [ParticipantId, Participant] => {
        const own = members.get(one.id)
        return [one.id, own === undefined ? one : { ...one, members: own }]
      })
      return { ...facts, participants: new Map(withMembers), representations: parts.representations(id) }
    },
    participationsOf: async (person) => {
      const own = participations.all(person).map((row) => ({
        plan: planId(String(row['plan'])),
        participant: participantId(String(row['id'])),
      }))
      return [...own, ...parts.memberships(person)].filter((part) => keys.of(part.plan) !== null)
    },
    create: async (facts, people, audit, identities = new Map()) => {
      // First: a key without a plan is nobody's, a plan without a key could never be read.
      keys.make(facts.planId)
      inTransaction(db, () => insertWithin({ facts, people, audit, identities }))
    },
    save: async (next, audit, added = new Map(), arriving = new Map()) =>
      inTransaction(db, () => {
        if (!next.closed && anotherOpen.get(next.planId) !== undefined) return 'hasPlan'
        const today = dayInNorway(audit.at)
        if ([...added.values()].some((identity) => parts.takesPart(next.planId, identity, today))) return 'takesPart'
        return saveWithin(next, audit, { added, arriving })
      }),
    saveWithin,
    changesSince: async (id, at, limit) =>
      changes.all(id, at, limit).map((row) => ({
        actor: String(row['actor']),
        at: Number(row['at']),
        command: String(row['command']),
        subject: text(row['subject']),
      })),
  }
}

type PlanColumns = [number, string, string, string, string, string, string | null, number, string | null, string | null]

function planColumns(sealed: Sealed, facts: PlanFacts): PlanColumns {
  const born = facts.ownerBirthDate
  return [
    facts.version,
    facts.owner,
    JSON.stringify(facts.lifeAreas),
    facts.period.start,
    facts.period.end,
    facts.period.nextRevision,
    facts.writingHelpUntil,
    Number(facts.closed),
    born === null ? null : sealed.text(['plans', 'owner_born', facts.planId, facts.owner], born),
    facts.handOver === null ? null : JSON.stringify(facts.handOver),
  ]
}

function factsOf(
  sealed: Sealed,
  plan: Row,
  rows: Readonly<
    Record<'participants' | 'consents' | 'planConsents' | 'responsibilities' | 'meetings', readonly Row[]>
  >,
): Omit<PlanFacts, 'representations'> {
  const { participants, consents, planConsents, responsibilities, meetings } = rows
  const born = text(plan['owner_born'])
  return {
    planId: String(plan['id']) as PlanId,
    version: Number(plan['facts_version']),
    owner: String(plan['owner']) as ParticipantId,
    lifeAreas: list<LifeArea>(plan['life_areas']),
    participants: new Map(participants.map((row) => [String(row['id']) as ParticipantId, participantOf(sealed, row)])),
    consents: consents.map((row) => consentOf(sealed, row)),
    // None is as if it had never been asked for.
    ...(planConsents.length === 0 ? {} : { planConsents: planConsents.map((row) => planConsentOf(sealed, row)) }),
    responsibilities: responsibilitiesOf(responsibilities.map(responsibilityOf)),
    meetings: meetings.map((row) => meetingOf(sealed, row)),
    ownerBirthDate:
      born === null
        ? null
        : sealed.openText(['plans', 'owner_born', plan['id'] as PlanId, String(plan['owner'])], born),
    period: {
      start: String(plan['period_start']),
      end: String(plan['period_end']),
      nextRevision: String(plan['next_revision']),
    },
    writingHelpUntil: text(plan['writing_help_until']),
    handOver: plan['hand_over'] === null ? null : (JSON.parse(String(plan['hand_over'])) as HandOver),
    closed: Number(plan['closed']) === 1,
  }
}

function participantOf(sealed: Sealed, row: Row): Participant {
  const [plan, id] = [row['plan'] as PlanId, String(row['id']) as ParticipantId]
  const signedOn = text(row['confidentiality_signed_on'])
  const open = (column: string): string => sealed.openText(['participants', column, plan, id], String(row[column]))
  return {
    id,
    name: open('name'),
    role: String(row['role']) as Role,
    title: open('title'),
    organisation: open('organisation'),
    endsOn: text(row['ends_on']),
    ...(row['role_before'] === null ? {} : { roleBefore: String(row['role_before']) as Role }),
    ...(Number(row['invited']) === 1 ? { isInvited: true as const } : {}),
    ...(signedOn === null ? {} : { confidentialitySignedOn: signedOn }),
    ...(row['formerly'] === null ? {} : { formerly: String(row['formerly']) as ParticipantId }),
  }
}

function consentOf(sealed: Sealed, row: Row): Consent {
  const [record, boundTo] = [text(row['record']), text(row['bound_to'])]
  return {
    participant: String(row['participant']) as ParticipantId,
    areas: list<LifeArea>(row['areas']),
    level: String(row['level']) as ConsentLevel,
    ...(boundTo === null ? {} : { boundTo: boundTo as MemberId }),
    ...(row['areas_only'] === 1 ? { areasOnly: true as const } : {}),
    from: String(row['valid_from']),
    to: String(row['valid_to']),
    withdrawn: Number(row['withdrawn']) === 1,
    ...(record === null ? {} : { record: JSON.parse(opened(sealed, 'consents', row)) as ConsentRecord }),
  }
}

function planConsentOf(sealed: Sealed, row: Row): PlanConsent {
  return JSON.parse(opened(sealed, 'plan_consents', row)) as PlanConsent
}

function opened(sealed: Sealed, table: 'consents' | 'plan_consents', row: Row): string {
  return sealed.openText([table, 'record', row['plan'] as PlanId, String(row['position'])], String(row['record']))
}

function responsibilityOf(row: Row): Responsibility {
  const [answer, on] = [text(row['alone']), text(row['alone_on'])]
  return {
    action: String(row['action']) as EntryId,
    area: String(row['area']) as LifeArea,
    responsible: text(row['responsible']) as ParticipantId | null,
    contributors: list<ParticipantId>(row['contributors']),
    ...(answer === null || on === null ? {} : { alone: { answer: answer as AloneAnswer, on } }),
  }
}

function meetingOf(sealed: Sealed, row: Row): Meeting {
  const [plan, id] = [row['plan'] as PlanId, String(row['id']) as EntryId]
  return {
    id,
    startsAt: String(row['starts_at']),
    minutes: Number(row['minutes']),
    place: sealed.openText(['meetings', 'place', plan, id], String(row['place'])),
    invited: list<ParticipantId>(row['invited']),
    answers: new Map(Object.entries(JSON.parse(String(row['answers']))) as Array<[ParticipantId, Attendance]>),
    cancelled: Number(row['cancelled']) === 1,
  }
}

// The store reads back only what its own writes put there, so its rows are trusted to have their types.
function list<Item extends string>(value: SQLOutputValue | undefined): Item[] {
  return JSON.parse(String(value)) as Item[]
}

function text(value: SQLOutputValue | undefined): string | null {
  return typeof value === 'string' ? value : null
}
