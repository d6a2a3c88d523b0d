import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LiveConnection, type LiveSocket } from './live-connection.ts'

/** A socket that says what it is told to say. */
class ScriptedSocket {
  connected = false
  active = true
  readonly sent: Array<readonly [string, string]> = []
  readonly #listeners = new Map<string, (value: unknown) => void>()
  connects = 0

  on(event: string, listener: (value: unknown) => void): void {
    this.#listeners.set(event, listener)
  }
  emit(event: string, planId: string, _capacity?: string, answer?: (watching: boolean) => void): void {
    this.sent.push([event, planId])
    answer?.(true)
  }
  connect(): void {
    this.connects += 1
  }
  disconnect(): void {
    this.connected = false
  }
  say(event: string, value?: unknown): void {
    if (event === 'connect') this.connected = true
    if (event === 'disconnect') this.connected = false
    this.#listeners.get(event)?.(value)
  }
}

let socket: ScriptedSocket
let heard: unknown[]
let connection: LiveConnection

beforeEach(() => {
  vi.useFakeTimers()
  socket = new ScriptedSocket()
  heard = []
  connection = new LiveConnection(
    { facts: (plan, version) => heard.push([plan, version]), signedOut: () => heard.push('signedOut') },
    () => socket as unknown as LiveSocket,
  )
})
afterEach(() => vi.useRealTimers())

test('watches once however many ask, and asks what it may have missed', () => {
  connection.watch('p')
  socket.say('connect')
  connection.watch('p')
  connection.watch('q')
  expect(socket.sent).toEqual([
    ['watch', 'p'],
    ['watch', 'q'],
  ])
  expect(heard).toEqual([
    ['p', null],
    ['q', null],
  ])
})

test('passes facts on, and the end of the session', () => {
  connection.watch('p')
  socket.say('facts', { planId: 'p', version: 7 })
  socket.say('signedOut')
  socket.say('connect_error', new Error('notSignedIn'))
  expect(heard).toEqual([['p', 7], 'signedOut', 'signedOut'])
})

test('watches again after coming back', () => {
  connection.watch('p')
  socket.say('connect')
  socket.say('disconnect', 'transport close')
  socket.say('connect')
  expect(socket.sent).toEqual([
    ['watch', 'p'],
    ['watch', 'p'],
  ])
})

test('comes back where socket.io would not', () => {
  connection.watch('p')
  socket.say('disconnect', 'io server disconnect')
  vi.runAllTimers()
  socket.active = false
  socket.say('connect_error', new Error('tryLater'))
  vi.runAllTimers()
  expect(socket.connects).toBe(2)
})

test('the last to stop watching closes it, a moment later', () => {
  const stops = [connection.watch('p'), connection.watch('p')]
  socket.say('connect')
  for (const stop of stops) stop()
  expect(socket.sent.at(-1)).toEqual(['unwatch', 'p'])
  expect(socket.connected).toBe(true)
  vi.runAllTimers()
  expect(socket.connected).toBe(false)
})
