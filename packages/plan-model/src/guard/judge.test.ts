/** What the judge refuses whoever asks, by the numbers of its invariants; and what honest editing must be able to do. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  AREA,
  createEntry,
  entryId,
  momentOf,
  newEntryId,
  OVERVIEW,
  participantId,
  removeEntry,
  rootTypes,
  setField,
  type RoomDeclaration,
  type ActorKey,
} from '../index.ts'
import { CLOCK_AHEAD_MAX, EDIT_AGE_MAX } from './values.ts'
import { Inspector, judge, type Change, type Verdict } from './index.ts'
import { AREA_START, author, expectRefused, goal, goalText, how, inArea, inOverview } from './judge-fixture.ts'
import { actorOf, factsWith, NEW_AREA_ENTRIES, NOW, ownerOf, TODAY, type Column } from './policy-fixture.ts'

describe('J2 a new entry arrives whole', () => {
  const whole = (doc: Y.Doc, by: string, change: (entry: Y.Map<unknown>) => void, id: string = newEntryId()): void =>
    doc.transact(() => {
      createEntry(AREA, doc, 'comments', NEW_AREA_ENTRIES.comments, author(participantId(by)), entryId(id))
      change(doc.getMap<Y.Map<unknown>>('comments').get(id)!)
    })

  test.each(Object.keys(AREA.collections.comments.fields))('without %s', (field) => {
    expectRefused(inArea('commenter', (doc, by) => whole(doc, by, (entry) => entry.delete(field))))
  })
  test('with a field more', () =>
    expectRefused(inArea('commenter', (doc, by) => whole(doc, by, (entry) => entry.set('extra', 1)))))
  const comment = (by: string, at: number) => (doc: Y.Doc) =>
    void createEntry(AREA, doc, 'comments', NEW_AREA_ENTRIES.comments, { by: participantId(by), at })
  test('P9: in somebody else’s name, from the first or put in later', () => {
    const verdict = inArea('commenter', comment('owner', NOW))
    expect(verdict).toMatchObject({ ok: false, reason: 'unknownContent', target: { field: 'createdBy' } })
    expectRefused(
      inArea('commenter', (doc, by) => whole(doc, by, (entry) => entry.set('createdBy', 'owner'))),
      'notAllowed',
    )
  })
  test.each<[string, number]>([
    ['to come', NOW + CLOCK_AHEAD_MAX + 1],
    ['long ago', NOW - EDIT_AGE_MAX - 1],
  ])('at a time %s', (_, at) => {
    const verdict = inArea('commenter', comment('commenter', at))
    expect(verdict).toMatchObject({ ok: false, reason: 'unknownContent', target: { field: 'createdAt' } })
  })
  test('at a time within what clocks may differ and an edit may wait', () => {
    for (const at of [NOW + CLOCK_AHEAD_MAX, NOW - EDIT_AGE_MAX])
      expect(inArea('commenter', comment('commenter', at))).toEqual({ ok: true })
  })
  test('at a time put in later', () => {
    expectRefused(
      inArea('commenter', (doc, by) => whole(doc, by, (entry) => entry.set('createdAt', '2027-01-01T00:00:00.000Z'))),
      'notAllowed',
    )
  })
  test.each<[string, () => unknown]>([
    ['a word', () => 'tekst'],
    ['a list', () => new Y.Array()],
    ['a text', () => new Y.XmlFragment()],
    ['an element', () => new Y.XmlElement('comments')],
    ['a document within', () => new Y.Doc()],
    ['an empty map', () => new Y.Map()],
  ])('as something else than an entry: %s', (_, made) =>
    expectRefused(inArea('owner', (doc) => void doc.getMap('comments').set(newEntryId(), made()))),
  )
  test.each<[string, string, () => unknown]>([
    ['a word for a text', 'text', () => 'Ord'],
    ['a map for a text', 'why', () => new Y.Map()],
    ['a list for a text', 'why', () => new Y.Array()],
    ['loose words for a text', 'why', () => new Y.XmlText('Ord')],
    ['a text for a status', 'status', () => new Y.XmlFragment()],
    ['a map for an author', 'createdBy', () => new Y.Map()],
    ['a list of authors', 'createdBy', () => ['owner']],
    ['a word for a moment', 'createdAt', () => 'i går'],
    ['a number for a moment', 'createdAt', () => NOW],
  ])('with %s', (_, field, made) => {
    const write = (doc: Y.Doc, by: ActorKey): void => {
      const id = newEntryId()
      // In one go: a value put in the place of another would be refused for that.
      const fields = new Map<string, unknown>()
      const model = new Y.Doc()
      createEntry(AREA, model, 'goals', NEW_AREA_ENTRIES.goals, author(by), id)
      for (const [name, value] of model.getMap<Y.Map<unknown>>('goals').get(id)!)
        fields.set(name, value instanceof Y.XmlFragment ? new Y.XmlFragment() : value)
      const whole = (changed: ReadonlyMap<string, unknown>) => void doc.getMap('goals').set(id, new Y.Map(changed))
      whole(new Map([...fields, [field, made()]]))
    }
    expectRefused(inArea('owner', write))
  })
  test('a field that never comes', () => {
    for (const field of Object.keys(AREA.collections.comments.fields)) {
      const write = (doc: Y.Doc, by: ActorKey): void => {
        const id = newEntryId()
        const model = new Y.Doc()
        createEntry(AREA, model, 'comments', NEW_AREA_ENTRIES.comments, author(by), id)
        const fields = [...model.getMap<Y.Map<unknown>>('comments').get(id)!].filter(([name]) => name !== field)
        doc.getMap('comments').set(id, new Y.Map(fields))
      }
      const verdict = inArea('commenter', write)
      expect(verdict).toMatchObject({ ok: false, reason: 'unknownContent', target: { field } })
    }
  })
  test('under an id that is taken', () => {
    expectRefused(inArea('commenter', (doc, by) => whole(doc, by, () => undefined, 'by-owner')))
  })
  test('twice under one id', () => {
    const id = newEntryId()
    const write = (doc: Y.Doc, by: string): void => {
      whole(doc, by, () => undefined, id)
      whole(doc, by, () => undefined, id)
    }
    expectRefused(inArea('commenter', write), 'notAllowed')
  })
  test.each(['', '__proto__', '__proto__/x', 'a b', 'x'.repeat(65), '<b>'])('under the id %j', (id) => {
    const write = (doc: Y.Doc): void => void doc.getMap('comments').set(id, new Y.Map([['body', 'x']]))
    expectRefused(inArea('owner', write))
  })
  test('a contribution of somebody who takes no part', () => {
    const write = (doc: Y.Doc, by: ActorKey): void =>
      void createEntry(OVERVIEW, doc, 'contributions', { text: 'x' }, author(by), entryId('stranger'))
    expectRefused(inOverview('coordinator', write))
  })
  test('the owner’s own words come from nobody else, not even with a new goal', () => {
    const write = (doc: Y.Doc, by: ActorKey): void =>
      void createEntry(AREA, doc, 'goals', { ...NEW_AREA_ENTRIES.goals, ownWords: 'Jeg vil …' }, author(by))
    expectRefused(inArea('coordinator', write), 'ownerOnly')
    expect(inArea('owner', write)).toEqual({ ok: true })
  })
  test('a suggestion cannot be born accepted', () => {
    const write = (doc: Y.Doc, by: ActorKey): void =>
      void createEntry(AREA, doc, 'suggestions', { ...NEW_AREA_ENTRIES.suggestions, status: 'accepted' }, author(by))
    expectRefused(inArea('contributor', write), 'ownerOnly')
  })
  test('a suggestion cannot be born answered', () => {
    const answered = (words: string) => (doc: Y.Doc, by: ActorKey) =>
      void createEntry(AREA, doc, 'suggestions', { ...NEW_AREA_ENTRIES.suggestions, answer: words }, author(by))
    expectRefused(inArea('contributor', answered('Ja')), 'ownerOnly')
    expect(inArea('contributor', answered(''))).toEqual({ ok: true })
    expect(inArea('owner', answered('Ja'))).toEqual({ ok: true })
    const stamped = (doc: Y.Doc, by: ActorKey): void => {
      const values = { ...NEW_AREA_ENTRIES.suggestions, answered: { by, at: momentOf(NOW) } }
      createEntry(AREA, doc, 'suggestions', values, author(by))
    }
    expectRefused(inArea('contributor', stamped), 'ownerOnly')
  })
  test('an action for a goal made in the same breath', () => {
    const write = (doc: Y.Doc, by: ActorKey): void =>
      doc.transact(() => {
        const id = createEntry(AREA, doc, 'goals', NEW_AREA_ENTRIES.goals, author(by))
        createEntry(AREA, doc, 'actions', { ...NEW_AREA_ENTRIES.actions, goal: id }, author(by))
      })
    expect(inArea('coordinator', write)).toEqual({ ok: true })
  })
  test('made, changed, resolved and removed before it was sent', () => {
    const write = (doc: Y.Doc, by: ActorKey): void => {
      const id = createEntry(AREA, doc, 'comments', NEW_AREA_ENTRIES.comments, author(by))
      setField(AREA, doc, 'comments', id, 'body', 'Endret')
      setField(AREA, doc, 'comments', id, 'resolved', { by, at: momentOf(NOW) })
      removeEntry(doc, 'comments', id, author(by))
    }
    expect(inArea('commenter', write)).toEqual({ ok: true })
  })
})

describe('J3 nothing is deleted', () => {
  test('an entry', () =>
    expectRefused(
      inArea('owner', (doc) => doc.getMap('goals').delete('goal')),
      'notAllowed',
    ))
  test('one’s own new entry, taken back by undo', () => {
    const server = new Y.Doc()
    const inspector = new Inspector(server, rootTypes(AREA))
    Y.applyUpdate(server, AREA_START)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, AREA_START)
    const before = Y.encodeStateVector(doc)
    const undo = new Y.UndoManager(doc.getMap('comments'))
    createEntry(AREA, doc, 'comments', NEW_AREA_ENTRIES.comments, author(participantId('owner')))
    undo.undo()
    const inspection = inspector.inspect(Y.encodeStateAsUpdate(doc, before))
    expect(inspection.status).toBe('ok')
    const changes = inspection.status === 'ok' ? inspection.changes : []
    const rights = {
      actor: actorOf('owner'),
      room: 'area-work',
      standing: 'owner',
      facts: factsWith({ writingHelp: false }),
      today: TODAY,
    } as const
    expect(judge(changes, { room: AREA, doc: server, rights, now: NOW, ownerOf }).ok).toBe(false)
  })
  test('a field', () => expectRefused(inArea('owner', (doc) => goal(doc).delete('status'))))
  test('the removed mark itself', () => expectRefused(inArea('owner', (doc) => goal(doc).delete('removed'))))
  test('a text, by putting another in its place', () => {
    expectRefused(inArea('owner', (doc) => void goal(doc).set('text', new Y.XmlFragment())))
  })
  test('a text, by putting a word in its place', () =>
    expectRefused(inArea('owner', (doc) => void goal(doc).set('text', 'Ord'))))
})

describe('J5 what is hidden again must be allowed too', () => {
  test('a forbidden value overwritten by an allowed one in the same update', () => {
    const write = (doc: Y.Doc): void => {
      goal(doc).set('status', 'tull')
      goal(doc).set('status', 'active')
    }
    // Yjs forgets the first value when it is overwritten in its author's document: kept, it must be refused.
    expectRefused(inKeepingDocument('owner', write))
  })
  test('a change by somebody who may not, undone in the same update', () => {
    const write = (doc: Y.Doc): void => {
      const text = (how(doc).get(0) as Y.XmlElement).insert(0, [new Y.XmlText('xx')])
      expect(text).toBeUndefined()
      ;((how(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText).delete(0, 2)
    }
    expectRefused(inKeepingDocument('contributor', write), 'notResponsible')
  })
  test('deleting somebody else’s words', () => {
    const write = (doc: Y.Doc): void => ((goalText(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText).delete(0, 1)
    expectRefused(inArea('commenter', write), 'goalAgreed')
  })

  /** Like `attempt`, from a document that forgets nothing (`gc: false`). */
  function inKeepingDocument(column: Column, write: (doc: Y.Doc) => void): Verdict {
    const server = new Y.Doc()
    const inspector = new Inspector(server, rootTypes(AREA))
    Y.applyUpdate(server, AREA_START)
    const doc = new Y.Doc({ gc: false })
    Y.applyUpdate(doc, AREA_START)
    const before = Y.encodeStateVector(doc)
    write(doc)
    const inspection = inspector.inspect(Y.encodeStateAsUpdate(doc, before))
    if (inspection.status !== 'ok') throw new Error(inspection.status)
    const standing = column === 'owner' ? 'owner' : column === 'contributor' ? 'contribute' : 'comment'
    const rights = {
      actor: actorOf(column),
      room: 'area-work',
      standing,
      facts: factsWith({ writingHelp: false }),
      today: TODAY,
    } as const
    return judge(inspection.changes, { room: AREA, doc: server, rights, now: NOW, ownerOf })
  }
})

describe('J6 by facts and creators', () => {
  test('an entry belongs to who owns the client id that made it, not to who it says', () => {
    const write = (doc: Y.Doc): void => setField(AREA, doc, 'comments', 'by-commenter', 'body', 'x')
    expectRefused(inArea('reader', write), 'notAllowed')
    expectRefused(inArea('contributor', write), 'notYourComment')
    expect(inArea('commenter', write)).toEqual({ ok: true })
  })
  test('a closed plan takes nothing, from nobody', () => {
    const facts = factsWith({ writingHelp: false, closed: true })
    expectRefused(
      inArea('owner', (doc) => void goal(doc).set('status', 'ended'), { facts }),
      'planClosed',
    )
  })
})

describe('what is not known', () => {
  const rights = {
    actor: actorOf('owner'),
    room: 'area-work',
    standing: 'owner',
    facts: factsWith({ writingHelp: false }),
    today: TODAY,
  } as const

  test('a change of a kind the judge has never heard of is refused', () => {
    const place = {
      up: null,
      key: null,
      root: 'goals',
      kind: 'map',
      depth: 0,
      nodeName: '',
      isNew: false,
      createdBy: null,
    } as const
    const change = {
      kind: 'teleported',
      place,
      length: 1,
      id: { client: 1, clock: 0 },
      dead: false,
    } as unknown as Change
    expect(judge([change], { room: AREA, doc: new Y.Doc(), rights, now: NOW, ownerOf }).ok).toBe(false)
  })
  test('a judge that fails has allowed nothing', () => {
    const room = { ...AREA, collections: null } as unknown as RoomDeclaration
    const place = {
      up: null,
      key: null,
      root: 'goals',
      kind: 'map',
      depth: 0,
      nodeName: '',
      isNew: false,
      createdBy: null,
    } as const
    const change = {
      kind: 'tombstone-inserted',
      place,
      length: 1,
      id: { client: 1, clock: 0 },
      dead: false,
      removed: false,
    } as unknown as Change
    expect(judge([change], { room, doc: new Y.Doc(), rights, now: NOW, ownerOf })).toMatchObject({ ok: false })
  })
})
