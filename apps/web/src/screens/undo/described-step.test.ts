import { AREA, createEntry, entryId, momentOf, readRoom, removeEntry, setField } from '@ansvarsgruppe/plan-model'
import { beforeEach, expect, test } from 'vitest'
import { GuardedRooms, ACTION, GOAL, NOW, WORK, type Person } from '../../rooms/history/guarded-rooms-fixture.ts'
import { FORMATS } from '../../words/formats.ts'
import { nb } from '../../words/nb.ts'
import { describedStep, seenAt } from './described-step.ts'

let nora: Person

beforeEach(() => {
  nora = new GuardedRooms().person('nora')
  nora.doc(WORK)
})

const snapshot = () => readRoom(AREA, nora.doc(WORK)) as never
function said(): string {
  const step = nora.history.latest
  return step === null ? '' : describedStep(step, snapshot(), { words: nb, formats: FORMATS.nb } as never)
}

test.each([
  ['due', '2027-01-01', 'frist for «Turgruppe»'],
  ['status', 'completed', 'status for «Turgruppe»'],
  ['order', 'a4', 'flytting av «Turgruppe»'],
] as const)('a changed %s', (field, value, expected) => {
  nora.write(AREA, WORK, ({ room, doc }) => setField(room, doc, 'actions', ACTION, field, value as never))
  expect(said()).toBe(expected)
})

test('what was added is called new, by its first words', () => {
  const body = 'Dette er en kommentar som er lengre enn det man vil høre opplest hver gang.'
  nora.write(AREA, WORK, ({ room, doc, author }) =>
    createEntry(room, doc, 'comments', { target: ACTION, parent: null, body, resolved: null }, author, entryId('c')),
  )
  expect(said()).toBe('ny kommentar «Dette er en kommentar som er lengre enn det man…»')
  const step = nora.history.latest
  expect(step === null ? null : seenAt(step, snapshot())).toEqual({ parts: ['c', ACTION], action: null })
})

test('what was removed, by what it is', () => {
  nora.write(AREA, WORK, ({ doc, author }) => removeEntry(doc, 'goals', GOAL, author))
  expect(said()).toBe('fjerning av målet «Jobb»')
})

test('an answer stands for what it changed', () => {
  const suggestion = entryId('s')
  const empty = { status: 'open', answer: '', answered: null } as const
  nora.write(AREA, WORK, ({ room, doc, author }) =>
    createEntry(
      room,
      doc,
      'suggestions',
      { target: ACTION, field: 'due', from: '', to: '2027-01-01', reason: '', ...empty },
      author,
      suggestion,
    ),
  )
  nora.write(AREA, WORK, ({ room, doc, author }) => {
    setField(room, doc, 'actions', ACTION, 'due', '2027-01-01')
    setField(room, doc, 'suggestions', suggestion, 'status', 'accepted')
    setField(room, doc, 'suggestions', suggestion, 'answered', { by: author.by, at: momentOf(NOW) })
  })
  expect(said()).toBe('svaret på forslaget «1. januar 2027»')
})

test('a suggested status is called by its name', () => {
  const values = { target: GOAL, field: 'status', from: '', to: 'onHold', reason: '', status: 'open', answer: '' }
  nora.write(AREA, WORK, ({ room, doc, author }) =>
    createEntry(room, doc, 'suggestions', { ...values, answered: null } as never, author, entryId('s')),
  )
  expect(said()).toBe('nytt forslag «På vent»')
})

test('a note is seen in its action, which must be open', () => {
  const note = { action: ACTION, text: 'Det går bra.' } as const
  nora.write(AREA, WORK, ({ room, doc, author }) => createEntry(room, doc, 'progressNotes', note, author, entryId('n')))
  const step = nora.history.latest
  expect(step === null ? null : seenAt(step, snapshot())).toEqual({ parts: ['n', ACTION], action: ACTION })
})
