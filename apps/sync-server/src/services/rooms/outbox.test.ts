import { expect, test } from 'vitest'
import { Outbox } from './outbox.ts'
import { actorOf, TestMember } from './rooms-fixture.ts'

function world() {
  const [nora, silje, reader] = [actorOf('owner'), actorOf('coordinator'), actorOf('reader')].map(
    (actor) => new TestMember(actor),
  ) as [TestMember, TestMember, TestMember]
  const saved: string[] = []
  const outbox = new Outbox(() => [nora, silje, reader])
  const edit = (author: TestMember, key: string): number => {
    const ticket = outbox.appended()
    outbox.tell({
      author,
      update: author.make((doc) => doc.getMap('root').set(key, 1)),
      saved: () => void saved.push(key),
    })
    return ticket
  }
  const keys = ({ doc }: TestMember): string[] => [...doc.getMap('root').keys()].toSorted()
  return { nora, silje, reader, saved, outbox, edit, keys }
}

test('edits that reach the disk together leave as one frame, and nobody gets their own alone', () => {
  const { nora, silje, reader, saved, outbox, edit, keys } = world()
  edit(nora, 'a')
  edit(silje, 'b')
  outbox.committed(edit(nora, 'c'))
  expect(reader.kinds).toEqual(['update'])
  expect(nora.kinds).toEqual(['update'])
  expect(silje.kinds).toEqual(['update'])
  expect(saved).toEqual(['a', 'b', 'c'])
  for (const member of [nora, silje, reader]) expect(keys(member)).toEqual(['a', 'b', 'c'])
})

test('who wrote all of it hears nothing of it', () => {
  const { nora, silje, reader, outbox, edit } = world()
  edit(nora, 'a')
  outbox.committed(edit(nora, 'b'))
  expect([nora, silje, reader].map(({ kinds }) => kinds.length)).toEqual([0, 1, 1])
})

test('nothing leaves before it is on disk, and what stands between two edits leaves between them', () => {
  const { nora, reader, saved, outbox, edit, keys } = world()
  const first = edit(nora, 'a')
  outbox.whenSaved(() => void saved.push(`between, with ${keys(reader).join()}`))
  const second = edit(nora, 'b')
  expect(reader.kinds).toEqual([])
  outbox.committed(first)
  expect(keys(reader)).toEqual(['a'])
  expect(saved).toEqual(['a', 'between, with a'])
  expect(outbox.isSettled).toBe(false)
  outbox.committed(second)
  expect(keys(reader)).toEqual(['a', 'b'])
  expect(outbox.isSettled).toBe(true)
})

test('what is dropped is told to who waits for it, and to no reader', () => {
  const { nora, reader, outbox, edit } = world()
  const dropped: number[] = []
  const ticket = edit(nora, 'a')
  outbox.whenSaved(
    () => {},
    () => void dropped.push(1),
  )
  outbox.drop()
  outbox.committed(ticket)
  expect(dropped).toEqual([1])
  expect(reader.kinds).toEqual([])
})
