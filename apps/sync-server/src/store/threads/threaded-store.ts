/**
 * The embedded store in threads of its own, so that the server's never waits for the disk. One writes the journal, and
 * does nothing else; the other does the rest, so that reading a large room holds up no commit.
 */
import type { StorePlace } from '../sqlite/index.ts'
import type { JournalStore, Store } from '../store.ts'
import { STORE_CALLS, type StorePart } from './calls.ts'
import { StoreThread } from './thread.ts'

export interface ThreadedStore extends Store {
  /** Whether everything asked of it now would be answered. */
  readonly isAvailable: boolean
  readonly threads: { readonly journal: StoreThread; readonly records: StoreThread }
}

export async function openThreadedStore(place: StorePlace, purposeOfNew: Store['purpose']): Promise<ThreadedStore> {
  const data = { place, purposeOfNew }
  // One after the other: the first brings the schema up to date.
  const { thread: records, openedAs } = await StoreThread.start(data)
  const { thread: journal } = await StoreThread.start(data).catch(async (error: unknown) => {
    await records.close()
    throw error
  })
  const writing: Pick<JournalStore, 'commit' | 'saveSnapshot'> = partOn('journal', journal)
  return {
    purpose: openedAs.purpose,
    epoch: openedAs.epoch,
    people: partOn('people', records),
    sessions: partOn('sessions', records),
    facts: partOn('facts', records),
    journal: { ...partOn('journal', records), commit: writing.commit, saveSnapshot: writing.saveSnapshot },
    activity: partOn('activity', records),
    accessLog: partOn('accessLog', records),
    invitations: partOn('invitations', records),
    outbox: partOn('outbox', records),
    requests: partOn('requests', records),
    unit: partOn('unit', records),
    get isAvailable() {
      return records.isReady && journal.isReady
    },
    threads: { journal, records },
    close: async () => {
      await journal.close()
      await records.close()
    },
  }
}

/** Each call by its name; what it takes and answers is the store's own. */
function partOn<Part extends StorePart>(part: Part, thread: StoreThread): Store[Part] {
  const calls = STORE_CALLS[part].map((method) => [
    method,
    (...given: readonly unknown[]) => thread.call(part, method, given),
  ])
  return Object.fromEntries(calls) as Store[Part]
}
