import type { DemoPersonView } from '@ansvarsgruppe/plan-model/contract'

/** Someone fictional who can sign in to the demo, with a made-up identity number that no real person can have. */
export interface DemoPerson extends DemoPersonView {
  readonly pid: string
  /** Of health personnel, made up as well; left out where the provider knows none. */
  readonly hprNumber?: string
}
