import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { LocalPresence, PRESENCE_INTERVAL, focusOf } from './presence.ts'

let awareness: Awareness
let presence: LocalPresence
let sent: unknown[]

beforeEach(() => {
  vi.useFakeTimers()
  awareness = new Awareness(new Y.Doc())
  presence = new LocalPresence(awareness)
  presence.set('away', null)
  vi.advanceTimersByTime(PRESENCE_INTERVAL)
  sent = []
  awareness.on('update', () => sent.push(awareness.getLocalState()))
})
afterEach(() => {
  awareness.destroy()
  vi.useRealTimers()
})

test('many movements are few messages, and the last one is told', () => {
  for (let step = 0; step < 40; step += 1) {
    presence.set('focus', `goals/a/${step}`)
    vi.advanceTimersByTime(PRESENCE_INTERVAL / 10)
  }
  vi.advanceTimersByTime(PRESENCE_INTERVAL)
  expect(sent.length).toBeLessThanOrEqual(5)
  expect(sent.at(-1)).toEqual({ focus: 'goals/a/39' })
})

test('what an editor asks about itself is known at once', () => {
  presence.set('cursor', { anchor: 1 })
  expect(presence.fields).toEqual({ cursor: { anchor: 1 } })
  presence.set('cursor', null)
  expect(presence.fields).toEqual({})
})

test('says nothing after the room is gone', () => {
  presence.set('focus', 'goals')
  presence.destroy()
  presence.set('cursor', null)
  vi.runOnlyPendingTimers()
  expect(sent).toEqual([])
})

test('nobody is in a room before the page shows it', () => {
  const background = new Awareness(new Y.Doc())
  const away = new LocalPresence(background)
  expect(background.getLocalState()).toEqual({ away: true })
  away.set('away', null)
  vi.advanceTimersByTime(PRESENCE_INTERVAL)
  expect(background.getLocalState()).toEqual({})
  background.destroy()
})

test('a focus is a path', () => {
  expect(focusOf('goals', 'a', 'text')).toBe('goals/a/text')
  expect(focusOf('whatMatters')).toBe('whatMatters')
})
