import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { ConfigError } from './config-error.ts'
import { parseProviders } from './config-providers.ts'

const BOTH = {
  OIDC_PROVIDERS: 'idporten, helseid',
  OIDC_IDPORTEN_CLIENT_ID: 'a',
  OIDC_HELSEID_CLIENT_ID: 'b',
}
const OTHER = {
  OIDC_PROVIDERS: 'jobb',
  OIDC_JOBB_ISSUER: 'https://login.example.no',
  OIDC_JOBB_CLIENT_ID: 'c',
  OIDC_JOBB_SUBJECT_CLAIM: 'oid',
}
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const JWK = { ...privateKey.export({ format: 'jwk' }), alg: 'PS256', kid: 'k1' }

test('the national providers need no more than a client id, in the order of their buttons', () => {
  const [idporten, helseid] = parseProviders(BOTH)
  expect(idporten).toMatchObject({
    id: 'idporten',
    name: 'ID-porten',
    issuer: 'https://idporten.no',
    claims: { nationalId: 'pid', hprNumber: null, subject: null },
    pushed: false,
  })
  expect(idporten?.level.asked.get('high')).toBe('idporten-loa-high')
  expect(idporten?.level.values.get('idporten-loa-substantial')).toBe('substantial')
  expect(helseid).toMatchObject({
    name: 'HelseID',
    issuer: 'https://helseid-sts.nhn.no',
    claims: { nationalId: 'helseid://claims/identity/pid', hprNumber: 'helseid://claims/hpr/hpr_number' },
    pushed: true,
    dpop: true,
  })
  expect(helseid?.level.claim).toBe('helseid://claims/identity/security_level')
  expect(helseid?.level.values.get('4')).toBe('high')
})

test('everything a kind knows can be said otherwise', () => {
  const [prod] = parseProviders({
    ...BOTH,
    OIDC_PROVIDERS: 'health',
    OIDC_HEALTH_KIND: 'helseid',
    OIDC_HEALTH_ISSUER: 'https://helseid-sts.test.nhn.no',
    OIDC_HEALTH_CLIENT_ID: 'd',
    OIDC_HEALTH_NAME: 'HelseID (test)',
    OIDC_HEALTH_ACR_VALUES: 'high=idp:idporten-oidc+Level4',
    OIDC_HEALTH_PRIVATE_KEY: JSON.stringify(JWK),
    OIDC_HEALTH_DPOP: 'no',
  })
  expect(prod).toMatchObject({ id: 'health', name: 'HelseID (test)', dpop: false, pushed: true })
  expect(prod?.level.asked.get('high')).toBe('idp:idporten-oidc Level4')
  expect(prod?.authentication).toMatchObject({ kind: 'privateKey', key: { kid: 'k1', alg: 'PS256' } })
})

test('another provider says where its people’s ids are', () => {
  const [jobb] = parseProviders({ ...OTHER, OIDC_JOBB_LEVELS: '*=substantial', OIDC_JOBB_CLIENT_SECRET: 's' })
  expect(jobb).toMatchObject({
    name: 'jobb',
    scope: 'openid profile',
    claims: { nationalId: null, hprNumber: null, subject: 'oid' },
    authentication: { kind: 'secret', secret: 's' },
  })
  expect(jobb?.level.values.get('*')).toBe('substantial')
})

test.each([
  [{ ...BOTH, OIDC_PROVIDERS: 'idporten idporten' }, 'OIDC_PROVIDERS'],
  [{ ...BOTH, OIDC_PROVIDERS: 'ID-porten' }, 'OIDC_PROVIDERS'],
  [{ ...BOTH, OIDC_PROVIDERS: 'demo' }, 'OIDC_PROVIDERS'],
  [{ ...BOTH, OIDC_IDPORTEN_CLIENT_ID: '' }, 'OIDC_IDPORTEN_CLIENT_ID'],
  [{ ...BOTH, OIDC_IDPORTEN_ISSUER: 'http://idporten.no' }, 'OIDC_IDPORTEN_ISSUER'],
  [{ ...BOTH, OIDC_IDPORTEN_SCOPE: 'profile' }, 'OIDC_IDPORTEN_SCOPE'],
  [{ ...BOTH, OIDC_IDPORTEN_KIND: 'bankid' }, 'OIDC_IDPORTEN_KIND'],
  [{ ...BOTH, OIDC_IDPORTEN_KIND: 'toString' }, 'OIDC_IDPORTEN_KIND'],
  [{ ...BOTH, OIDC_IDPORTEN_LEVELS: 'idporten-loa-high' }, 'OIDC_IDPORTEN_LEVELS'],
  [{ ...BOTH, OIDC_IDPORTEN_LEVELS: 'idporten-loa-high=4' }, 'OIDC_IDPORTEN_LEVELS'],
  [{ ...BOTH, OIDC_IDPORTEN_PUSHED: 'true' }, 'OIDC_IDPORTEN_PUSHED'],
  [{ ...BOTH, OIDC_IDPORTEN_PRIVATE_KEY: '{"kty":"RSA"}' }, 'OIDC_IDPORTEN_PRIVATE_KEY'],
  [{ ...BOTH, OIDC_IDPORTEN_PRIVATE_KEY: '{}', OIDC_IDPORTEN_CLIENT_SECRET: 's' }, 'OIDC_IDPORTEN_CLIENT_SECRET'],
  [{ ...OTHER, OIDC_JOBB_ISSUER: '' }, 'OIDC_JOBB_ISSUER'],
  [{ ...OTHER, OIDC_JOBB_SUBJECT_CLAIM: '' }, 'OIDC_JOBB_NATIONAL_ID_CLAIM'],
  [{ OIDC_ISSUER: 'https://idporten.no', OIDC_CLIENT_ID: 'client' }, 'OIDC_ISSUER'],
  [{ ...BOTH, OIDC_ASSURANCE: 'idporten-loa-high' }, 'OIDC_ASSURANCE'],
])('refuses %j with a sentence that begins with %s', (env, begin) => {
  expect(() => parseProviders(env)).toThrow(ConfigError)
  expect(() => parseProviders(env)).toThrow(new RegExp(`^${begin} .*\\.$`))
})

test('what was configured when there was one provider is told what to write now', () => {
  expect(() => parseProviders({ OIDC_IDENTITY_CLAIM: 'pid' })).toThrow(
    'write OIDC_PROVIDERS=idporten, and OIDC_IDPORTEN_NATIONAL_ID_CLAIM in its place (docs/sign-in.md).',
  )
})

test('no sentence holds a secret', () => {
  const secret = JSON.stringify({ ...JWK, alg: undefined })
  expect(() => parseProviders({ ...BOTH, OIDC_IDPORTEN_PRIVATE_KEY: secret })).not.toThrow(secret.slice(0, 40))
  expect(() => parseProviders({ ...BOTH, OIDC_IDPORTEN_PRIVATE_KEY: secret })).toThrow(/^((?!"d":).)*$/)
})
