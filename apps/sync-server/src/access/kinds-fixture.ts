/** The kinds of people the access table tells apart, in the order of its columns. "The area": the one that is walked. */

export interface Kind {
  /** Above the column. */
  readonly head: string
  readonly who: string
}

export const KINDS = {
  owner: { head: 'owner', who: 'the plan’s owner' },
  representative: {
    head: 'repr.',
    who: 'somebody with a mandate for the area, and for themselves consent to another one only',
  },
  coordinator: { head: 'coord.', who: 'a coordinator with consent to contribute in the area' },
  coordinatorReading: { head: 'coord. reads', who: 'a coordinator with consent to read in the area' },
  coordinatorElsewhere: { head: 'coord. elsewhere', who: 'a coordinator with consent to another area only' },
  contributor: {
    head: 'contributes',
    who: 'a participant of any other role, consent to contribute in the area; of a service, the member it is bound to',
  },
  commenter: { head: 'comments', who: 'the same, consent to comment' },
  reader: { head: 'reads', who: 'the same, consent to read' },
  elsewhere: { head: 'elsewhere', who: 'the same, consent to another area only' },
  withoutConsent: {
    head: 'no consent',
    who: 'a participant whose consent is withdrawn, over or not begun, or who never had one',
  },
  notBound: {
    head: 'bound to another',
    who: 'a member of a service whose consent to contribute in the area the owner has bound to somebody else of it',
  },
  withoutPromise: {
    head: 'no promise',
    who: 'a participant with consent to contribute in the area who has still to promise confidentiality',
  },
  unit: { head: 'unit', who: 'the coordinating unit: one of its members, in the plan as such, whatever consents say' },
  left: { head: 'has left', who: 'somebody whose part in the plan has ended, whatever consents say' },
  stranger: { head: 'stranger', who: 'somebody signed in who takes part in another plan' },
  nobody: { head: 'nobody', who: 'whoever is not signed in' },
} as const satisfies Readonly<Record<string, Kind>>

export type KindName = keyof typeof KINDS
export const KIND_NAMES = Object.keys(KINDS) as KindName[]
