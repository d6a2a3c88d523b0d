import { expect, test } from 'vitest'
import { KeptWords } from './kept-words.ts'
import type { KeptPlace, KeptText } from './refusal.ts'

const HOW: KeptPlace = { collection: 'actions', entry: 'a', field: 'how' }
const EXTENT: KeptPlace = { collection: 'actions', entry: 'a', field: 'extent' }
const words = (place: KeptPlace, text: string, isSaved = false): KeptText => ({
  ...place,
  text,
  ...(isSaved ? { isSaved } : {}),
})

test('a second refusal keeps the words of the first', () => {
  const kept = new KeptWords()
  kept.refused('ownerOnly', HOW, [words(HOW, 'en')])
  kept.refused('tooLarge', EXTENT, [words(EXTENT, 'to')])
  expect(kept.refusal).toMatchObject({ reason: 'tooLarge', target: EXTENT, keptText: 'en\n\nto' })
})

test('what was stopped and then refused is what was refused: the saved part is in the room', () => {
  const kept = new KeptWords()
  kept.stopped('notResponsible', HOW, [words(HOW, 'alt jeg skrev', true)])
  expect(kept.areNeeded).toBe(false)
  kept.refused('notResponsible', HOW, [words(HOW, 'skrev')])
  expect(kept.refusal).toMatchObject({ kind: 'refused', keptText: 'skrev' })
  expect(kept.areNeeded).toBe(true)
})

test('of a room that is gone the saved words stay, too, each place once', () => {
  const kept = new KeptWords()
  kept.stopped('notResponsible', HOW, [words(HOW, 'alt jeg skrev', true)])
  kept.lost('consentWithdrawn', EXTENT, [words(EXTENT, 'to')])
  kept.lost('consentWithdrawn', HOW, [words(HOW, 'alt jeg skrev, og mer')])
  expect(kept.refusal).toMatchObject({ kind: 'refused', keptText: 'to\n\nalt jeg skrev, og mer' })
})

test('a draft elsewhere takes nothing of what was stopped with the room, whichever is heard of first', () => {
  const [passage, draft] = [words(HOW, 'alt jeg skrev', true), words(EXTENT, 'kladd')]
  const ended = new KeptWords()
  ended.stopped('consentWithdrawn', HOW, [passage])
  ended.refused('consentWithdrawn', EXTENT, [draft])
  expect(ended.refusal?.kept).toEqual([passage, draft])
  // The room ends a moment later.
  ended.stopped('consentWithdrawn', HOW, [passage])
  expect(ended.refusal?.kept).toEqual([draft, passage])
  // What was refused before in the same place is nowhere else.
  ended.refused('tooLarge', HOW, [words(HOW, 'for langt')])
  ended.refused('consentWithdrawn', EXTENT, [])
  ended.stopped('consentWithdrawn', HOW, [passage])
  expect(ended.refusal?.kept.map(({ text }) => text)).toEqual(['kladd', 'for langt', 'alt jeg skrev'])
})

test('refused first, the news that one may not write there says nothing more', () => {
  const kept = new KeptWords()
  kept.refused('notResponsible', HOW, [words(HOW, 'skrev')])
  const { refusal } = kept
  kept.stopped('notResponsible', HOW, [words(HOW, 'alt jeg skrev', true)])
  expect(kept.refusal).toBe(refusal)
})

test('a refusal without words takes none away', () => {
  const kept = new KeptWords()
  kept.stopped('notResponsible', HOW, [words(HOW, 'alt jeg skrev', true)])
  kept.refused('notResponsible', HOW, [])
  expect(kept.refusal?.keptText).toBe('alt jeg skrev')
})

test('stopped elsewhere while words are kept, both stand', () => {
  const kept = new KeptWords()
  kept.refused('ownerOnly', HOW, [words(HOW, 'en')])
  kept.stopped('planClosed', EXTENT, [])
  expect(kept.refusal).toMatchObject({ kind: 'refused', reason: 'planClosed', keptText: 'en' })
})

test('what was typed on while the text was loaded anew belongs to what was refused in it', () => {
  const kept = new KeptWords()
  kept.refused('ownerOnly', HOW, [words(HOW, 'Vi tar')])
  kept.continued('ownerOnly', HOW, ' pause')
  kept.continued('ownerOnly', EXTENT, 'Ofte')
  expect(kept.refusal?.kept.map(({ text }) => text)).toEqual(['Vi tar pause', 'Ofte'])
})

test('having given up is said as long as it is so', () => {
  const kept = new KeptWords()
  kept.refused('ownerOnly', HOW, [words(HOW, 'en')], true)
  const [text] = kept.refusal?.kept ?? []
  if (text !== undefined) kept.drop(text)
  expect(kept.refusal).toMatchObject({ gaveUp: true, kept: [] })
  kept.dismiss()
  expect(kept.refusal).toBeNull()
})
