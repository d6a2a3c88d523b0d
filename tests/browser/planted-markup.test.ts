/**
 * Markup in everything people can write: planted in every text of every declared collection, in meetings and in names,
 * and looked at by several people on every screen. It is there as words, and nothing of it happens.
 */
import {
  AREA,
  createEntry,
  entryId,
  OVERVIEW,
  participantId,
  planId,
  setField,
  writeParagraphs,
  type Field,
  type NewEntry,
  type RoomDeclaration,
  type RoomName,
} from '../../packages/plan-model/src/index.ts'
import type { Page } from '@playwright/test'
import type * as Y from 'yjs'
import { openBeside } from '../../apps/sync-server/src/store/beside-fixture.ts'
import { StockClient } from '../../apps/sync-server/src/sync/stock-client-fixture.ts'
import { PLAN, type DemoServer } from './demo-server.ts'
import { BERIT, expect, FATIMA, HENRIK, NORA, SILJE, test } from './people.ts'

/** A word to find it by, a way out of attributes and elements, and three ways to run. */
const MARKUP = `xqplanted '"><img src=/xq-planted onerror=alert(1)><svg/onload=alert(2)><script>alert(3)</script>`
/** Of a field that holds an address. */
const ADDRESS = 'https://xq.example/%22%3E%3Cimg%20src=/xq-planted%3E'
const REFERRED: Readonly<Record<string, string>> = { goals: 'g5', actions: 't13' }
const AUTHOR = { by: participantId(NORA), at: Date.now() }

/** A value for a field of each kind: words wherever there can be any. */
function valueFor(name: string, field: Field): unknown {
  switch (field.kind) {
    case 'richText':
      return MARKUP
    case 'text':
      // Which field a suggestion is about is no text of anybody's.
      return name === 'field' ? 'text' : MARKUP.slice(0, field.maxLength)
    case 'choice':
      return field.initial ?? field.values[0]
    case 'order':
      return 'a9'
    case 'link':
      return ADDRESS
    case 'flag':
      return false
    case 'reference':
      return field.optional && name !== 'target' ? null : (REFERRED[field.to[0] ?? ''] ?? null)
    case 'day':
    case 'creator':
    case 'moment':
    case 'stamp':
      return null
  }
}

/** An entry of every collection, with markup in every text. Answers how many texts that were. */
function plant(declaration: RoomDeclaration, doc: Y.Doc): number {
  let texts = 0
  for (const [name, { fields, ids }] of Object.entries(declaration.collections)) {
    const values = Object.entries(fields).map(([field, kind]) => [field, valueFor(field, kind)] as const)
    texts += values.filter(([, value]) => typeof value === 'string' && value.includes('xqplanted')).length
    if (ids === 'participant') setField(OVERVIEW, doc, 'contributions', NORA, 'text', MARKUP)
    else
      createEntry(
        declaration,
        doc,
        name,
        Object.fromEntries(values) as NewEntry<RoomDeclaration, string>,
        AUTHOR,
        entryId(`xq-${name}`),
      )
  }
  for (const name of Object.keys(declaration.texts)) {
    const text = doc.getXmlFragment(name)
    text.delete(0, text.length)
    writeParagraphs(text, MARKUP)
    texts += 1
  }
  return texts
}

/** Names come from a provider, titles from whoever invites: written where they are kept. */
async function plantNames(server: DemoServer): Promise<void> {
  await server.stop()
  const store = await openBeside(server.dataDir, 'demo')
  const facts = (await store.facts.load(planId(PLAN)))!
  const participants = new Map(
    [...facts.participants].map(([id, one]) => {
      const words = { title: MARKUP, organisation: MARKUP }
      return [
        id,
        ['p10', BERIT].includes(id) ? { ...one, ...words, name: MARKUP } : id === HENRIK ? { ...one, ...words } : one,
      ]
    }),
  )
  const audit = { actor: 'test', at: Date.now(), command: 'test', subject: null }
  await store.facts.save({ ...facts, version: facts.version + 1, participants }, audit)
  await store.close()
  await server.start()
}

async function plantTexts(server: DemoServer, page: Page): Promise<void> {
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  let texts = 0
  for (const [room, declaration] of [
    ['area-work', AREA],
    ['overview', OVERVIEW],
  ] as ReadonlyArray<readonly [RoomName, RoomDeclaration]>) {
    const client = await new StockClient({ url: server.url, cookie, plan: PLAN, room, notices: true }).synced()
    client.doc.transact(() => {
      texts += plant(declaration, client.doc)
    })
    // A refusal is never saved: it says what it was about.
    await client.saved().catch((error: unknown) => {
      throw new Error(JSON.stringify(client.refusals), { cause: error })
    })
    client.leave()
  }
  expect(texts).toBeGreaterThan(20)
  const meeting = await page.request.post(`${server.url}/api/plans/${PLAN}/meetings`, {
    headers: { origin: server.url },
    data: { startsAt: '2090-05-05T10:00', minutes: 60, place: MARKUP, invited: [HENRIK] },
  })
  expect(meeting.status()).toBe(200)
}

/** What happened on a page that nothing of the page's own does. */
function watch(page: Page): string[] {
  const happened: string[] = []
  page.on('dialog', (dialog) => {
    happened.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (/xq-planted|xq\.example/.test(request.url())) happened.push(`a request: ${request.url()}`)
  })
  return happened
}

const planted = (page: Page): Promise<number> =>
  page.locator('img[src*="xq"], svg[onload], [onerror], script:not([src]), a[href^="javascript"]').count()

/** Opens what is folded, so that all of it is drawn. */
async function unfold(page: Page): Promise<void> {
  for (const button of await page
    .getByRole('main')
    .getByRole('button', { name: /xqplanted/ })
    .all())
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click({ timeout: 2_000 }).catch(() => {})
}

test('planted markup is words, for everybody and everywhere', async ({ people, server }) => {
  test.setTimeout(240_000)
  await plantNames(server)
  const first = await people.open(NORA)
  await plantTexts(server, first)
  await first.close()
  const screens = ['', 'area/work', 'group', 'timeline', 'seen']
  for (const [person, shown] of [
    [NORA, screens],
    [SILJE, screens],
    [HENRIK, ['', 'area/work', 'group']],
    [FATIMA, ['area/work', 'group']],
  ] as const) {
    const page = await people.openAt(person, '/')
    const happened = watch(page)
    for (const at of ['home', ...shown]) {
      await page.goto(at === 'home' ? `${server.url}/` : `${server.url}/plan/${PLAN}${at === '' ? '' : `/${at}`}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      if (['', 'area/work', 'group'].includes(at)) {
        // The net catches: it is there, as it was written.
        await expect(page.getByText('xqplanted').first()).toBeAttached()
        await unfold(page)
        expect(await page.getByRole('main').innerText()).toContain('<img src=/xq-planted onerror=alert(1)>')
      }
      expect([person, at, await planted(page), happened]).toEqual([person, at, 0, []])
    }
    await page.close()
  }
})
