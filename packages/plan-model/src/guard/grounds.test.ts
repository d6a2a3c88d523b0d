import { expect, test } from 'vitest'
import { participantId } from '../ids.ts'
import type { Rule } from '../schema/rules.ts'
import { GROUNDS_MAX, GroundsKept } from './grounds.ts'

const [ONE, OTHER] = [{}, {}] as unknown as [Rule, Rule]
const entry = (id: number, creator: string | null = 'owner') => ({ id: `e${id}`, creator })

test.each([1, 8, 9, 40])('of %i entries each is kept once, with each rule, however often it is asked of', (count) => {
  const kept = new GroundsKept()
  for (const rule of [ONE, OTHER, ONE]) {
    kept.asked(rule, null)
    for (let id = 0; id < count; id++) kept.asked(rule, entry(id))
  }
  const asked = kept.all?.asked ?? []
  expect(asked).toHaveLength(2 * (count + 1))
  for (const rule of [ONE, OTHER]) {
    const entries = asked.filter((one) => one.rule === rule).map((one) => one.entry)
    expect(entries).toEqual([null, ...Array.from({ length: count }, (_, id) => entry(id))])
  }
})

test.each([2, 20])('whose an entry is makes it another, among %i too', (count) => {
  const kept = new GroundsKept()
  for (let id = 0; id < count; id++)
    for (const creator of ['owner', 'reader', null]) kept.asked(ONE, entry(id, creator))
  expect(kept.all?.asked).toHaveLength(3 * count)
})

test('participants are kept once; too many of either are not kept at all', () => {
  const [few, entries, participants] = [new GroundsKept(), new GroundsKept(), new GroundsKept()]
  for (const id of ['a', 'b', 'a']) few.participant(participantId(id))
  expect(few.all?.participants).toEqual(['a', 'b'])
  for (let id = 0; id < GROUNDS_MAX; id++) entries.asked(ONE, entry(id))
  expect(entries.all?.asked).toHaveLength(GROUNDS_MAX)
  for (let id = 0; id <= GROUNDS_MAX; id++) {
    entries.asked(ONE, entry(id))
    participants.participant(participantId(`p${id}`))
  }
  expect([entries.all, participants.all]).toEqual([null, null])
})
