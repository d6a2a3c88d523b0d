import type { PlanFacts } from '@ansvarsgruppe/plan-model'
import { beforeEach, expect, test } from 'vitest'
import { actorOf, NOW } from './rooms-fixture.ts'
import { factsWith } from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import { JUDGED_ANEW_MAX, WAITING_FOR_FACTS_BYTES_MAX } from './bounds.ts'
import type { Settled } from './journal-writer.ts'
import { UnderWay, type Handed } from './under-way.ts'

/** What the journal has been handed, and how it says what became of it. */
let journal: Array<{ readonly what: string; readonly settled: Settled }>
let outcome: string[]
let known: number
let asked: Array<PromiseWithResolvers<PlanFacts>>
let notAllowed: number | null
let underWay: UnderWay
const facts = (version: number): PlanFacts => ({ ...factsWith({ writingHelp: false }), version })
beforeEach(() => {
  ;[journal, outcome, asked, known, notAllowed] = [[], [], [], 1, null]
  underWay = new UnderWay({
    hand: ({ ticket, edit }, settled) => {
      journal.push({ what: `${ticket} by ${edit?.judged.factsVersion ?? 'none'}`, settled })
    },
    facts: () => facts(known),
    laterFacts: () => {
      asked.push(Promise.withResolvers())
      return asked.at(-1)!.promise
    },
    isStillAllowed: (_, { version }) => version !== notAllowed,
    onCommitted: (ticket, isLast) => outcome.push(`${ticket}${isLast ? ' last' : ''}`),
    onLost: () => outcome.push('lost'),
  })
})

const edit = (ticket: number, bytes = 1): Handed => ({
  ticket,
  edit: {
    row: { seq: ticket, actor: 'owner', at: NOW, update: new Uint8Array(bytes), happenings: [] },
    judged: { member: { actor: actorOf('owner') }, grounds: null, factsVersion: known },
  },
  claims: [],
})
const claim = (ticket: number): Handed => ({ ticket, edit: null, claims: [{ clientId: 1, actor: 'owner' }] })
/** All that was handed over comes back as one. */
function settle(result: Parameters<Settled>[0]): void {
  const all = journal
  journal = []
  all.forEach(({ settled }, index) => settled(result, index === all.length - 1))
}
const handed = (): string[] => journal.map(({ what }) => what)

test('E1: everything goes again in its order, claims between edits too', () => {
  for (const one of [edit(1), claim(2), edit(3)]) underWay.add(one)
  known = 2
  settle('outdated')
  expect(handed()).toEqual(['1 by 2', '2 by none', '3 by 2'])
  settle('committed')
  expect(outcome).toEqual(['1', '2', '3 last'])
})

test('E1, E3: while newer facts are asked for, what comes waits behind; all goes again by the same', async () => {
  underWay.add(edit(1))
  settle('outdated')
  underWay.add(edit(2))
  expect(handed()).toEqual([])
  asked[0]?.resolve(facts(2))
  await underWay.asking
  expect(handed()).toEqual(['1 by 2', '2 by 2'])
  expect(underWay.asking).toBeNull()
})

test('E2: one that is no longer allowed loses all, and nothing is handed over any more', () => {
  underWay.add(edit(1))
  underWay.add(edit(2))
  known = 2
  notAllowed = 2
  settle('outdated')
  underWay.add(edit(3))
  expect([outcome, handed()]).toEqual([['lost'], []])
})

test('E2: a refusal for another reason loses all at once', () => {
  underWay.add(edit(1))
  underWay.add(edit(2))
  settle('refused')
  expect(outcome).toEqual(['lost'])
})

test('what is known to be on disk does not go again', () => {
  underWay.add(edit(1))
  settle('committed')
  underWay.add(edit(2))
  known = 2
  settle('outdated')
  expect(handed()).toEqual(['2 by 2'])
})

test('E4: it goes again only so many times in a row', () => {
  underWay.add(edit(1))
  for (let times = 0; times < JUDGED_ANEW_MAX; times++) {
    known += 1
    settle('outdated')
  }
  expect(outcome).toEqual([])
  known += 1
  settle('outdated')
  expect(outcome).toEqual(['lost'])
})

test('E4: a store that says outdated and has nothing newer is not asked for ever', async () => {
  underWay.add(edit(1))
  for (let times = 0; times <= JUDGED_ANEW_MAX; times++) {
    settle('outdated')
    asked.at(-1)?.resolve(facts(1))
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await underWay.asking
  }
  expect([outcome, asked.length]).toEqual([['lost'], JUDGED_ANEW_MAX])
})

test('E4: what waits for facts is bounded', () => {
  underWay.add(edit(1))
  settle('outdated')
  underWay.add(edit(2, WAITING_FOR_FACTS_BYTES_MAX))
  expect(outcome).toEqual([])
  underWay.add(edit(3))
  expect(outcome).toEqual(['lost'])
})

test('facts that cannot be read lose all; a room that is over hears nothing more', async () => {
  underWay.add(edit(1))
  settle('outdated')
  asked[0]?.reject(new Error('the thread ended'))
  await underWay.asking
  expect(outcome).toEqual(['lost'])

  known = 1
  outcome.length = 0
  underWay.end()
  settle('committed')
  expect([outcome, handed()]).toEqual([[], []])
})
