/** `/api/session`: who is signed in, and how one signs in. */
import type { Circle } from '../facts/circle.ts'
import type { PersonId } from '../ids.ts'
import type { AssuranceLevel } from './assurance.ts'
import type { Choices } from './choices.ts'

/** A way to sign in: one button. `/auth/sign-in/<id>` starts it. */
export interface ProviderView {
  readonly id: string
  readonly name: string
}

/** Someone of the demo plan, on the sign-in page of a demo. `/auth/sign-in/demo?person=<id>` signs in as them. */
export interface DemoPersonView {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly organisation: string
  readonly circle: 'owner' | Circle | 'otherPlans'
}

export type SessionView =
  | {
      readonly signedIn: false
      readonly providers: readonly ProviderView[]
      /** Null unless this is a demo. */
      readonly demo: { readonly municipality: string; readonly people: readonly DemoPersonView[] } | null
    }
  | {
      readonly signedIn: true
      /** For signing in anew where a safer sign-in is needed. */
      readonly providers: readonly ProviderView[]
      /** The next level that is asked for anywhere, for `?level=` of a sign-in; null: one has signed in safely enough. */
      readonly saferLevel: AssuranceLevel | null
      readonly person: { readonly id: PersonId; readonly name: string; readonly choices: Choices }
      readonly demo: { readonly municipality: string } | null
      /** Of the store: see {@link PARAM_EPOCH}. */
      readonly epoch: number
    }
