/** What goes between the server's thread and those of the store: one call, one answer, in the order they were made. */
import type { StorePlace } from '../sqlite/index.ts'
import type { Store } from '../store.ts'

/** The parts of a store, with what each can do: a call that is not listed is not made. */
export const STORE_CALLS = {
  people: ['find', 'findByIdentity', 'create', 'recognise', 'identitiesOf', 'keepSignIn', 'signInOf', 'changeChoices'],
  sessions: ['create', 'find', 'delete', 'deleteExpired'],
  facts: ['load', 'participationsOf', 'create', 'save', 'changesSince'],
  journal: ['load', 'lastSeq', 'rooms', 'commit', 'saveSnapshot', 'trim'],
  activity: ['since', 'visit', 'saveVisit'],
  accessLog: ['append', 'sittings', 'people'],
  invitations: ['invite', 'of', 'byToken', 'renew', 'signIn', 'waitingOf', 'join', 'withdraw'],
  outbox: ['due', 'later', 'done'],
  requests: [
    'create',
    'find',
    'of',
    'about',
    'countSince',
    'inbox',
    'takeStep',
    'openPlan',
    'opened',
    'readings',
    'coordinatedBy',
    'letGo',
    'draft',
    'saveDraft',
  ],
  unit: ['add', 'remove', 'has', 'coordinators', 'plans', 'ownerOf', 'planOf'],
} as const satisfies { readonly [Part in StorePart]: ReadonlyArray<keyof Store[Part] & string> }

export type StorePart = Exclude<keyof Store, 'purpose' | 'epoch' | 'close'>

/** What is known of a store once it is open. */
export type OpenedAs = Pick<Store, 'purpose' | 'epoch'>

/** What a thread is told when it starts. */
export interface ThreadData {
  readonly place: StorePlace
  readonly purposeOfNew: Store['purpose']
}

export interface Call {
  readonly id: number
  /** Null: close the store, and end. */
  readonly part: StorePart | null
  readonly method: string
  readonly given: readonly unknown[]
}

export type Answer =
  /** The store is open. */
  | ({ readonly kind: 'ready' } & OpenedAs)
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  /** Its name and message: the error itself cannot be sent. */
  | { readonly kind: 'failed'; readonly id: number | null; readonly name: string; readonly message: string }
