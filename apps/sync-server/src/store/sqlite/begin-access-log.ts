/** The step of the schema from which on is kept who has read and written in a plan. */
import type { DatabaseSync } from 'node:sqlite'
import { AccessLogHeads } from './access-log-heads.ts'
import type { KeyRing } from './key-ring.ts'

export function beginAccessLog(db: DatabaseSync, keys: KeyRing): void {
  db.exec(`
    CREATE TABLE access_log (
      plan TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
      seq INTEGER NOT NULL,               -- 1, 2, 3 … in its plan, without gaps
      sitting INTEGER NOT NULL,           -- number of the first row of the sitting
      at INTEGER NOT NULL,                -- milliseconds since the epoch
      participant TEXT NOT NULL,
      capacity TEXT NOT NULL,
      act TEXT NOT NULL,                  -- read, write, export; end: of the sitting
      part TEXT NOT NULL,                 -- '' where act is end
      sealed BLOB NOT NULL,               -- who it was and why they could, with the plan's key; empty where act is end
      link BLOB NOT NULL,                 -- SHA-256 over the row before it and itself (access-log-chain.ts)
      PRIMARY KEY (plan, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX access_log_sittings ON access_log (plan, sitting, seq);
    CREATE INDEX access_log_participants ON access_log (plan, participant, seq);
    CREATE INDEX access_log_times ON access_log (plan, at);
    CREATE INDEX access_log_parts ON access_log (plan, part, sitting);

    CREATE TABLE access_log_heads (
      plan TEXT PRIMARY KEY REFERENCES plans (id) ON DELETE CASCADE,
      seq INTEGER NOT NULL,               -- of the last row; 0: there is none
      link BLOB NOT NULL,                 -- of that row
      mark BLOB NOT NULL                  -- HMAC-SHA-256 over all this
    ) STRICT, WITHOUT ROWID;

    -- Nobody alters the log, the server neither. Whoever takes these away breaks the chain nevertheless.
    CREATE TRIGGER access_log_is_never_changed BEFORE UPDATE ON access_log
      BEGIN SELECT RAISE(ABORT, 'the access log is never changed'); END;
    CREATE TRIGGER access_log_stays BEFORE DELETE ON access_log
      WHEN EXISTS (SELECT 1 FROM plans WHERE id = OLD.plan)
      BEGIN SELECT RAISE(ABORT, 'the access log goes with its plan, and not before'); END;
    -- REPLACE takes rows away without asking the trigger above.
    CREATE TRIGGER access_log_goes_on BEFORE INSERT ON access_log
      WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM access_log WHERE plan = NEW.plan)
      BEGIN SELECT RAISE(ABORT, 'the access log goes on at its end, and nowhere else'); END;
    CREATE TRIGGER access_log_heads_go_on BEFORE UPDATE ON access_log_heads
      WHEN NEW.plan <> OLD.plan OR NEW.seq <= OLD.seq
      BEGIN SELECT RAISE(ABORT, 'the access log gets longer, never shorter'); END;
    CREATE TRIGGER access_log_heads_stay BEFORE DELETE ON access_log_heads
      WHEN EXISTS (SELECT 1 FROM plans WHERE id = OLD.plan)
      BEGIN SELECT RAISE(ABORT, 'the access log goes with its plan, and not before'); END;
    CREATE TRIGGER access_log_heads_begin_once BEFORE INSERT ON access_log_heads
      WHEN EXISTS (SELECT 1 FROM access_log_heads WHERE plan = NEW.plan)
      BEGIN SELECT RAISE(ABORT, 'the access log of a plan begins once'); END;
  `)
  const heads = new AccessLogHeads(db, keys)
  for (const { id } of db.prepare('SELECT id FROM plans').all()) heads.begin(String(id))
}
