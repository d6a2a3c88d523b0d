import { createEntry, OVERVIEW, readRoom, writeParagraphs } from '@ansvarsgruppe/plan-model'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { CHANGES_PER_STEP, STEPS_MAX, stepsOf, textOf } from './catching-up.ts'
import type { MadeChange } from './edit-counter.ts'
import { clocksOf, readyOverview, RoomServer } from './room-server-fixture.ts'
import type { RoomSession } from './room-session.ts'

const eventually = (check: () => void): Promise<void> => vi.waitFor(check, { interval: 5, timeout: 4_000 })

describe('after a gap', () => {
  let server: RoomServer
  let session: RoomSession<typeof OVERVIEW>

  beforeEach(async () => {
    server = await RoomServer.start()
    session = await readyOverview(server)
    server.refuses = (update) =>
      needsWith(update).includes('Nei')
        ? { reason: 'ownerOnly', collection: 'needs', entry: null, field: null, stateVector: clocksOf(server.doc) }
        : null
  })
  afterEach(async () => {
    session.close()
    await server.stop()
  })

  test('what was written before a refused change is taken, and the rest is offered as words', async () => {
    await away(['Ro', 'Orden', 'Nei', 'Etterpå'])
    await eventually(() => expect(session.state.refusal).toMatchObject({ keptText: 'Nei\n\nEtterpå', gaveUp: false }))
    await eventually(() => expect(session.state.saveState.state).toBe('saved'))
    expect(needsOnServer()).toEqual(['Ro', 'Orden'])
    const shown = (): string[] => session.state.snapshot?.collections.needs.map(({ text }) => text) ?? []
    await eventually(() => expect(shown().toSorted()).toEqual(['Orden', 'Ro']))
  })

  test('what was taken away before it stays away, and what was taken away after it comes back', async () => {
    write('Først', 'Sist')
    await eventually(() => expect(session.state.saveState.state).toBe('saved'))
    const [first = '', last = ''] = [...server.doc.getMap('needs').keys()]
    await away(['Ro'], () => {
      setText(first, 'Endret')
      write('Nei')
      setText(last, 'Endret')
    })
    await eventually(() => expect(session.state.refusal).not.toBeNull())
    expect(needsOnServer().toSorted()).toEqual(['Endret', 'Ro', 'Sist'])
  })

  test('all of it is saved where nothing is refused', async () => {
    await away(['Ro', 'Orden', 'Tid'])
    await eventually(() => expect(session.state.saveState.state).toBe('saved'))
    expect(session.pending).toBe(0)
    expect(needsOnServer()).toEqual(['Ro', 'Orden', 'Tid'])
  })

  test('where the answer got lost, what the server has is not offered again', async () => {
    server.confirms = false
    write('Ro')
    await eventually(() => expect(needsOnServer()).toEqual(['Ro']))
    server.confirms = true
    await away(['Nei'])
    await eventually(() => expect(session.state.refusal).toMatchObject({ keptText: 'Nei' }))
    expect(needsOnServer()).toEqual(['Ro'])
  })

  function write(...texts: readonly string[]): void {
    for (const text of texts) {
      session.write(({ room, doc, author }) => createEntry(room, doc, 'needs', { text, order: 'a0' }, author))
    }
  }

  function setText(id: string, text: string): void {
    session.write(({ doc }) => doc.getMap<Y.Map<unknown>>('needs').get(id)?.set('text', text))
  }

  async function away(texts: readonly string[], more: () => void = () => {}): Promise<void> {
    server.turnsAway = () => [1013, 'serverBusy']
    server.drop()
    await eventually(() => expect(session.state.saveState.state).toMatch(/^(offline|notSaved)$/))
    write(...texts)
    more()
    server.turnsAway = () => null
    session.reconnect()
  }

  function needsOnServer(): string[] {
    return readRoom(OVERVIEW, server.doc).collections.needs.map(({ text }) => text)
  }
})

describe('steps', () => {
  test('words typed in one text are one step, up to a size; another place begins another', () => {
    const changes = changesOf((doc) => {
      const [first, second] = ['whatMatters', 'situation'].map((name) => doc.getXmlFragment(name))
      if (first === undefined || second === undefined) return
      for (const text of [first, second]) writeParagraphs(text, 'Begynt')
      for (let key = 0; key < CHANGES_PER_STEP + 10; key++) type(first, 'a')
      type(second, 'b')
      type(first, 'c')
    })
    const sizes = [1, 1, CHANGES_PER_STEP, 10, 1, 1]
    const ends = sizes.map((_, index) => sizes.slice(0, index + 1).reduce((sum, size) => sum + size))
    expect(stepsOf(changes).map(({ clock }) => clock)).toEqual(ends.map((end) => changes[end - 1]?.clock))
  })

  test('are not more than the server takes at once, and hold everything in its order', () => {
    const changes = changesOf((doc) => {
      const map = doc.getMap('values')
      for (let index = 0; index < STEPS_MAX * 3; index++) {
        doc.transact(() => {
          map.set('a', index)
          doc.getMap('other').set('b', index)
        })
      }
    })
    const steps = stepsOf(changes)
    expect(steps).toHaveLength(STEPS_MAX)
    const copy = new Y.Doc()
    for (const { update } of steps) Y.applyUpdate(copy, update)
    expect(copy.getMap('values').get('a')).toBe(STEPS_MAX * 3 - 1)
    expect(copy.store.pendingStructs).toBeNull()
  })

  test('there are none when nothing waits', () => {
    expect(stepsOf([])).toEqual([])
  })
})

/** One keystroke. */
function type(fragment: Y.XmlFragment, letter: string): void {
  const paragraph = fragment.get(0)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
  if (!(text instanceof Y.XmlText)) throw new Error('no words')
  text.insert(text.length, letter)
}

function changesOf(write: (doc: Y.Doc) => void): MadeChange[] {
  const doc = new Y.Doc()
  const changes: MadeChange[] = []
  doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    changes.push({ update, clock: Y.getState(doc.store, doc.clientID), text: textOf(transaction) })
  })
  write(doc)
  return changes
}

/** Texts of needs in an update of its own. */
function needsWith(update: Uint8Array): string[] {
  return Y.decodeUpdate(update).structs.flatMap((struct) =>
    struct instanceof Y.Item && struct.content instanceof Y.ContentAny ? (struct.content.arr as string[]) : [],
  )
}
