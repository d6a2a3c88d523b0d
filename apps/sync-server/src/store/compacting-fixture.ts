/**
 * For tests, a process of its own: writes comments into a room and keeps a snapshot after every third, as a server does, and
 * lets the rows in it go after every second of these, until it kills itself at a step that is named, or is killed. Tells of each row that is on disk.
 */
import { AREA, createEntry, entryId, participantId } from '@ansvarsgruppe/plan-model'
import * as Y from 'yjs'
import { factsWith } from '../../../../packages/plan-model/src/guard/policy-fixture.ts'
import { RoomDocument } from '../services/rooms/room-document.ts'
import { placeIn } from './place-fixture.ts'
import { openSqliteStore } from './sqlite/index.ts'

export const STEPS = ['row on its way', 'row on disk', 'encoded', 'snapshot on disk', 'rows let go'] as const
export type Step = (typeof STEPS)[number]

/** Rows from one snapshot to the next. */
const ROWS_EACH = 3

if (process.argv[1] === import.meta.filename) await work(process.argv[2] ?? '', process.argv[3] ?? '')

async function work(dataDir: string, dieAt: string): Promise<void> {
  const plan = factsWith({ writingHelp: false }).planId
  const { journal } = openSqliteStore(placeIn(dataDir), 'demo')
  const stored = await journal.load(plan, 'area-work')
  const document = new RoomDocument(AREA, stored)
  const author = { by: participantId('owner'), at: Date.now() }
  for (let { seq } = stored; ;) {
    seq += 1
    const values = { target: null, parent: null, body: 'ord '.repeat(50), resolved: null }
    const { update, clientId } = document.edited(null, (doc) =>
      createEntry(AREA, doc, 'comments', values, author, entryId(`c${seq}`)),
    )
    document.apply(update, null, false)
    const row = { seq, actor: 'owner', at: author.at, update, happenings: [] }
    reached('row on its way')
    const claims = [{ clientId, actor: 'owner' }]
    // One after the other, as a server's journal does.
    // oxlint-disable-next-line no-await-in-loop
    const [result] = await journal.commit([
      { plan, room: 'area-work', factsVersion: null, schemaVersion: 1, rows: [row], claims },
    ])
    if (result !== 'committed') throw new Error('the row was refused')
    process.send?.(seq)
    reached('row on disk')
    if (seq % ROWS_EACH !== 0) continue
    const whole = { update: document.whole(), stateVector: Y.encodeStateVector(document.doc) }
    reached('encoded')
    const about = { at: author.at, schemaVersion: AREA.schemaVersion, soundBy: 1, historyBytes: update.length * seq }
    // oxlint-disable-next-line no-await-in-loop
    await journal.saveSnapshot(plan, 'area-work', { seq, ...about, ...whole })
    reached('snapshot on disk')
    if (seq % (2 * ROWS_EACH) !== 0) continue
    // oxlint-disable-next-line no-await-in-loop
    const { rows } = await journal.trim(plan, 'area-work', Date.now() + 1)
    if (rows === 0) throw new Error('nothing was let go')
    reached('rows let go')
  }

  function reached(step: Step): void {
    if (step === dieAt) process.kill(process.pid, 'SIGKILL')
  }
}
