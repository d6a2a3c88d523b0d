import type { Config } from '../config.ts'
import type { StorePlace } from '../store/sqlite/index.ts'

/** What a command gets to work with. */
export interface Operation {
  readonly config: Config
  /** Where the store lies, and the key that opens it. */
  readonly place: StorePlace
  readonly given: readonly string[]
  readonly say: (line: string) => void
}

/** Whether all is well. */
export type Command = (operation: Operation) => Promise<boolean>

/** Something the operator must know or do; its message is the sentence for them. */
export class OperationError extends Error {}
