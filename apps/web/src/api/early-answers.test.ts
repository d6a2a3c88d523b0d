import { afterEach, expect, test, vi } from 'vitest'
import { beginEarly, takeArrived, takeEarly } from './early-answers.ts'
import { request } from './request.ts'

afterEach(() => vi.unstubAllGlobals())

function answers(make: () => Promise<Response>): ReturnType<typeof vi.fn<typeof fetch>> {
  const fetched = vi.fn<typeof fetch>(make)
  vi.stubGlobal('fetch', fetched)
  return fetched
}
const ok = (): Promise<Response> => Promise.resolve(Response.json({ a: 1 }))

test('an answer that was asked for early is given once; then it is asked for anew', async () => {
  const fetched = answers(ok)
  void beginEarly('/api/x')
  expect(await request('/api/x')).toEqual({ a: 1 })
  expect(fetched).toHaveBeenCalledTimes(1)
  expect(await request('/api/x')).toEqual({ a: 1 })
  expect(fetched).toHaveBeenCalledTimes(2)
})

test('one that is here already is had without waiting, once', async () => {
  answers(ok)
  void beginEarly('/api/x')
  expect(takeArrived('/api/x')).toBeUndefined()
  await vi.waitFor(() => expect(takeArrived('/api/x')).toEqual({ a: 1 }))
  expect(takeArrived('/api/x')).toBeUndefined()
  expect(takeEarly('/api/x')).toBeNull()
})

test('a change is never answered by it', async () => {
  const fetched = answers(ok)
  void beginEarly('/api/x')
  await request('/api/x', { method: 'PUT', body: {} })
  expect(fetched).toHaveBeenCalledTimes(2)
})

test('a no, or no network, is the same to whoever asks', async () => {
  answers(() => Promise.resolve(Response.json({ reason: 'notSignedIn' }, { status: 401 })))
  void beginEarly('/api/x')
  await vi.waitFor(() => expect(takeArrived('/api/x')).toBeUndefined())
  await expect(request('/api/x')).rejects.toMatchObject({ reason: 'notSignedIn', status: 401 })
  answers(() => Promise.reject(new TypeError('network')))
  void beginEarly('/api/x')
  await expect(request('/api/x')).rejects.toMatchObject({ reason: 'tryLater', status: 0 })
})
