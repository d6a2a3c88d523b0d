import { expect, test } from 'vitest'
import { ConfigError, parseConfig } from './config.ts'

const OIDC = { OIDC_ISSUER: 'https://idporten.no', OIDC_CLIENT_ID: 'client' }

test('nothing configured: the demo on this machine', () => {
  expect(parseConfig({}, null)).toMatchObject({
    port: 3000,
    publicUrl: 'http://localhost:3000',
    oidc: null,
    masterKey: null,
    trustedProxies: 0,
    metricsToken: null,
    historyDays: null,
    logLevel: 'info',
  })
})

test('a provider', () => {
  const { oidc } = parseConfig({ ...OIDC, OIDC_ASSURANCE: 'idporten-loa-high' }, null)
  expect(oidc).toMatchObject({
    issuer: 'https://idporten.no',
    clientSecret: null,
    identityClaim: 'pid',
    assurance: 'idporten-loa-high',
  })
})

test('a token for the numbers', () => {
  const token = 'c0ffee'.repeat(8)
  expect(parseConfig({ METRICS_TOKEN: token }, null).metricsToken).toBe(token)
})

test('how long history is kept', () => {
  expect(parseConfig({ HISTORY_DAYS: '365' }, null).historyDays).toBe(365)
  expect(parseConfig({ HISTORY_DAYS: '' }, null).historyDays).toBeNull()
})

test.each([
  { PORT: '0' },
  { PORT: 'http' },
  { PUBLIC_URL: 'plan.example.no' },
  { PUBLIC_URL: 'http://plan.example.no' },
  { PUBLIC_URL: 'ftp://localhost' },
  { PUBLIC_URL: 'https://plan.example.no/plan' },
  { OIDC_ISSUER: 'https://idporten.no' },
  { OIDC_CLIENT_ID: 'client' },
  { ...OIDC, OIDC_ISSUER: 'http://idporten.no' },
  { ...OIDC, OIDC_SCOPE: 'profile' },
  { TRUSTED_PROXIES: 'all' },
  { TRUSTED_PROXIES: '-1' },
  { METRICS_TOKEN: 'short' },
  { METRICS_TOKEN: `${'x'.repeat(20)} ${'x'.repeat(20)}` },
  { METRICS_TOKEN: 'x'.repeat(513) },
  { HISTORY_DAYS: '364' },
  { HISTORY_DAYS: '36501' },
  { HISTORY_DAYS: '400.5' },
  { HISTORY_DAYS: 'for ever' },
  { LOG_LEVEL: 'loud' },
])('refuses %j with a sentence', (env) => {
  expect(() => parseConfig(env, null)).toThrow(ConfigError)
  expect(() => parseConfig(env, null)).toThrow(/^[A-Z_]+ .*\.$/)
})
