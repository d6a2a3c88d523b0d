import { LANGUAGES } from '@ansvarsgruppe/plan-model/contract'
import { expect, test } from 'vitest'
import { invitationMail } from './invitation-mail.ts'

const TO = { to: 'kari@example.no', link: 'https://plan.example.no/invitation#abc' }
const expiresAt = Date.parse('2026-12-06T10:00:00+01:00')

test.each(LANGUAGES)('%s: whole, with the link in both, the place it leads to, and the last whole day', (language) => {
  const { subject, text, html } = invitationMail({ ...TO, language, expiresAt })
  expect(subject).toMatch(/invitasjon|invitation/)
  for (const body of [text, html]) {
    expect(body).toContain(TO.link)
    expect(body).toContain('plan.example.no.')
    expect(body).toMatch(/5\. desember 2026|5 December 2026/)
    expect(body).not.toContain('undefined')
  }
  expect(html).toContain(`<html lang="${language}">`)
  expect(html).not.toMatch(/<img|<script|style=|https?:(?!\/\/plan\.example\.no)/)
})

test('each language is another', () => {
  const texts = LANGUAGES.map((language) => invitationMail({ ...TO, language, expiresAt }).text)
  expect(new Set(texts).size).toBe(LANGUAGES.length)
})
