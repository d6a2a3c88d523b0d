/** For tests that do not look at the numbers. */
import type { SyncMeasures } from './sync-measures.ts'

export const UNMEASURED_SYNC: SyncMeasures = { received() {}, sent() {}, firstSync() {}, closed() {} }
