import {
  AREA,
  createEntry,
  entryId,
  momentOf,
  OVERVIEW,
  plainText,
  readEntry,
  readRoom,
  removeEntry,
  restoreEntry,
  setField,
  setValue,
  sharedText,
  writeParagraphs,
  LINE_LENGTH_MAX,
} from '@ansvarsgruppe/plan-model'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { ACTION, GOAL, GuardedRooms, NOW, WORK, type Person } from './guarded-rooms-fixture.ts'

const NEW_GOAL = { text: 'Hund', ownWords: '', why: '', status: 'agreed', parent: null, order: 'a1' } as const

let server: GuardedRooms
let nora: Person
let silje: Person

beforeEach(() => {
  vi.useFakeTimers({ now: NOW })
  server = new GuardedRooms()
  nora = server.person('nora')
  silje = server.person('silje')
  nora.doc(WORK)
  silje.doc(WORK)
})
afterEach(() => {
  vi.useRealTimers()
})

const action = (person: Person) => readEntry(AREA, person.doc(WORK), 'actions', ACTION)!
const goal = (person: Person, id = GOAL) => readEntry(AREA, person.doc(WORK), 'goals', id)!
const setStatus = (person: Person, status: 'planned' | 'inProgress' | 'completed'): void =>
  person.write(AREA, WORK, ({ room, doc }) => setField(room, doc, 'actions', ACTION, 'status', status))
const how = (person: Person): string => plainText(action(person).how)
/** As an editor does it: under an origin of its own. */
function type(person: Person, words: string, field: 'how' | 'what' = 'how'): void {
  const text = sharedText(person.doc(WORK), 'actions', ACTION, field)!
  const paragraph = text.get(0) as Y.XmlElement
  person.doc(WORK).transact(() => {
    if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText()])
    const string = paragraph.get(0) as Y.XmlText
    string.insert(string.length, words)
  }, 'editor')
}
const pause = (): void => void vi.advanceTimersByTime(1_000)

describe('U1: one’s own, the latest first', () => {
  test('fields, texts and order are taken back one by one and done again', () => {
    setStatus(nora, 'inProgress')
    type(nora, ' langt')
    nora.write(AREA, WORK, ({ room, doc }) => setField(room, doc, 'actions', ACTION, 'order', 'a5'))
    server.sync()
    setStatus(silje, 'completed')
    expect(nora.undo()).toBe('done')
    expect(action(nora).order).toBe('a0')
    expect(nora.undo()).toBe('done')
    expect(how(nora)).toBe('Vi går')
    expect(nora.undo()).toBe('done')
    expect(action(nora).status).toBe('planned')
    expect(nora.undo()).toBe('nothing')
    for (const expected of ['inProgress', 'inProgress', 'inProgress']) {
      expect(nora.redo()).toBe('done')
      expect(action(nora).status).toBe(expected)
    }
    expect(how(nora)).toBe('Vi går langt')
    expect(action(nora).order).toBe('a5')
    expect(nora.redo()).toBe('nothing')
    server.sync()
  })

  test('up and down as often as one likes, through several values of one field', () => {
    setStatus(nora, 'inProgress')
    setStatus(nora, 'completed')
    for (let round = 0; round < 3; round++) {
      expect([nora.undo(), nora.undo()]).toEqual(['done', 'done'])
      expect(action(nora).status).toBe('planned')
      expect([nora.redo(), nora.redo()]).toEqual(['done', 'done'])
      expect(action(nora).status).toBe('completed')
      server.sync()
    }
  })

  test('across two rooms it is one history', () => {
    setStatus(nora, 'inProgress')
    nora.write(OVERVIEW, 'overview', ({ room, doc }) => setValue(room, doc, 'noCooperation', true))
    type(nora, ' langt')
    expect(nora.history.state.rooms).toEqual([WORK, 'overview'])
    nora.undo()
    nora.undo()
    expect(readRoom(OVERVIEW, nora.doc('overview')).values.noCooperation).toBe(false)
    expect(action(nora).status).toBe('inProgress')
    nora.undo()
    expect(action(nora).status).toBe('planned')
    server.sync()
  })

  test('what others wrote is not in it', () => {
    setStatus(silje, 'inProgress')
    server.sync()
    expect(nora.history.state.canUndo).toBe(false)
  })
})

describe('U2: what others wrote since stays', () => {
  test('a heading that others wrote in stays whole: its level goes with it, not before it', () => {
    const text = (person: Person): Y.XmlFragment => sharedText(person.doc(WORK), 'actions', ACTION, 'how')!
    nora.doc(WORK).transact(() => {
      const heading = new Y.XmlElement('heading')
      heading.setAttribute('level', 3 as never)
      heading.insert(0, [new Y.XmlText('Til vanlig')])
      text(nora).insert(0, [heading])
    }, 'editor')
    server.sync()
    const heading = text(silje).get(0) as Y.XmlElement
    silje.doc(WORK).transact(() => (heading.get(0) as Y.XmlText).insert(0, 'Nå: '), 'editor')
    server.sync()
    expect(nora.undo()).toBe('done')
    // The guard throws at what it would refuse.
    server.sync()
    expect(action(silje).how[0]).toMatchObject({ type: 'heading', attrs: { level: 3 } })
    expect(how(silje)).toContain('Nå: ')
  })

  test('a value they set, even back to what it was', () => {
    setStatus(nora, 'inProgress')
    server.sync()
    setStatus(silje, 'completed')
    server.sync()
    setStatus(silje, 'inProgress')
    server.sync()
    expect(nora.undo()).toBe('overtaken')
    expect(action(nora).status).toBe('inProgress')
    expect(nora.unsent).toBe(0)
    expect(nora.history.state.canRedo).toBe(false)
  })

  test('an earlier own value under theirs stays under it', () => {
    setStatus(nora, 'inProgress')
    server.sync()
    setStatus(silje, 'completed')
    server.sync()
    setStatus(nora, 'planned')
    expect(nora.undo()).toBe('done')
    expect(action(nora).status).toBe('completed')
    expect(nora.undo()).toBe('overtaken')
    expect(action(nora).status).toBe('completed')
    server.sync()
  })

  test('words they typed among ours', () => {
    type(nora, ' langt')
    server.sync()
    type(silje, ' og sakte')
    server.sync()
    expect(nora.undo()).toBe('done')
    server.sync()
    expect(how(silje)).toBe('Vi går og sakte')
    expect(nora.redo()).toBe('done')
    server.sync()
    expect(how(silje)).toBe('Vi går langt og sakte')
  })

  test('words they put into a paragraph we made', () => {
    nora.doc(WORK).transact(() => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText('Mitt. ')])
      sharedText(nora.doc(WORK), 'actions', ACTION, 'how')!.insert(1, [paragraph])
    }, 'editor')
    server.sync()
    const theirs = sharedText(silje.doc(WORK), 'actions', ACTION, 'how')!.get(1) as Y.XmlElement
    silje.doc(WORK).transact(() => (theirs.get(0) as Y.XmlText).insert(6, 'Ditt.'), 'editor')
    server.sync()
    expect(nora.undo()).toBe('done')
    server.sync()
    expect(how(silje)).toBe('Vi går\nDitt.')
  })

  test('of a step that set two values only the one they did not change goes back', () => {
    nora.write(AREA, WORK, ({ room, doc }) => {
      setField(room, doc, 'actions', ACTION, 'due', '2027-01-01')
      setField(room, doc, 'actions', ACTION, 'extent', 'Daglig')
    })
    server.sync()
    silje.write(AREA, WORK, ({ room, doc }) => setField(room, doc, 'actions', ACTION, 'extent', 'Ukentlig'))
    server.sync()
    expect(nora.undo()).toBe('done')
    expect(action(nora)).toMatchObject({ due: null, extent: 'Ukentlig' })
    expect(nora.redo()).toBe('done')
    expect(action(nora)).toMatchObject({ due: '2027-01-01', extent: 'Ukentlig' })
    server.sync()
  })
})

describe('U3: entries are never deleted', () => {
  const id = entryId('new')
  const add = (): void =>
    nora.write(AREA, WORK, ({ room, doc, author }) => createEntry(room, doc, 'goals', NEW_GOAL, author, id))

  test('a creation is taken back by its stamp, with what others wrote in it', () => {
    add()
    server.sync()
    silje.write(AREA, WORK, ({ doc }) => writeParagraphs(sharedText(doc, 'goals', id, 'why')!, 'Selskap'))
    server.sync()
    expect(nora.undo()).toBe('done')
    server.sync()
    expect(goal(silje, id).removed).toEqual({ by: nora.by, at: momentOf(NOW) })
    expect(nora.redo()).toBe('done')
    server.sync()
    expect(goal(silje, id)).toMatchObject({ removed: null })
    expect(plainText(goal(silje, id).why)).toBe('Selskap')
  })

  test('a removal is taken back, and done again with a new stamp', () => {
    nora.write(AREA, WORK, ({ doc, author }) => removeEntry(doc, 'actions', ACTION, author))
    server.sync()
    nora.undo()
    expect(action(nora).removed).toBeNull()
    nora.redo()
    expect(action(nora).removed?.by).toBe(nora.by)
    server.sync()
  })

  test('restoring what somebody else removed is taken back in one’s own name', () => {
    silje.write(AREA, WORK, ({ doc, author }) => removeEntry(doc, 'actions', ACTION, author))
    server.sync()
    nora.write(AREA, WORK, ({ doc }) => restoreEntry(doc, 'actions', ACTION))
    server.sync()
    expect(nora.undo()).toBe('done')
    server.sync()
    expect(action(silje).removed).toEqual({ by: nora.by, at: momentOf(NOW) })
  })

  test('what somebody else removed since stays removed by them', () => {
    add()
    server.sync()
    silje.write(AREA, WORK, ({ doc, author }) => removeEntry(doc, 'goals', id, author))
    server.sync()
    expect(nora.undo()).toBe('overtaken')
    expect(goal(nora, id).removed?.by).toBe(silje.by)
  })

  test('an accepted suggestion goes back whole: its words, and the answer', () => {
    const suggestion = entryId('suggestion')
    const what = { target: ACTION, field: 'how', from: 'Vi går', to: 'Vi løper', reason: '' } as const
    const henrik = server.person('henrik')
    henrik.write(AREA, WORK, ({ room, doc, author }) =>
      createEntry(
        room,
        doc,
        'suggestions',
        { ...what, status: 'open', answer: '', answered: null },
        author,
        suggestion,
      ),
    )
    server.sync()
    nora.write(AREA, WORK, ({ room, doc, author }) => {
      const text = sharedText(doc, 'actions', ACTION, 'how')!
      text.delete(0, text.length)
      writeParagraphs(text, 'Vi løper')
      setField(room, doc, 'suggestions', suggestion, 'status', 'accepted')
      setField(room, doc, 'suggestions', suggestion, 'answered', { by: author.by, at: momentOf(author.at) })
    })
    server.sync()
    expect(how(nora)).toBe('Vi løper')
    expect(nora.undo()).toBe('done')
    server.sync()
    expect(how(henrik)).toBe('Vi går')
    expect(readEntry(AREA, henrik.doc(WORK), 'suggestions', suggestion)).toMatchObject({
      status: 'open',
      answered: null,
    })
    expect(nora.redo()).toBe('done')
    server.sync()
    expect(how(henrik)).toBe('Vi løper')
    expect(readEntry(AREA, henrik.doc(WORK), 'suggestions', suggestion)).toMatchObject({ status: 'accepted' })
  })
})

describe('U4: nothing is sent that is not allowed', () => {
  test('a writing help that ended', () => {
    server.plan = { ...server.plan, writingHelpUntil: '2026-12-01' }
    silje.doc(WORK).transact(() => {
      writeParagraphs(sharedText(silje.doc(WORK), 'goals', GOAL, 'ownWords')!, 'Planter')
    }, 'editor')
    server.sync()
    server.plan = { ...server.plan, writingHelpUntil: null }
    expect(silje.undo()).toBe('notAllowed')
    expect(silje.unsent).toBe(0)
    expect(silje.history.state).toMatchObject({ canUndo: false, canRedo: false })
  })

  test('an action somebody else was made responsible for', () => {
    const henrik = server.person('henrik')
    const id = entryId('mine')
    const empty = { how: '', extent: '', start: null, due: null, status: 'planned', order: 'a3' } as const
    henrik.write(AREA, WORK, ({ room, doc, author }) =>
      createEntry(room, doc, 'actions', { ...empty, goal: GOAL, what: 'Henvise' }, author, id),
    )
    server.sync()
    const fact = { action: id, area: 'work', responsible: silje.by, contributors: [] } as const
    server.plan = { ...server.plan, responsibilities: [fact] }
    expect(henrik.undo()).toBe('notAllowed')
    expect(henrik.unsent).toBe(0)
  })

  test('a text that others have filled since', () => {
    type(nora, 'x'.repeat(LINE_LENGTH_MAX - 40), 'what')
    pause()
    const text = sharedText(nora.doc(WORK), 'actions', ACTION, 'what')!
    nora.doc(WORK).transact(() => ((text.get(0) as Y.XmlElement).get(0) as Y.XmlText).delete(0, 300), 'editor')
    server.sync()
    type(silje, 'y'.repeat(280), 'what')
    server.sync()
    expect(nora.undo()).toBe('tooLong')
    expect(nora.unsent).toBe(0)
  })
})

describe('U5: steps', () => {
  test('what is typed without a pause is one, after a pause another', () => {
    for (const key of ' langt') type(nora, key)
    pause()
    for (const key of ' hjem') type(nora, key)
    nora.undo()
    expect(how(nora)).toBe('Vi går langt')
    nora.undo()
    expect(how(nora)).toBe('Vi går')
    server.sync()
  })

  test('typing without an end is cut into steps', () => {
    for (let key = 0; key < 100; key++) {
      type(nora, 'x')
      vi.advanceTimersByTime(200)
    }
    nora.undo()
    expect(how(nora).length).toBeGreaterThan(20)
  })

  test('a write of the page between two keys is a step of its own', () => {
    type(nora, ' l')
    setStatus(nora, 'inProgress')
    type(nora, 'angt')
    nora.undo()
    expect(how(nora)).toBe('Vi går l')
    expect(action(nora).status).toBe('inProgress')
    nora.undo()
    expect(action(nora).status).toBe('planned')
    expect(how(nora)).toBe('Vi går l')
    nora.undo()
    expect(how(nora)).toBe('Vi går')
  })

  test('two texts typed in at once, by hand or across rooms, are two', () => {
    type(nora, ' langt')
    type(nora, ' ute', 'what')
    nora.doc('overview').transact(() => {
      writeParagraphs(nora.doc('overview').getXmlFragment('whatMatters'), 'Ro')
    }, 'editor')
    type(nora, '!', 'what')
    nora.undo()
    expect(plainText(action(nora).what)).toBe('Turgruppe ute')
    nora.undo()
    nora.undo()
    expect(plainText(action(nora).what)).toBe('Turgruppe')
    expect(how(nora)).toBe('Vi går langt')
  })
})

test('U6: a new change forgets what was taken back, in every room', () => {
  nora.write(OVERVIEW, 'overview', ({ room, doc }) => setValue(room, doc, 'noCooperation', true))
  type(nora, ' langt')
  nora.undo()
  nora.undo()
  expect(nora.history.state.canRedo).toBe(true)
  setStatus(nora, 'inProgress')
  expect(nora.history.state.canRedo).toBe(false)
  expect(nora.redo()).toBe('nothing')
})

describe('U7: with a document goes what was done in it', () => {
  test('after a reload only the other rooms’ steps are there', () => {
    nora.write(OVERVIEW, 'overview', ({ room, doc }) => setValue(room, doc, 'noCooperation', true))
    setStatus(nora, 'inProgress')
    server.sync()
    nora.reload(WORK)
    expect(nora.history.state.rooms).toEqual(['overview'])
    setStatus(nora, 'completed')
    expect(nora.undo()).toBe('done')
    expect(action(nora).status).toBe('inProgress')
    expect(nora.undo()).toBe('done')
    expect(nora.undo()).toBe('nothing')
    server.sync()
  })

  test('a room that was closed says so once, and the rest goes on', () => {
    nora.write(OVERVIEW, 'overview', ({ room, doc }) => setValue(room, doc, 'noCooperation', true))
    setStatus(nora, 'inProgress')
    setStatus(nora, 'completed')
    server.sync()
    nora.reload(WORK, true)
    expect([nora.undo(), nora.undo(), nora.undo()]).toEqual(['lost', 'done', 'nothing'])
  })
})
