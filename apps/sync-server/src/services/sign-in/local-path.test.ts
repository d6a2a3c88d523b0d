import { expect, test } from 'vitest'
import { localPath } from './local-path.ts'

const PUBLIC_URL = 'https://plan.example.no'

test.each(['/', '/plan/ip-demo-1', '/plan/ip-demo-1?tab=goals', '/plan/a#goal-1', '/?to=https://other.example'])(
  'leads to %s',
  (to) => expect(localPath(to, PUBLIC_URL)).toBe(to),
)

test.each([
  undefined,
  42,
  ['/plan', '/other'],
  '',
  'plan',
  'https://other.example',
  'https:other.example',
  'javascript:alert(1)',
  '//other.example',
  '///other.example',
  '/\\other.example',
  '\\\\other.example',
  '/\t/other.example',
  '/\n/other.example',
  '/.//other.example',
  '/x/..//other.example',
  '/%2e//other.example',
  '//other.example@plan.example.no',
  '//plan.example.no:444/plan',
  '/api/session',
  '/auth/sign-in/demo',
  '/./auth/sign-in/demo',
  '/demo-id/auth',
  `/${'a'.repeat(600)}`,
])('%j does not lead away', (to) => expect(localPath(to, PUBLIC_URL)).toBe('/'))
