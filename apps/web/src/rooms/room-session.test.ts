import {
  createEntry,
  entryId,
  readRoom,
  setField,
  setValue,
  OVERVIEW,
  writeParagraphs,
} from '@ansvarsgruppe/plan-model'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { RoomSession } from './room-session.ts'
import { clocksOf, ME, openOverview, ready, readyOverview, RoomServer } from './room-server-fixture.ts'

let server: RoomServer
let sessions: Array<RoomSession<typeof OVERVIEW>> = []

beforeEach(async () => {
  server = await RoomServer.start()
})
afterEach(async () => {
  for (const session of sessions) session.close()
  sessions = []
  await server.stop()
})

async function opened(): Promise<RoomSession<typeof OVERVIEW>> {
  const session = await readyOverview(server)
  sessions.push(session)
  return session
}

function addNeed(session: RoomSession<typeof OVERVIEW>, text: string): void {
  session.write(({ room, doc, author }) => createEntry(room, doc, 'needs', { text, order: 'a0' }, author))
}

/** Somebody who has just written a word, which is saved. */
async function inTheMiddle(): Promise<{ session: RoomSession<typeof OVERVIEW>; text: Y.XmlFragment }> {
  const session = await opened()
  session.setFocus('whatMatters')
  const text = session.rootText('whatMatters')
  if (text === null) throw new Error('there is nothing to write in')
  writeParagraphs(text, 'Musikk')
  await eventually(() => expect(session.pending).toBe(0))
  return { session, text }
}

const eventually = (check: () => void): Promise<void> => vi.waitFor(check, { interval: 5, timeout: 4_000 })
const needsOf = (session: RoomSession<typeof OVERVIEW>): string[] =>
  session.state.snapshot?.collections.needs.map(({ text }) => text) ?? []

describe('connecting', () => {
  test('asks for notices and names its schema', async () => {
    await opened()
    expect(server.addresses).toEqual(['/sync/plan/overview?notices=1&schema=1'])
  })

  test('is loading until the first answer, then shows the room', async () => {
    setValue(OVERVIEW, server.doc, 'noCooperation', true)
    const session = openOverview(server)
    sessions.push(session)
    expect(session.state).toMatchObject({ status: 'loading', snapshot: null })
    await ready(session)
    expect(session.state.snapshot?.values.noCooperation).toBe(true)
  })

  test('S5: closed, it shows nothing and is gone; opened again it is back', async () => {
    const session = await opened()
    session.close()
    expect(session.state).toMatchObject({ status: 'loading', snapshot: null })
    await eventually(() => expect(server.connections).toBe(0))
    session.open()
    await ready(session)
    expect(server.connections).toBe(1)
  })
})

describe('S6: what is known before the document is here', () => {
  function before(text: string): ReturnType<typeof readRoom<typeof OVERVIEW>> {
    const doc = new Y.Doc()
    createEntry(OVERVIEW, doc, 'needs', { text, order: 'a0' }, { by: ME, at: Date.now() })
    return readRoom(OVERVIEW, doc)
  }
  function openedWith(early: Parameters<typeof openOverview>[1]): RoomSession<typeof OVERVIEW> {
    const session = openOverview(server, early)
    sessions.push(session)
    return session
  }

  test('is shown at once, for reading, and gives way to the document', async () => {
    const session = openedWith(before('Ro'))
    expect(session.state).toMatchObject({ status: 'ready', canWrite: false })
    expect(needsOf(session)).toEqual(['Ro'])
    expect(session.rootText('whatMatters')).toBeNull()
    await eventually(() => expect(session.state.canWrite).toBe(true))
    expect(needsOf(session)).toEqual([])
  })

  test('may come later, but never over the document, nor after the end', async () => {
    const session = openedWith(Promise.resolve(before('Ro')))
    await eventually(() => expect(session.state.canWrite).toBe(true))
    expect(needsOf(session)).toEqual([])
    session.close()
    expect(session.state).toMatchObject({ status: 'loading', snapshot: null })
    const none = openedWith(Promise.resolve(null))
    expect(none.state.status).toBe('loading')
    await ready(none)
  })

  test('of another schema is not shown', () => {
    expect(openedWith({ ...before('Ro'), schemaVersion: 0 }).state.status).toBe('loading')
  })

  test('what is done meanwhile waits, counts as not saved, and is done with the document, in order', async () => {
    const session = openedWith(before('Ro'))
    addNeed(session, 'Trygghet')
    addNeed(session, 'Tid')
    expect(session.pending).toBe(2)
    expect(session.state.saveState).toEqual({ state: 'saving', pending: 2 })
    await eventually(() => expect(session.state.canWrite).toBe(true))
    expect(needsOf(session).toSorted()).toEqual(['Tid', 'Trygghet'])
    await eventually(() => expect(session.pending).toBe(0))
    expect(readRoom(OVERVIEW, server.doc).collections.needs).toHaveLength(2)
  })
})

describe('S6, S7: words that cannot be done', () => {
  function readyBefore(): RoomSession<typeof OVERVIEW> {
    const doc = new Y.Doc()
    createEntry(OVERVIEW, doc, 'needs', { text: 'Ro', order: 'a0' }, { by: ME, at: Date.now() })
    const session = openOverview(server, readRoom(OVERVIEW, doc))
    sessions.push(session)
    return session
  }

  test('what waited for a document when the room ended is kept: new entries, and changes of those that were shown', async () => {
    server.turnsAway = () => [4403, 'consentWithdrawn']
    const session = readyBefore()
    const [need] = session.state.snapshot?.collections.needs ?? []
    addNeed(session, 'Trygghet')
    session.write(({ room, doc }) => setField(room, doc, 'needs', need?.id ?? entryId('none'), 'text', 'Mer ro'))
    await eventually(() => expect(session.state.status).toBe('ended'))
    expect(session.state.refusal?.kind).toBe('refused')
    expect(session.state.refusal?.kept.map(({ text }) => text).toSorted()).toEqual(['Mer ro', 'Trygghet'])
    expect(session.pending).toBe(0)
  })

  test('what is written after the end is kept, too', async () => {
    const session = await opened()
    server.close(4403, 'consentWithdrawn')
    await eventually(() => expect(session.state.status).toBe('ended'))
    addNeed(session, 'For sent')
    expect(session.state.refusal).toMatchObject({ reason: 'consentWithdrawn', keptText: 'For sent' })
  })

  test('words taken over from a box stay until the last of them has found another place', async () => {
    const session = await opened()
    session.words.keep('notResponsible', { collection: 'needs', entry: 'a', field: 'text', text: ' halv ' })
    session.words.keep('notResponsible', { collection: 'needs', entry: 'b', field: 'text', text: 'hel' })
    session.words.keep('notResponsible', { collection: 'needs', entry: 'c', field: 'text', text: '  ' })
    expect(session.state.refusal?.keptText).toBe('halv\n\nhel')
    for (const text of session.state.refusal?.kept ?? []) session.words.drop(text)
    expect(session.state.refusal).toBeNull()
  })

  test('who may no longer write where they write is told, with what they wrote there, which is saved', async () => {
    const { session } = await inTheMiddle()
    expect(session.words.writingAt).toEqual({ collection: 'whatMatters', entry: null, field: null })
    session.words.stop('ownerOnly', { collection: 'whatMatters', entry: null, field: null })
    expect(session.state.refusal).toMatchObject({
      kind: 'stopped',
      reason: 'ownerOnly',
      kept: [{ collection: 'whatMatters', text: 'Musikk', isSaved: true }],
    })
    expect(session.words.writingAt).toBeNull()
  })

  test('in the middle of a text when the room ends: the whole passage is kept, saved or not', async () => {
    const { session } = await inTheMiddle()
    server.confirms = false
    addNeed(session, 'Ikke lagret')
    await eventually(() => expect(server.edits.length).toBeGreaterThan(2))
    server.close(4403, 'consentWithdrawn')
    await eventually(() => expect(session.state.status).toBe('ended'))
    expect(session.state.refusal).toMatchObject({ kind: 'refused', reason: 'consentWithdrawn' })
    expect(session.state.refusal?.kept.map(({ text: words, isSaved }) => [words, isSaved ?? false])).toEqual([
      ['Ikke lagret', false],
      ['Musikk', true],
    ])
  })
})

test('stopped a moment before the room ends: all of the passage is kept, not only what was under way', async () => {
  const { session, text } = await inTheMiddle()
  server.confirms = false
  const paragraph = text.get(0)
  if (paragraph instanceof Y.XmlElement) paragraph.insert(paragraph.length, [new Y.XmlText(' og sang')])
  await eventually(() => expect(session.pending).toBe(1))
  session.words.stop('consentWithdrawn', { collection: 'whatMatters', entry: null, field: null })
  session.setFocus(null)
  server.close(4403, 'consentWithdrawn')
  await eventually(() => expect(session.state.status).toBe('ended'))
  expect(session.state.refusal).toMatchObject({ kind: 'refused', keptText: 'Musikk og sang' })
  expect(session.state.refusal?.kept).toHaveLength(1)
})

describe('a room under repair', () => {
  test('is for reading, and known to be before anybody writes', async () => {
    server.isUnderRepair = true
    setValue(OVERVIEW, server.doc, 'noCooperation', true)
    const session = await opened()
    expect(session.state).toMatchObject({ isUnderRepair: true, canWrite: false })
    expect(session.state.snapshot?.values.noCooperation).toBe(true)
    expect(session.rootText('whatMatters')).toBeNull()
    addNeed(session, 'Ro')
    expect(session.pending).toBe(0)
    expect(session.state.refusal).toMatchObject({ reason: 'underRepair', keptText: 'Ro' })
  })

  test('is one as soon as it is found, and no longer when it has been mended', async () => {
    const session = await opened()
    expect(session.state).toMatchObject({ isUnderRepair: false, canWrite: true })
    session.setFocus('whatMatters')
    server.tellUnderRepair()
    await eventually(() => expect(session.state).toMatchObject({ isUnderRepair: true, canWrite: false }))
    expect(session.state.refusal).toMatchObject({ kind: 'stopped', reason: 'underRepair' })
    server.isUnderRepair = false
    server.drop()
    await eventually(() => expect(session.state).toMatchObject({ isUnderRepair: false, canWrite: true }))
  })
})

describe('saving', () => {
  test('S1: a write is saved when the server says it is on disk, not when it was sent', async () => {
    const session = await opened()
    await eventually(() => expect(server.edits).toHaveLength(1))
    expect(session.state.saveState).toEqual({ state: 'saved', at: null })
    server.confirms = false
    addNeed(session, 'Ro')
    expect(session.state.saveState).toEqual({ state: 'saving', pending: 1 })
    expect(needsOf(session)).toEqual(['Ro'])
    await eventually(() => expect(server.edits).toHaveLength(2))
    expect(session.pending).toBe(1)
    server.confirm()
    await eventually(() => expect(session.state.saveState).toMatchObject({ state: 'saved' }))
    expect(session.state.saveState).not.toEqual({ state: 'saved', at: null })
  })

  test('unconfirmed for long is not saved, connected or not', async () => {
    const session = await opened()
    server.confirms = false
    addNeed(session, 'Ro')
    await eventually(() => expect(session.state.saveState).toEqual({ state: 'notSaved', pending: 1 }))
    server.confirm()
    await eventually(() => expect(session.state.saveState.state).toBe('saved'))
  })

  test('away with nothing to lose is only offline', async () => {
    const session = await opened()
    server.turnsAway = () => [1013, 'serverBusy']
    server.drop()
    await eventually(() => expect(session.state.saveState).toEqual({ state: 'offline' }))
    expect(session.state.status).toBe('ready')
  })

  test('written while away it is not saved, until the first sync after it is on disk', async () => {
    const session = await opened()
    server.turnsAway = () => [1013, 'serverBusy']
    server.drop()
    await eventually(() => expect(session.state.saveState.state).toBe('offline'))
    addNeed(session, 'Ro')
    addNeed(session, 'Orden')
    await eventually(() => expect(session.state.saveState).toEqual({ state: 'notSaved', pending: 2 }))
    server.turnsAway = () => null
    await eventually(() => expect(session.state.saveState.state).toBe('saved'))
    expect(readRoom(OVERVIEW, server.doc).collections.needs).toHaveLength(2)
  })

  test('what an editor writes counts, what others write does not', async () => {
    const session = await opened()
    await eventually(() => expect(server.edits).toHaveLength(1))
    server.confirms = false
    const other = new Y.Doc()
    setValue(OVERVIEW, other, 'noCooperation', true)
    server.send(Y.encodeStateAsUpdate(other))
    await eventually(() => expect(session.state.snapshot?.values.noCooperation).toBe(true))
    expect(session.pending).toBe(0)
    const text = session.rootText('whatMatters')
    if (text !== null) writeParagraphs(text, 'Musikk')
    expect(session.pending).toBe(1)
  })
})

test('P11: another tab hears of an edit from the server alone, never from this one past the guard', async () => {
  const here = await opened()
  const there = await opened()
  await eventually(() => expect(server.edits).toHaveLength(2))
  addNeed(here, 'Ro')
  await eventually(() => expect(here.state.saveState.state).toBe('saved'))
  // This server passes nothing on by itself.
  expect(needsOf(there)).toEqual([])
  server.send(server.edits.at(-1)!)
  await eventually(() => expect(needsOf(there)).toEqual(['Ro']))
})

describe('what is on screen', () => {
  test('is the same as long as nothing changes', async () => {
    const session = await opened()
    addNeed(session, 'Ro')
    await eventually(() => expect(session.state.saveState.state).toBe('saved'))
    const before = session.state
    addNeed(session, 'Orden')
    const after = session.state
    expect(after).not.toBe(before)
    expect(after.snapshot?.collections.strengths).toBe(before.snapshot?.collections.strengths)
    expect(after.snapshot?.collections.needs).toContain(before.snapshot?.collections.needs[0])
  })

  test('others are there once each, and never oneself', async () => {
    const session = await opened()
    const user = { participant: 'kari', name: 'Kari', color: 3 }
    server.present({
      1: { user },
      2: { user, focus: 'needs/a/text' },
      3: { user: { participant: ME, name: 'Jeg', color: 1 } },
      4: { user: { participant: 'anna', name: 'Anna', color: 2 } },
    })
    await eventually(() => expect(session.state.others).toHaveLength(2))
    expect(session.state.others).toEqual([
      { participant: 'anna', name: 'Anna', color: 2, focus: null },
      { participant: 'kari', name: 'Kari', color: 3, focus: 'needs/a/text' },
    ])
  })
})

describe('refusals', () => {
  const refuseAll = (): void => {
    server.refuses = () => ({
      reason: 'ownerOnly',
      collection: 'needs',
      entry: null,
      field: null,
      stateVector: clocksOf(server.doc),
    })
  }

  test('S2: the words are kept, and a new replica takes the place of the refused one', async () => {
    setValue(OVERVIEW, server.doc, 'noCooperation', true)
    const session = await opened()
    addNeed(session, 'Tatt imot')
    await eventually(() => expect(session.state.saveState.state).toBe('saved'))
    const { generation } = session.state
    refuseAll()
    addNeed(session, 'Avvist')
    await eventually(() => expect(session.state.refusal).not.toBeNull())
    server.refuses = () => null
    expect(session.state.refusal).toMatchObject({
      reason: 'ownerOnly',
      target: { collection: 'needs', entry: null, field: null },
      keptText: 'Avvist',
      gaveUp: false,
    })
    await eventually(() => expect(needsOf(session)).toEqual(['Tatt imot']))
    expect(session.state.generation).toBe(generation + 1)
    expect(session.state.canWrite).toBe(true)
    expect(session.state.status).toBe('ready')
    expect(session.state.saveState.state).toBe('saved')

    const before = server.edits.length
    addNeed(session, 'Nytt forsøk')
    await eventually(() => expect(session.state.saveState.state).toBe('saved'))
    expect(server.edits).toHaveLength(before + 1)
    expect(
      readRoom(OVERVIEW, server.doc)
        .collections.needs.map(({ text }) => text)
        .toSorted(),
    ).toEqual(['Nytt forsøk', 'Tatt imot'])
  })

  test('P10: the new replica writes under another client id, and sends nothing of the refused one again', async () => {
    const session = await opened()
    refuseAll()
    addNeed(session, 'Avvist')
    await eventually(() => expect(session.state.refusal).not.toBeNull())
    const refused = server.edits.at(-1)!
    server.refuses = () => null
    await eventually(() => expect(session.state.canWrite).toBe(true))
    addNeed(session, 'Nytt')
    await eventually(() => expect(session.state.saveState.state).toBe('saved'))
    const clientsOf = (update: Uint8Array) => Y.decodeUpdate(update).structs.map(({ id }) => id.client)
    const [before, ...others] = new Set(clientsOf(refused))
    expect(others).toEqual([])
    const after = server.edits.slice(server.edits.indexOf(refused) + 1).flatMap(clientsOf)
    expect(after).not.toHaveLength(0)
    expect(after).not.toContain(before)
  })

  test('S2: nothing is written in the new replica before the facts are known, and what waits is written then', async () => {
    let tell = (): void => {}
    const asked = vi.fn<() => Promise<void>>(() => new Promise((resolve) => (tell = resolve)))
    const session = openOverview(server, null, asked)
    sessions.push(session)
    await ready(session)
    refuseAll()
    addNeed(session, 'Avvist')
    await eventually(() => expect(session.state.refusal).not.toBeNull())
    server.refuses = () => null
    await eventually(() => expect(needsOf(session)).toEqual([]))
    expect(asked).toHaveBeenCalledOnce()
    expect(session.state.canWrite).toBe(false)
    addNeed(session, 'Venter')
    tell()
    await eventually(() => expect(session.state.canWrite).toBe(true))
    await eventually(() => expect(readRoom(OVERVIEW, server.doc).collections.needs).toHaveLength(1))
  })

  test('S2: facts that do not come hold nobody up for long', async () => {
    const session = openOverview(server, null, () => new Promise(() => {}))
    sessions.push(session)
    await ready(session)
    refuseAll()
    addNeed(session, 'Avvist')
    await eventually(() => expect(session.state.refusal).not.toBeNull())
    server.refuses = () => null
    await eventually(() => expect(session.state.canWrite).toBe(true))
  })

  test('it stays until it is dismissed', async () => {
    const session = await opened()
    refuseAll()
    addNeed(session, 'Avvist')
    await eventually(() => expect(session.state.refusal?.keptText).toBe('Avvist'))
    session.close()
    expect(session.state.refusal?.keptText).toBe('Avvist')
    session.words.dismiss()
    expect(session.state.refusal).toBeNull()
  })

  test('while there is no document, a write says so and loses nothing', async () => {
    const session = await opened()
    refuseAll()
    server.turnsAway = () => [1013, 'serverBusy']
    addNeed(session, 'Avvist')
    await eventually(() => expect(session.state.refusal).not.toBeNull())
    expect(session.state.canWrite).toBe(false)
    expect(session.write(() => 'skrevet')).toBeUndefined()
    expect(session.text('needs', 'x', 'text')).toBeNull()
    expect(session.state.snapshot).not.toBeNull()
  })

  test('a 4422 without a notice is a refusal, of everything not confirmed', async () => {
    const session = await opened()
    server.confirms = false
    addNeed(session, 'Uten varsel')
    await eventually(() => expect(server.edits).toHaveLength(2))
    server.close(4422, 'notAllowed')
    await eventually(() =>
      expect(session.state.refusal).toMatchObject({ reason: 'notAllowed', keptText: 'Uten varsel' }),
    )
    expect(session.state.status).toBe('ready')
  })

  test('after three within a minute it stops, with the words of all three', async () => {
    const session = await opened()
    refuseAll()
    for (const text of ['en', 'to', 'tre']) {
      await eventually(() => expect(session.canWrite).toBe(true))
      addNeed(session, text)
      await eventually(() => expect(session.state.refusal?.keptText).toContain(text))
    }
    expect(session.state).toMatchObject({
      status: 'ended',
      endReason: 'ownerOnly',
      refusal: { gaveUp: true, keptText: 'en\n\nto\n\ntre' },
    })
    await eventually(() => expect(server.connections).toBe(0))
  })
})

describe('the end', () => {
  test.each([
    [4401, 'notSignedIn'],
    [4403, 'consentWithdrawn'],
    [4404, 'roomNotFound'],
  ] as const)('S3, S4: %i ends the room and takes what it showed', async (code, reason) => {
    const session = await opened()
    addNeed(session, 'Ro')
    await eventually(() => expect(session.state.saveState.state).toBe('saved'))
    server.close(code, reason)
    await eventually(() => expect(session.state.status).toBe('ended'))
    expect(session.state).toMatchObject({ endReason: reason, snapshot: null, others: [], refusal: null })
    const { length } = server.addresses
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(server.addresses).toHaveLength(length)
  })

  test('an outdated page goes on showing what it had', async () => {
    const session = await opened()
    server.close(4409, 'outdatedPage')
    await eventually(() => expect(session.state).toMatchObject({ status: 'ended', endReason: 'outdatedPage' }))
    expect(session.state.snapshot).not.toBeNull()
  })

  test.each([
    [4403, 'consentWithdrawn'],
    [4409, 'outdatedPage'],
  ] as const)('words not saved when the room ended are kept (%s)', async (code, reason) => {
    const session = await opened()
    server.confirms = false
    addNeed(session, 'Ikke lagret')
    await eventually(() => expect(server.edits).toHaveLength(2))
    server.close(code, reason)
    await eventually(() => expect(session.state.status).toBe('ended'))
    expect(session.state.refusal).toMatchObject({ reason, keptText: 'Ikke lagret' })
  })

  test('asked to, it comes back', async () => {
    server.turnsAway = () => [4403, 'consentWithdrawn']
    const session = openOverview(server)
    sessions.push(session)
    await eventually(() => expect(session.state.status).toBe('ended'))
    session.open()
    expect(session.state.status).toBe('ended')
    server.turnsAway = () => null
    session.retry()
    await ready(session)
  })
})
