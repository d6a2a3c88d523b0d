/** For tests: where a store lies, sealed with a key that is no secret. */
import type { StorePlace } from './sqlite/index.ts'

export const TEST_WRAPPING_KEY = new Uint8Array(32).fill(7)

export function placeIn(dataDir: string): StorePlace {
  return { dataDir, wrappingKey: TEST_WRAPPING_KEY }
}
