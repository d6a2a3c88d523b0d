import { afterEach, expect, test, vi } from 'vitest'
import { ApiError } from './api-error.ts'
import { request } from './request.ts'

afterEach(() => vi.unstubAllGlobals())

function answers(status: number, body: string): ReturnType<typeof vi.fn<typeof fetch>> {
  const fetched = vi.fn<typeof fetch>(() => Promise.resolve(new Response(status === 204 ? null : body, { status })))
  vi.stubGlobal('fetch', fetched)
  return fetched
}

test('sends and reads JSON, from our own origin only', async () => {
  const fetched = answers(200, '{"a":1}')
  expect(await request('/api/x', { method: 'PUT', body: { b: 2 } })).toEqual({ a: 1 })
  expect(fetched).toHaveBeenCalledWith(
    '/api/x',
    expect.objectContaining({
      method: 'PUT',
      credentials: 'same-origin',
      body: '{"b":2}',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
    }),
  )
})

test('no content is nothing', async () => {
  answers(204, '')
  expect(await request('/api/x')).toBeUndefined()
})

test.each([
  [409, '{"reason":"planClosed"}', 'planClosed'],
  [401, '<html>', 'notSignedIn'],
  [502, '', 'tryLater'],
  [418, '{"reason":"nonsense"}', 'invalidInput'],
] as const)('a problem is its reason: %i %s is %s', async (status, body, reason) => {
  answers(status, body)
  await expect(request('/api/x')).rejects.toMatchObject({ reason, status })
})

test('a server out of reach is worth another try', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')))
  await expect(request('/api/x')).rejects.toEqual(new ApiError('tryLater', 0))
})
