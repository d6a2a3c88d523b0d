/** POST `/api/plans/<planId>/visit`: says that the plan is being read, and answers what is new since last time. */
import type { Happening } from '../activity/happening.ts'
import type { Moment } from '../day.ts'
import type { ActorKey } from '../facts/actor.ts'
import type { EntryId, ParticipantId } from '../ids.ts'
import type { RoomName } from '../schema/room-name.ts'

interface NewsBase {
  readonly by: ActorKey
  /** The last time, when it happened more than once. */
  readonly at: Moment
}

/** Something in a room the reader may read, by ids: the page has the room, and knows what it is about. */
export type RoomNews = NewsBase & Happening & { readonly kind: Happening['kind']; readonly room: RoomName }

/** A change of facts the reader may know of. */
export type FactsNews = NewsBase &
  (
    | {
        /** Recorded: what the owner said orally, yes or no, was written down, and waits for her. */
        readonly kind: 'consentGiven' | 'consentRecorded' | 'noRecorded' | 'consentWithdrawn' | 'participationEnded'
        readonly participant: ParticipantId
      }
    | {
        readonly kind:
          | 'coordinatorAppointed'
          | 'representationRegistered'
          | 'representationEnded'
          | 'serviceAdded'
          | 'memberAdded'
          | 'memberEnded'
        readonly participant: ParticipantId
      }
    | { readonly kind: 'responsibilitySet'; readonly action: EntryId }
    | { readonly kind: 'meetingCalled' | 'meetingChanged' | 'meetingCancelled'; readonly meeting: EntryId }
    | {
        readonly kind:
          | 'periodSet'
          | 'writingHelpSet'
          | 'planConsentGiven'
          | 'planConsentRejected'
          | 'planConsentWithdrawn'
          | 'birthDateSet'
      }
  )

export type NewsItem = RoomNews | FactsNews

export interface NewsView {
  /** The end of the reader's last sitting but this one; null: this is the first. */
  readonly since: Moment | null
  /** The latest first. */
  readonly items: readonly NewsItem[]
}

/** News told at once, at most. */
export const NEWS_MAX = 200
