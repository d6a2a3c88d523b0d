import { expect, test } from 'vitest'
import { ConfigError, parseConfig } from './config.ts'

const IDPORTEN = { OIDC_PROVIDERS: 'idporten', OIDC_IDPORTEN_CLIENT_ID: 'client' }

test('nothing configured: the demo on this machine', () => {
  expect(parseConfig({}, null)).toMatchObject({
    port: 3000,
    publicUrl: 'http://localhost:3000',
    providers: [],
    assurance: { planOwner: 'high', employer: 'high' },
    masterKey: null,
    trustedProxies: 0,
    metricsToken: null,
    historyDays: null,
    logLevel: 'info',
  })
})

test('a token for the numbers', () => {
  const token = 'c0ffee'.repeat(8)
  expect(parseConfig({ METRICS_TOKEN: token }, null).metricsToken).toBe(token)
})

test('how long history is kept', () => {
  expect(parseConfig({ HISTORY_DAYS: '365' }, null).historyDays).toBe(365)
  expect(parseConfig({ HISTORY_DAYS: '' }, null).historyDays).toBeNull()
  expect(parseConfig({ REQUESTS_DAYS: '400' }, null).requestsDays).toBe(400)
  expect(parseConfig({}, null).requestsDays).toBeNull()
})

test('from which age a municipality lets whoever has a plan decide: the law’s, or one within bounds', () => {
  const ageIn = (value?: string) =>
    parseConfig(value === undefined ? {} : { DECIDES_FROM_AGE: value }, null).municipality.decidesFromAge
  expect([undefined, '', '15', '18'].map(ageIn)).toEqual([16, 16, 15, 18])
})

test('how safely one must have signed in: a level for everybody, and others for some', () => {
  const { assurance } = parseConfig({ ASSURANCE: 'high nextOfKin=substantial  employer=low' }, null)
  expect(assurance).toMatchObject({ planOwner: 'high', nextOfKin: 'substantial', employer: 'low' })
})

test.each([
  { PORT: '0' },
  { PORT: 'http' },
  { PUBLIC_URL: 'plan.example.no' },
  { PUBLIC_URL: 'http://plan.example.no' },
  { PUBLIC_URL: 'ftp://localhost' },
  { PUBLIC_URL: 'https://plan.example.no/plan' },
  { ...IDPORTEN, OIDC_IDPORTEN_CLIENT_ID: '' },
  { ASSURANCE: 'safe' },
  { ASSURANCE: 'high everybody=low' },
  { ASSURANCE: 'high __proto__=low' },
  { ASSURANCE: 'high nextOfKin' },
  { TRUSTED_PROXIES: 'all' },
  { TRUSTED_PROXIES: '-1' },
  { METRICS_TOKEN: 'short' },
  { METRICS_TOKEN: `${'x'.repeat(20)} ${'x'.repeat(20)}` },
  { METRICS_TOKEN: 'x'.repeat(513) },
  { HISTORY_DAYS: '364' },
  { HISTORY_DAYS: '36501' },
  { HISTORY_DAYS: '400.5' },
  { HISTORY_DAYS: 'for ever' },
  { REQUESTS_DAYS: '364' },
  { DECIDES_FROM_AGE: '14' },
  { DECIDES_FROM_AGE: '19' },
  { DECIDES_FROM_AGE: '15.5' },
  { DECIDES_FROM_AGE: 'sixteen' },
  { CHILD_COORDINATOR_UNDER: '17' },
  { LOG_LEVEL: 'loud' },
])('refuses %j with a sentence', (env) => {
  expect(() => parseConfig(env, null)).toThrow(ConfigError)
  expect(() => parseConfig(env, null)).toThrow(/^[A-Z_]+ .*\.$/)
})
