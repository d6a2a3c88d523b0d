/** A room whose document is not as declared is for reading, and the page says so before anybody writes. */
import { openBeside } from '../../apps/sync-server/src/store/beside-fixture.ts'
import { planId } from '../../packages/plan-model/src/index.ts'
import { AreaPage } from './area-page.ts'
import { PLAN, type DemoServer } from './demo-server.ts'
import { expect, HENRIK, NORA, test } from './people.ts'

const GARDEN = 'Arbeidstrening i gartneri'
const SENTENCE = 'Denne delen av planen kan bare leses akkurat nå.'

/** `goals.set('x', 'no goal')` by client 7: what the guard would never let in. */
const NO_GOAL = '01010700280105676f616c7301780177076e6f20676f616c00'

async function spoil(server: DemoServer): Promise<void> {
  await server.stop()
  const store = await openBeside(server.dataDir, 'demo')
  const { journal } = store
  const plan = planId(PLAN)
  const { seq } = await journal.load(plan, 'area-work')
  const row = { seq: seq + 1, actor: 'p01', at: Date.now(), update: Buffer.from(NO_GOAL, 'hex'), happenings: [] }
  const claims = [{ clientId: 7, actor: 'p01' }]
  expect(
    await journal.commit([{ plan, room: 'area-work', factsVersion: null, schemaVersion: 1, rows: [row], claims }]),
  ).toEqual(['committed'])
  await store.close()
  await server.start()
}

test('it is read, says so, and offers nothing to write', async ({ people, server }) => {
  await spoil(server)
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work' }))
  await expect(nora.page.getByText(SENTENCE, { exact: false })).toBeVisible()
  await nora.openAction(GARDEN)
  await expect(nora.page.getByText('Fire timer tirsdag og fredag', { exact: false }).first()).toBeVisible()
  await expect(nora.how).toHaveCount(0)
  await expect(nora.page.getByRole('button', { name: 'Nytt mål' })).toHaveCount(0)
  await expect(nora.page.locator('main').getByRole('textbox')).toHaveCount(0)
  // The rest of the plan is nobody’s trouble.
  await nora.page.getByRole('navigation').first().getByRole('link', { name: 'Økonomi' }).click()
  await nora.isOpen('Økonomi')
  await expect(nora.page.getByText(SENTENCE, { exact: false })).toHaveCount(0)
  await expect(nora.page.getByRole('button', { name: 'Nytt mål' })).toBeVisible()
})

test('found while somebody has something half typed, it keeps the words', async ({ people, server }) => {
  const henrik = new AreaPage(await people.open(HENRIK, { at: 'area/work' }))
  await henrik.openAction('Ny brilletest og synsvurdering')
  await henrik.fact('Omfang').click()
  await henrik.page.getByRole('textbox', { name: 'Omfang' }).fill('To timer hver')
  await spoil(server)
  await expect(henrik.page.getByText(SENTENCE, { exact: false })).toBeVisible({ timeout: 20_000 })
  await expect(henrik.page.getByRole('textbox', { name: 'Omfang' })).toHaveCount(0)
  await expect(henrik.page.getByRole('textbox', { name: 'Teksten din' })).toHaveValue('To timer hver')
})
