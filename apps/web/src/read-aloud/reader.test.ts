import { beforeEach, expect, test } from 'vitest'
import { Reader, type Piece, type Speech } from './reader.ts'

class FakeSpeech implements Speech {
  readonly said: string[] = []
  current: ((isSpoken: boolean) => void) | null = null
  speak({ text, language }: Piece, rate: number, done: (isSpoken: boolean) => void): void {
    this.said.push(`${language} ${rate} ${text}`)
    this.current = done
  }
  cancel(): void {
    // As browsers do: what was cancelled is reported, and late.
    const { current } = this
    this.current = null
    queueMicrotask(() => current?.(false))
  }
  finish(isSpoken = true): void {
    this.current?.(isSpoken)
  }
}

const piece = (text: string): Piece => ({ text, language: 'nb' })
const PIECES = ['En.', 'To.', 'Tre.'].map(piece)
let speech: FakeSpeech
let reader: Reader<Piece>
const at = (): string => {
  const { state } = reader
  return 'index' in state ? `${state.status} ${state.index}` : state.status
}

beforeEach(() => {
  speech = new FakeSpeech()
  reader = new Reader(speech, 1)
})

test('one sentence after another, then it is over', () => {
  reader.read('page', PIECES)
  speech.finish()
  speech.finish()
  expect(at()).toBe('reading 2')
  speech.finish()
  expect(at()).toBe('silent')
  expect(speech.said).toEqual(['nb 1 En.', 'nb 1 To.', 'nb 1 Tre.'])
})

test('A1, A2: another reading ends the first, whatever the browser says of it later', async () => {
  reader.read('one', PIECES)
  const late = speech.current
  reader.read('other', [piece('Annet.')])
  await Promise.resolve()
  late?.(true)
  expect(reader.state).toMatchObject({ status: 'reading', source: 'other', index: 0 })
  expect(speech.said).toEqual(['nb 1 En.', 'nb 1 Annet.'])
})

test('A3: going on after a pause begins the sentence anew', async () => {
  reader.read('page', PIECES)
  speech.finish()
  reader.pause()
  await Promise.resolve()
  expect(at()).toBe('paused 1')
  expect(speech.current).toBeNull()
  reader.resume()
  expect(at()).toBe('reading 1')
  expect(speech.said).toEqual(['nb 1 En.', 'nb 1 To.', 'nb 1 To.'])
})

test('to the next sentence and back, also while paused', () => {
  reader.read('page', PIECES)
  reader.step(1)
  reader.step(1)
  expect(at()).toBe('reading 2')
  reader.pause()
  reader.step(-1)
  reader.step(-1)
  reader.step(-1)
  expect(at()).toBe('paused 0')
  reader.resume()
  reader.step(1)
  reader.step(1)
  reader.step(1)
  expect(at()).toBe('silent')
})

test('stopped is silent', async () => {
  reader.read('page', PIECES)
  reader.stop()
  await Promise.resolve()
  expect(at()).toBe('silent')
  expect(speech.current).toBeNull()
})

test('another rate takes hold at once', () => {
  reader.read('page', PIECES)
  reader.setRate(0.8)
  expect(speech.said).toEqual(['nb 1 En.', 'nb 0.8 En.'])
  reader.pause()
  reader.setRate(1.3)
  expect(speech.said).toHaveLength(2)
  reader.resume()
  expect(speech.said.at(-1)).toBe('nb 1.3 En.')
})

test('a device that cannot is not asked for the rest', () => {
  reader.read('page', PIECES)
  speech.finish(false)
  expect(reader.state).toEqual({ status: 'failed', source: 'page' })
  expect(speech.said).toHaveLength(1)
})

test('nothing to read is nothing read', () => {
  reader.read('page', PIECES)
  reader.read('empty', [])
  expect(at()).toBe('silent')
  expect(speech.said).toHaveLength(1)
})
