import { expect, test } from 'vitest'
import { Gate } from './gate.ts'

test('so many at once, the others in their order, whether it goes well or not', async () => {
  const gate = new Gate(2)
  const begun: number[] = []
  const works = Array.from({ length: 5 }, () => Promise.withResolvers<number>())
  const passed = works.map(({ promise }, index) =>
    gate.pass(async () => {
      begun.push(index)
      return promise
    }),
  )
  await Promise.resolve()
  expect(begun).toEqual([0, 1])
  expect(gate.waiting).toBe(3)
  works[1]?.resolve(1)
  expect(await passed[1]).toBe(1)
  expect(begun).toEqual([0, 1, 2])
  works[0]?.reject(new Error('no'))
  await expect(passed[0]).rejects.toThrow('no')
  expect(begun).toEqual([0, 1, 2, 3])
  for (const work of works.slice(2)) work.resolve(0)
  await Promise.all(passed.slice(2))
  // Nothing is left over: as many as before.
  const held = Promise.withResolvers<void>()
  const again = [0, 1, 2].map(() => gate.pass(() => held.promise))
  expect(gate.waiting).toBe(1)
  held.resolve()
  await Promise.all(again)
  expect(gate.waiting).toBe(0)
})
