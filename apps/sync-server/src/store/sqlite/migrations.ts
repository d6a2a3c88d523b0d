/**
 * The schema, as numbered steps forward. A step that has landed is never edited. Snapshots are no longer made of what is
 * there anyway: where rows have been let go they are all there is, and no step may take them away.
 */
import type { DatabaseSync } from 'node:sqlite'
import { beginAccessLog } from './begin-access-log.ts'
import type { KeyRing } from './key-ring.ts'
import { makePartTables } from './part-tables.ts'
import { makeRequestCoordinators } from './request-coordinators.ts'
import { unitAsService } from './unit-as-service.ts'
import { rebuildTable } from './rebuild-table.ts'
import { sealEverything } from './seal-everything.ts'

/** SQL, or what SQL cannot say. */
type Step = string | ((db: DatabaseSync, keys: KeyRing) => void)

const STEPS: readonly Step[] = [
  `
  CREATE TABLE store (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    purpose TEXT NOT NULL CHECK (purpose IN ('demo', 'real'))
  ) STRICT;

  CREATE TABLE people (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    identity TEXT NOT NULL UNIQUE,      -- keyed hash of the national identity number or HPR number
    language TEXT
  ) STRICT;

  CREATE TABLE sessions (
    token_hash TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    expires_at INTEGER NOT NULL         -- milliseconds since the epoch
  ) STRICT;

  CREATE TABLE plans (
    id TEXT PRIMARY KEY,
    facts_version INTEGER NOT NULL,
    owner TEXT NOT NULL,
    life_areas TEXT NOT NULL,           -- JSON array, in the plan's order
    period_start TEXT NOT NULL,
    period_end TEXT NOT NULL,
    next_revision TEXT NOT NULL,
    writing_help_until TEXT,
    closed INTEGER NOT NULL DEFAULT 0
  ) STRICT;

  CREATE TABLE participants (
    plan TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    person TEXT NOT NULL REFERENCES people (id),
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    title TEXT NOT NULL,
    organisation TEXT NOT NULL,
    mandate_areas TEXT NOT NULL,        -- JSON array
    ends_on TEXT,
    PRIMARY KEY (plan, id)
  ) STRICT;
  CREATE UNIQUE INDEX one_part_per_person ON participants (plan, person);
  CREATE INDEX participations ON participants (person);

  CREATE TABLE consents (
    plan TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    participant TEXT NOT NULL,
    areas TEXT NOT NULL,                -- JSON array
    level TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT NOT NULL,
    withdrawn INTEGER NOT NULL,
    PRIMARY KEY (plan, position)
  ) STRICT;

  CREATE TABLE responsibilities (
    plan TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    action TEXT NOT NULL,
    area TEXT NOT NULL,
    responsible TEXT,
    contributors TEXT NOT NULL,         -- JSON array
    PRIMARY KEY (plan, action)
  ) STRICT;

  CREATE TABLE facts_audit (
    plan TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    command TEXT NOT NULL,
    PRIMARY KEY (plan, version)
  ) STRICT;

  -- The store of every room, its history and its audit trail at once: one row per accepted batch of one actor.
  CREATE TABLE journal (
    plan TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    room TEXT NOT NULL,
    seq INTEGER NOT NULL,
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (plan, room, seq)
  ) STRICT, WITHOUT ROWID;

  -- A client id belongs to one actor per room, for ever, from the first time the server sees it.
  CREATE TABLE client_ids (
    plan TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    room TEXT NOT NULL,
    client_id INTEGER NOT NULL,
    actor TEXT NOT NULL,
    PRIMARY KEY (plan, room, client_id)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE meetings (
    plan TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    starts_at TEXT NOT NULL,            -- time on a clock in Norway, YYYY-MM-DDTHH:MM
    minutes INTEGER NOT NULL,
    place TEXT NOT NULL,
    invited TEXT NOT NULL,              -- JSON array of participants
    answers TEXT NOT NULL,              -- JSON object: attendance by participant
    cancelled INTEGER NOT NULL,
    PRIMARY KEY (plan, id)
  ) STRICT;

  ALTER TABLE facts_audit ADD COLUMN subject TEXT;  -- participant, action or meeting it was about

  -- What of a journal row is news, by ids alone.
  CREATE TABLE activity (
    plan TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    room TEXT NOT NULL,
    seq INTEGER NOT NULL,               -- the journal row it is of
    part INTEGER NOT NULL,              -- 0, 1, 2 … in the row
    actor TEXT NOT NULL,
    at INTEGER NOT NULL,                -- milliseconds since the epoch
    collection TEXT NOT NULL,
    entry TEXT,
    field TEXT,
    kind TEXT NOT NULL,
    PRIMARY KEY (plan, room, seq, part)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX latest_activity ON activity (plan, at);

  CREATE TABLE visits (
    plan TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    participant TEXT NOT NULL,
    seen_at INTEGER NOT NULL,           -- milliseconds since the epoch
    seen_before INTEGER,
    PRIMARY KEY (plan, participant)
  ) STRICT, WITHOUT ROWID;
  `,
  // A person's own choices beside the language.
  `
  ALTER TABLE people ADD COLUMN text_size TEXT NOT NULL DEFAULT 'normal';
  ALTER TABLE people ADD COLUMN simple_type INTEGER NOT NULL DEFAULT 0 CHECK (simple_type IN (0, 1));
  ALTER TABLE people ADD COLUMN read_out TEXT NOT NULL DEFAULT 'brief';
  `,
  // A room's document as of one journal row; the rows stay.
  `
  CREATE TABLE snapshots (
    plan TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    room TEXT NOT NULL,
    seq INTEGER NOT NULL,               -- the last journal row that is in it
    at INTEGER NOT NULL,                -- milliseconds since the epoch
    schema_version INTEGER NOT NULL,
    sound_by INTEGER NOT NULL,          -- version of the whole-document rules it was found sound by
    history_bytes INTEGER NOT NULL,     -- of the rows up to seq
    bytes BLOB NOT NULL,
    PRIMARY KEY (plan, room)
  ) STRICT;
  `,
  // Content is sealed, and every journal row is chained to the one before it.
  sealEverything,
  // Raised when a backup is restored: whoever has seen what came after it must load everything anew.
  'ALTER TABLE store ADD COLUMN epoch INTEGER NOT NULL DEFAULT 1',
  // What a snapshot holds is known without reading it. Rooms make those that are gone anew.
  "DELETE FROM snapshots; ALTER TABLE snapshots ADD COLUMN state_vector BLOB NOT NULL DEFAULT x'00'",
  // Which version of its declaration a room is of. All that were written in so far are of the first.
  `
  CREATE TABLE room_schemas (
    plan TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    room TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (plan, room)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO room_schemas SELECT DISTINCT plan, room, 1 FROM journal WHERE plan IN (SELECT id FROM plans);
  `,
  // Rows that are as old as history is kept are let go.
  `
  CREATE TABLE trims (
    plan TEXT NOT NULL,                 -- stays when the plan is erased, as its rows do
    room TEXT NOT NULL,
    seq INTEGER NOT NULL,               -- the last journal row that was let go
    link BLOB NOT NULL,                 -- of that row: what the first that is there is chained to
    bytes INTEGER NOT NULL,             -- of the updates of all rows that were let go
    older_than INTEGER NOT NULL,        -- milliseconds since the epoch: what they were older than
    mark BLOB NOT NULL,                 -- HMAC-SHA-256 over all this (trim-record.ts)
    PRIMARY KEY (plan, room)
  ) STRICT, WITHOUT ROWID;

  -- Without its snapshot a room that was trimmed is lost. The plan itself goes with all it has.
  CREATE TRIGGER trimmed_rooms_keep_their_snapshot BEFORE DELETE ON snapshots
    WHEN EXISTS (SELECT 1 FROM trims WHERE plan = OLD.plan AND room = OLD.room)
      AND EXISTS (SELECT 1 FROM plans WHERE id = OLD.plan)
    BEGIN SELECT RAISE(ABORT, 'this snapshot is all there is of rows that were let go'); END;
  `,
  // Who has read and written in a plan.
  beginAccessLog,
  // A person is known by several providers; a session remembers how sure one was.
  (db) => {
    db.exec(`
      CREATE TABLE identities (
        identity TEXT PRIMARY KEY,          -- keyed hash of the national identity number, HPR number, or a provider's id
        person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX identities_of ON identities (person);
      INSERT INTO identities (identity, person) SELECT identity, id FROM people;

      -- Whoever is signed in from before did not say how safely.
      ALTER TABLE sessions ADD COLUMN level TEXT NOT NULL DEFAULT 'low';
    `)
    rebuildTable(db, 'people', (sql) => sql.replace(/^ *identity TEXT NOT NULL UNIQUE,.*\n/m, ''))
  },
  // Two areas may have an action of the same id; and the owner may let who is responsible see an action alone.
  `
  CREATE TABLE responsibilities_by_area (
    plan TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    area TEXT NOT NULL,
    action TEXT NOT NULL,
    responsible TEXT,
    contributors TEXT NOT NULL,         -- JSON array
    alone TEXT,                         -- the owner was asked, has agreed or declined; null: it is no question
    alone_on TEXT,                      -- the day of that
    PRIMARY KEY (plan, area, action)
  ) STRICT;
  INSERT INTO responsibilities_by_area (plan, area, action, responsible, contributors)
    SELECT plan, area, action, responsible, contributors FROM responsibilities;
  DROP TABLE responsibilities;
  ALTER TABLE responsibilities_by_area RENAME TO responsibilities;
  `,
  makePartTables,
  // Whoever is invited takes part before it is known who they are; some promise confidentiality first.
  `
  ALTER TABLE participants ADD COLUMN invited INTEGER NOT NULL DEFAULT 0;  -- 1: has no person yet
  ALTER TABLE participants ADD COLUMN confidentiality_signed_on TEXT;

  -- Until it is known who it is; nothing of it is kept afterwards. Participants are written anew with every change
  -- of facts, so nothing refers to their rows.
  CREATE TABLE invitations (
    plan TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    participant TEXT NOT NULL,
    email TEXT NOT NULL,                -- sealed
    language TEXT NOT NULL,
    expected TEXT,                      -- keyed hash of an identity
    token_hash TEXT UNIQUE,             -- SHA-256; null: no link can be used
    expires_at INTEGER NOT NULL,        -- milliseconds since the epoch
    links INTEGER NOT NULL,
    mail TEXT NOT NULL,                 -- what became of the last one
    person TEXT REFERENCES people (id) ON DELETE SET NULL,  -- has signed in with the link, and is not confirmed
    code TEXT,
    signed_in_at INTEGER,
    PRIMARY KEY (plan, participant)
  ) STRICT;
  CREATE INDEX invitations_of ON invitations (person);

  -- From the command that causes a mail until it is known to be taken, refused or given up.
  CREATE TABLE mails (
    id TEXT PRIMARY KEY,
    plan TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    participant TEXT NOT NULL,
    content TEXT NOT NULL,              -- sealed JSON: to whom, and what it says
    attempts INTEGER NOT NULL,
    next_attempt_at INTEGER NOT NULL    -- milliseconds since the epoch
  ) STRICT;
  CREATE INDEX due_mails ON mails (next_attempt_at);
  `,
  // How every version of a consent came about and ended; and the consent that the plan is made.
  `
  ALTER TABLE consents ADD COLUMN record TEXT;  -- JSON, sealed; null: from before it was kept

  CREATE TABLE plan_consents (
    plan TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    record TEXT NOT NULL,               -- JSON, sealed
    PRIMARY KEY (plan, position)
  ) STRICT;
  `,
  // Requests for a plan or a coordinator, who answers them, and one plan for each person.
  `
  CREATE TABLE unit_people (
    identity TEXT NOT NULL,             -- keyed hash, as of people: somebody may be named before they signed in
    part TEXT NOT NULL CHECK (part IN ('member', 'coordinator')),
    PRIMARY KEY (identity, part)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE requests (
    id TEXT PRIMARY KEY,
    concerns TEXT NOT NULL,             -- keyed hash of the identity number of the person it is about
    asked_by TEXT NOT NULL REFERENCES people (id),
    at INTEGER NOT NULL,                -- milliseconds since the epoch: when it was written down
    received_on TEXT NOT NULL,          -- the day the time to answer begins
    words TEXT NOT NULL,                -- sealed JSON
    settled INTEGER NOT NULL DEFAULT 0, -- 1: nothing more is asked of the unit, unless somebody complains
    plan TEXT REFERENCES plans (id) ON DELETE CASCADE
  ) STRICT;
  CREATE INDEX requests_about ON requests (concerns);
  CREATE INDEX requests_by ON requests (asked_by, at);
  CREATE INDEX requests_waiting ON requests (settled, at);

  CREATE TABLE request_steps (
    request TEXT NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,               -- 1, 2, 3 … without gaps
    by_person TEXT NOT NULL,
    on_day TEXT NOT NULL,
    step TEXT NOT NULL,                 -- sealed JSON
    PRIMARY KEY (request, seq)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE request_drafts (
    person TEXT PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    draft TEXT NOT NULL                 -- sealed JSON
  ) STRICT, WITHOUT ROWID;

  ALTER TABLE plans ADD COLUMN hand_over TEXT;  -- JSON object: who is asked to take over as coordinator; null: nobody

  -- Null: a second open plan of somebody, from before there was one for each.
  ALTER TABLE plans ADD COLUMN owner_person TEXT;
  UPDATE plans SET owner_person =
    (SELECT person FROM participants WHERE participants.plan = plans.id AND participants.id = plans.owner);
  UPDATE plans SET owner_person = NULL WHERE closed = 0 AND EXISTS
    (SELECT 1 FROM plans AS first WHERE first.owner_person = plans.owner_person AND first.closed = 0
      AND first.rowid < plans.rowid);
  CREATE UNIQUE INDEX one_plan_per_person ON plans (owner_person) WHERE closed = 0;
  `,
  // What somebody was before they coordinated.
  `
  ALTER TABLE participants ADD COLUMN role_before TEXT;  -- null: they came as coordinator, or do not coordinate
  `,
  // A consent to a service may be for one of its members.
  `
  ALTER TABLE consents ADD COLUMN bound_to TEXT;  -- id of the member; null: whoever of the service takes over
  `,
  // Who acts for the owner by a mandate opens no overview; whoever leaves and comes again is still who they were.
  `
  ALTER TABLE consents ADD COLUMN areas_only INTEGER NOT NULL DEFAULT 0;  -- 1: not the overview
  ALTER TABLE participants ADD COLUMN formerly TEXT;  -- id of the participant they were before; null: nobody
  `,
  unitAsService,
  makeRequestCoordinators,
  // Who of the unit has read a request.
  `
  CREATE TABLE request_readings (
    request TEXT NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,               -- 1, 2, 3 … without gaps
    by_person TEXT NOT NULL,
    name TEXT NOT NULL,                 -- sealed
    at INTEGER NOT NULL,                -- milliseconds since the epoch
    PRIMARY KEY (request, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER request_readings_stay BEFORE UPDATE ON request_readings
    BEGIN SELECT RAISE(ABORT, 'who has read a request is never changed'); END;
  `,
  // Who decides on a request: the person, or until an age a parent; and who can be told of it here.
  `
  ALTER TABLE people ADD COLUMN has_signed_in INTEGER NOT NULL DEFAULT 0;  -- 0: somebody else named them
  ALTER TABLE people ADD COLUMN born_on TEXT;  -- sealed; null: no number they signed in by said it
  UPDATE people SET has_signed_in = 1
    WHERE id IN (SELECT person FROM sessions) OR id IN (SELECT asked_by FROM requests);

  CREATE TABLE request_parents (
    request TEXT NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
    identity TEXT NOT NULL,             -- keyed hash: the unit has seen that they are a parent of the child it is about
    PRIMARY KEY (request, identity)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX requests_of_parent ON request_parents (identity);
  `,
]

/** `target`: the step to stop after, for tests of those that follow. */
export function migrate(db: DatabaseSync, keys: KeyRing, target = STEPS.length): void {
  // Steps that rebuild a table need it, and within a transaction it cannot be changed.
  const enforced = Number(db.prepare('PRAGMA foreign_keys').get()?.['foreign_keys'])
  db.exec('PRAGMA foreign_keys = OFF')
  db.exec('BEGIN IMMEDIATE')
  try {
    const row = db.prepare('PRAGMA user_version').get()
    const done = Number(row?.['user_version'] ?? 0)
    if (done > STEPS.length) {
      throw new Error(
        'The data folder was written by a newer version of this program. Use that version, or another DATA_DIR.',
      )
    }
    const steps = STEPS.slice(done, target)
    for (const step of steps) {
      if (typeof step === 'string') db.exec(step)
      else step(db, keys)
    }
    if (steps.length > 0 && db.prepare('PRAGMA foreign_key_check').get() !== undefined)
      throw new Error('after bringing the schema up to date something refers to what is not there')
    db.exec(`PRAGMA user_version = ${target}`)
    db.exec('COMMIT')
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  } finally {
    db.exec(`PRAGMA foreign_keys = ${enforced === 1 ? 'ON' : 'OFF'}`)
  }
}
