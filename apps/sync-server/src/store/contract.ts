/** What every store promises, as tests: each implementation of {@link Store} runs them. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe } from 'vitest'
import { accessLogContract } from './contract/access-log.ts'
import { activityContract } from './contract/activity.ts'
import { factsContract } from './contract/facts.ts'
import { invitationsContract } from './contract/invitations.ts'
import { journalContract } from './contract/journal.ts'
import { peopleContract } from './contract/people.ts'
import { requestsContract } from './contract/requests.ts'
import { trimmingContract } from './contract/trimming.ts'
import type { PlanId } from '@ansvarsgruppe/plan-model'
import type { FactsAudit, Store } from './store.ts'

/** A store on its own, and how to close it and open it anew with everything that was written. */
export interface OpenedStore {
  readonly store: Store
  reopen(purposeOfNew?: Store['purpose']): Promise<Store>
  audit(plan: PlanId): Promise<readonly AuditRow[]>
}

export type AuditRow = FactsAudit & { readonly version: number }

/** How a suite gets at an implementation. */
export interface StoreKind {
  /** Makes an empty store of the purpose in the folder, or opens the one that is there. */
  open(folder: string, purposeOfNew: Store['purpose']): Promise<Store>
  /** The audit trail of a plan's facts, in order: no part of the server reads it yet, whoever audits does. */
  audit(folder: string, plan: PlanId): Promise<readonly AuditRow[]>
}

export function describeStore(name: string, kind: StoreKind): void {
  describe(`store contract: ${name}`, () => {
    let folder: string
    let current: Store

    const opened: OpenedStore = {
      get store() {
        return current
      },
      reopen: async (purposeOfNew = 'real') => {
        await current.close()
        current = await kind.open(folder, purposeOfNew)
        return current
      },
      audit: (plan) => kind.audit(folder, plan),
    }

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'store-test-'))
      current = await kind.open(folder, 'real')
    })
    afterEach(async () => {
      await current.close()
      await rm(folder, { recursive: true })
    })

    describe('people and sessions', () => {
      peopleContract(opened)
    })
    describe('facts', () => {
      factsContract(opened)
    })
    describe('journal', () => {
      journalContract(opened)
    })
    describe('trimming', () => {
      trimmingContract(opened)
    })
    describe('invitations and mails', () => {
      invitationsContract(opened)
    })
    describe('requests and the unit', () => {
      requestsContract(opened)
    })
    describe('activity and visits', () => {
      activityContract(opened)
    })
    describe('access log', () => {
      accessLogContract(opened)
    })
  })
}
