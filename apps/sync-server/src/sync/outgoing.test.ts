import { expect, test } from 'vitest'
import { GATHERED_BYTES_MAX } from './bounds.ts'
import { Outgoing } from './outgoing.ts'

function reader() {
  const written: Uint8Array[] = []
  const outgoing = new Outgoing({
    write: (chunk: Uint8Array) => {
      written.push(chunk)
      return true
    },
  })
  return { written, outgoing, lengths: () => written.map(({ length }) => length) }
}
const endOfTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('small frames of one turn leave together, in their order, at its end', async () => {
  const [one, other] = [reader(), reader()]
  one.outgoing.add(Uint8Array.of(1))
  other.outgoing.add(Uint8Array.of(9))
  one.outgoing.add(Uint8Array.of(2, 3))
  expect(one.outgoing.bytes).toBe(3)
  expect(one.written).toEqual([])
  await endOfTurn()
  expect(one.written.map((chunk) => [...chunk])).toEqual([[1, 2, 3]])
  expect(other.written.map((chunk) => [...chunk])).toEqual([[9]])
  expect(one.outgoing.bytes).toBe(0)
  one.outgoing.add(Uint8Array.of(4))
  await endOfTurn()
  expect(one.lengths()).toEqual([3, 1])
})

test('a long one leaves at once, as it is, after what was before it', async () => {
  const { written, outgoing, lengths } = reader()
  const long = new Uint8Array(GATHERED_BYTES_MAX + 1)
  outgoing.add(Uint8Array.of(1))
  outgoing.add(long)
  outgoing.add(Uint8Array.of(2))
  expect(lengths()).toEqual([1, long.length])
  expect(written[1]).toBe(long)
  await endOfTurn()
  expect(lengths()).toEqual([1, long.length, 1])
})

test('no more than GATHERED_BYTES_MAX wait', () => {
  const { outgoing, lengths } = reader()
  for (let count = 0; count < 3; count++) outgoing.add(new Uint8Array(GATHERED_BYTES_MAX / 2))
  expect(lengths()).toEqual([GATHERED_BYTES_MAX])
  expect(outgoing.bytes).toBe(GATHERED_BYTES_MAX / 2)
})

test('what must not be overtaken can be made to leave', async () => {
  const { outgoing, lengths } = reader()
  outgoing.add(Uint8Array.of(1))
  outgoing.flush()
  expect(lengths()).toEqual([1])
  await endOfTurn()
  expect(lengths()).toEqual([1])
})

test('what waits can be dropped; what is said after that leaves', async () => {
  const { written, outgoing } = reader()
  outgoing.add(Uint8Array.of(1))
  outgoing.drop()
  expect(outgoing.bytes).toBe(0)
  outgoing.add(Uint8Array.of(2))
  await endOfTurn()
  expect(written.map((chunk) => [...chunk])).toEqual([[2]])
})
