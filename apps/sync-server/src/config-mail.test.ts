import { expect, test } from 'vitest'
import { ConfigError } from './config-error.ts'
import { parseMail } from './config-mail.ts'

const SMTP_URL = 'smtps://name:password@mail.example.no'

test('nothing configured: no mail is sent', () => {
  expect(parseMail({})).toBeNull()
  expect(parseMail({ SMTP_URL: '', MAIL_FROM: '' })).toBeNull()
})

test.each([
  ['Fjordvik kommune <ikke-svar@example.no>', { name: 'Fjordvik kommune', address: 'ikke-svar@example.no' }],
  ['ikke-svar@example.no', { name: '', address: 'ikke-svar@example.no' }],
])('from %s', (from, parsed) =>
  expect(parseMail({ SMTP_URL, MAIL_FROM: from })).toEqual({ smtpUrl: SMTP_URL, from: parsed }),
)

test.each([
  { SMTP_URL },
  { MAIL_FROM: 'ikke-svar@example.no' },
  { SMTP_URL: 'mail.example.no', MAIL_FROM: 'ikke-svar@example.no' },
  { SMTP_URL: 'https://mail.example.no', MAIL_FROM: 'ikke-svar@example.no' },
  { SMTP_URL, MAIL_FROM: 'Fjordvik kommune' },
  { SMTP_URL, MAIL_FROM: 'a@example.no\r\nBcc: b@example.no' },
  { SMTP_URL, MAIL_FROM: 'Navn <a@example.no>, b@example.no' },
])('refuses %j with a sentence', (env) => {
  expect(() => parseMail(env)).toThrow(ConfigError)
  expect(() => parseMail(env)).toThrow(/^[A-Z_]+ .*\.$/)
})
