import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { participantId } from '@ansvarsgruppe/plan-model'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { factsWith, NOW } from '../../../../../packages/plan-model/src/guard/policy-fixture.ts'
import { parseMail } from '../../config-mail.ts'
import { placeIn } from '../../store/place-fixture.ts'
import { createPlan } from '../../store/plan-fixture.ts'
import { openSqliteStore } from '../../store/sqlite/index.ts'
import type { Store } from '../../store/store.ts'
import { invitationMail } from '../invitations/invitation-mail.ts'
import { ATTEMPTS_MAX, MailSender, waitAfter } from './mail-sender.ts'
import { startMailSink, type MailSink } from './mail-sink-fixture.ts'

const FACTS = factsWith({ writingHelp: false })
const INVITED = participantId('invited')
const LINK = 'https://plan.example.no/invitation#abc'

let folder: string
let store: Store
let sink: MailSink
let now: number
let senders: MailSender[]
let failures: unknown[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mail-test-'))
  store = openSqliteStore(placeIn(folder), 'real')
  sink = await startMailSink()
  now = NOW
  senders = []
  failures = []
  await queueMail()
})
afterEach(async () => {
  await Promise.all(senders.map((sender) => sender.close()))
  await store.close()
  await sink.close()
  await rm(folder, { recursive: true })
  if (failures.length > 0) throw new Error('the sender failed')
})

async function queueMail(): Promise<void> {
  await createPlan(store, FACTS)
  const invited = {
    name: 'Kari',
    role: 'nextOfKin',
    title: '',
    organisation: '',
    endsOn: null,
  } as const
  const participants = new Map([
    ...FACTS.participants,
    [INVITED, { id: INVITED, ...invited, isInvited: true as const }],
  ])
  const mail = invitationMail({ to: 'kari@example.no', language: 'nb', link: LINK, expiresAt: NOW + 14 * 86_400_000 })
  await store.invitations.invite(
    { ...FACTS, version: 2, participants },
    { actor: 'owner', at: NOW, command: 'invite', subject: INVITED },
    { participant: INVITED, email: 'kari@example.no', language: 'nb', expected: null },
    { tokenHash: 'hash', expiresAt: NOW + 1, mail },
  )
}

function startSender(): MailSender {
  const config = parseMail({ SMTP_URL: sink.url, MAIL_FROM: 'Fjordvik kommune <ikke-svar@fjordvik.example>' })
  if (config === null) throw new Error('mail is configured')
  const onFailure = (error: unknown): void => void failures.push(error)
  const sender = new MailSender({ outbox: store.outbox, config, host: 'plan.example.no', now: () => now, onFailure })
  senders.push(sender)
  return sender
}

const state = async (): Promise<string | undefined> => (await store.invitations.of(FACTS.planId))[0]?.mail
const waitForState = (wanted: string) => vi.waitFor(async () => expect(await state()).toBe(wanted), { timeout: 5_000 })
const waiting = async (): Promise<number> => (await store.outbox.due(Number.MAX_SAFE_INTEGER, 99)).length

test('a mail that waits is sent when the sender starts, once, and is no more on the disk', async () => {
  startSender()
  await waitForState('sent')
  expect(await waiting()).toBe(0)
  startSender().wake()
  await senders[1]?.close()
  expect(sink.mails).toHaveLength(1)
})

test('it is plain and simple, from whom it says, to one address, and marked as not written by a person', async () => {
  startSender()
  await waitForState('sent')
  const [mail] = sink.mails
  expect(mail?.to).toEqual(['kari@example.no'])
  expect(mail?.header('From')).toBe('Fjordvik kommune <ikke-svar@fjordvik.example>')
  expect(mail?.header('Subject')).toBe('Du har fått en invitasjon')
  expect(mail?.header('Message-ID')).toMatch(/^<[\w-]{36}@plan\.example\.no>$/)
  expect(mail?.header('Auto-Submitted')).toBe('auto-generated')
  expect(mail?.part('text/plain')).toContain(`Logg inn her:\r\n${LINK}\r\n`)
  expect(mail?.part('text/html')).toContain(`<a href="${LINK}">`)
})

test.each([421, 450])('X3: a no for now (%i) is tried again, as the same mail', async (code) => {
  sink.answer = { code }
  const sender = startSender()
  await vi.waitFor(async () => expect((await store.outbox.due(now + waitAfter(0), 9))[0]?.attempts).toBe(1))
  expect(await store.outbox.due(now + waitAfter(0) - 1, 9)).toEqual([])
  expect(await state()).toBe('underway')
  sink.answer = null
  now += waitAfter(0)
  sender.wake()
  await waitForState('sent')
})

test('X3: a no for good (550) is told, and not tried again', async () => {
  sink.answer = { code: 550 }
  startSender()
  await waitForState('refused')
  expect(await waiting()).toBe(0)
})

test('X3: a no to who sends is no no to the mail: the operator mends it', async () => {
  sink.answer = { code: 550, to: 'sender' }
  startSender()
  await vi.waitFor(async () => expect((await store.outbox.due(Infinity, 9))[0]?.attempts).toBe(1))
  expect(await state()).toBe('underway')
})

test('X3: it is given up after so many attempts', async () => {
  sink.answer = { code: 451 }
  const sender = startSender()
  for (let attempt = 1; attempt < ATTEMPTS_MAX; attempt++) {
    await vi.waitFor(async () => expect((await store.outbox.due(Infinity, 9))[0]?.attempts).toBe(attempt))
    now += waitAfter(attempt)
    sender.wake()
  }
  await waitForState('givenUp')
  expect(waitAfter(0)).toBe(60_000)
  expect(waitAfter(ATTEMPTS_MAX)).toBe(12 * 60 * 60_000)
})

test('X3: nobody answers: it waits, and is sent when somebody does', async () => {
  const { port } = sink
  await sink.close()
  const sender = startSender()
  await vi.waitFor(async () => expect((await store.outbox.due(Infinity, 9))[0]?.attempts).toBe(1))
  sink = await startMailSink(port)
  now += waitAfter(0)
  sender.wake()
  await waitForState('sent')
})

test('X1, X2: a crash between the other side’s yes and the disk loses nothing, and they can tell the two apart', async () => {
  // The store is gone at the worst moment, as in a crash: what was taken is not known to have been.
  const { promise, resolve } = Promise.withResolvers<void>()
  sink.onTaken = async () => {
    await store.close()
    resolve()
  }
  startSender()
  await promise
  await senders[0]?.close()
  expect(failures).toHaveLength(1)
  failures = []
  sink.onTaken = () => {}
  store = openSqliteStore(placeIn(folder), 'real')
  startSender()
  await waitForState('sent')
  expect(sink.mails).toHaveLength(2)
  expect(new Set(sink.mails.map((mail) => mail.header('Message-ID'))).size).toBe(1)
})
