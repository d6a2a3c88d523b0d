/**
 * The one vocabulary of refusal: reason ↔ WebSocket close code ↔ HTTP status ↔ whether trying again helps.
 * The sentence for the person, in three languages, stands under the same name in the page's texts
 * (`refused.<reason>`); a reason without a sentence does not compile there.
 *
 * Close codes: 4400–4499 are final (y-websocket does not reconnect), 1012, 1013 and 4500–4599 mean try again.
 */
export interface ReasonEntry {
  readonly closeCode: number
  readonly httpStatus: number
  /** Whether the same thing may succeed later without the person changing anything. */
  readonly tryAgain: boolean
}

export const REASONS = {
  /** The policy gives this person no right to this change. */
  notAllowed: { closeCode: 4422, httpStatus: 403, tryAgain: false },
  /** Only the plan's owner writes here. */
  ownerOnly: { closeCode: 4422, httpStatus: 403, tryAgain: false },
  /** Only who is responsible for the action changes it. */
  notResponsible: { closeCode: 4422, httpStatus: 403, tryAgain: false },
  /** A comment, note or suggestion is changed by who wrote it. */
  notYourComment: { closeCode: 4422, httpStatus: 403, tryAgain: false },
  /** A goal is changed by suggestion. */
  goalAgreed: { closeCode: 4422, httpStatus: 403, tryAgain: false },
  /** Content outside the declared schema: unknown field, node, mark, link or value. */
  unknownContent: { closeCode: 4422, httpStatus: 400, tryAgain: false },
  /** A form or a command's input does not fit its schema. */
  invalidInput: { closeCode: 4422, httpStatus: 400, tryAgain: false },
  /** An identity number that cannot be one: mistyped. */
  wrongNumber: { closeCode: 4422, httpStatus: 400, tryAgain: false },
  tooLarge: { closeCode: 4413, httpStatus: 413, tryAgain: false },
  tooFast: { closeCode: 4529, httpStatus: 429, tryAgain: true },
  /** The person may not act in the capacity they have chosen, or may no longer. */
  capacityEnded: { closeCode: 4403, httpStatus: 403, tryAgain: false },
  /** Whoever acts for the owner may do so in other areas or kinds of decision than this. */
  outsideMandate: { closeCode: 4422, httpStatus: 403, tryAgain: false },
  /** The owner is a child: those with parental responsibility decide. */
  parentsDecide: { closeCode: 4422, httpStatus: 403, tryAgain: false },
  /** Whoever names somebody to a service does not receive all that the service does. */
  notYoursToPassOn: { closeCode: 4422, httpStatus: 403, tryAgain: false },
  /** Somebody named to a service takes part in the plan already, or ever did as themselves. */
  alreadyTakesPart: { closeCode: 4422, httpStatus: 409, tryAgain: false },
  consentWithdrawn: { closeCode: 4403, httpStatus: 403, tryAgain: false },
  /** The room's document is not as declared: it is read only until the operator has repaired it. */
  underRepair: { closeCode: 4422, httpStatus: 503, tryAgain: false },
  /** The person has a request of their own that is not answered yet. */
  alreadyAsked: { closeCode: 4422, httpStatus: 409, tryAgain: false },
  /** Whoever answers for the unit asked for it themselves, or it is about them: another of the unit does. */
  ownCase: { closeCode: 4422, httpStatus: 403, tryAgain: false },
  /** There is one plan for each person, and this one has theirs. Told to the coordinating unit alone. */
  hasPlan: { closeCode: 4422, httpStatus: 409, tryAgain: false },
  /** Somebody else was faster: what the page shows is not how it stands. */
  changedSince: { closeCode: 4422, httpStatus: 409, tryAgain: false },
  planClosed: { closeCode: 4422, httpStatus: 409, tryAgain: false },
  /** Signed in, and the provider was not sure enough of who it is for what is asked. */
  wrongLevel: { closeCode: 4401, httpStatus: 403, tryAgain: false },
  notSignedIn: { closeCode: 4401, httpStatus: 401, tryAgain: false },
  roomNotFound: { closeCode: 4404, httpStatus: 404, tryAgain: false },
  /** The page is older than the document's schema, or its copy is of another epoch. */
  outdatedPage: { closeCode: 4409, httpStatus: 409, tryAgain: false },
  /** That the plan is read cannot be written down just now, and so it is not shown. */
  notLogged: { closeCode: 4503, httpStatus: 503, tryAgain: true },
  serverBusy: { closeCode: 1013, httpStatus: 503, tryAgain: true },
  tryLater: { closeCode: 4500, httpStatus: 500, tryAgain: true },
} as const satisfies Record<string, ReasonEntry>

export type Reason = keyof typeof REASONS

export function isReason(value: unknown): value is Reason {
  return typeof value === 'string' && Object.hasOwn(REASONS, value)
}

/** The server restarts or drains: every client comes back by itself (RFC 6455 registry: Service Restart). */
export const CLOSE_SERVICE_RESTART = 1012
