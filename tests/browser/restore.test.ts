import { execFileSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AreaPage } from './area-page.ts'
import type { DemoServer } from './demo-server.ts'
import { expect, NORA, SILJE, test } from './people.ts'

const ABOUT = 'Arbeidstrening i gartneri'
const OPERATE = fileURLToPath(new URL('../../apps/sync-server/src/operate/main.ts', import.meta.url))

function operate(server: DemoServer, ...given: readonly string[]): void {
  execFileSync(process.execPath, [OPERATE, ...given], { env: { ...process.env, DATA_DIR: server.dataDir } })
}

test('a backup is restored under an open page: its words are kept, and the past stays as it was', async ({
  people,
  server,
}) => {
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work' }))
  await nora.openAction(ABOUT)
  await nora.how.click()
  await nora.page.keyboard.press('ControlOrMeta+End')
  await nora.write(' Skrevet før kopien.')
  await expect(nora.saved).toBeVisible()
  const [data, keys] = ['backup', 'backup-keys'].map((name) => join(server.dataDir, name))
  operate(server, 'backup', data ?? '', keys ?? '')
  await nora.write(' Skrevet etter kopien.')
  await expect(nora.saved).toBeVisible()
  await server.kill()
  await nora.write(' Ikke lagret ennå.')

  for (const file of ['ansvarsgruppe.sqlite', 'ansvarsgruppe.sqlite-wal', 'ansvarsgruppe.sqlite-shm', 'keys.sqlite'])
    await rm(join(server.dataDir, file), { force: true })
  operate(server, 'restore', data ?? '', keys ?? '')
  await server.start()
  await nora.reconnect()
  await expect(nora.page.getByText('Siden er eldre enn planen.', { exact: false }).first()).toBeVisible()
  await expect(nora.page.locator('textarea[readonly]').first()).toHaveValue(/Ikke lagret ennå\./)

  // The server has nothing of what came after.
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  await silje.openAction(ABOUT)
  await expect(silje.how).toContainText('Skrevet før kopien.')
  await expect(silje.how).not.toContainText('etter kopien')

  nora.page.on('dialog', (dialog) => void dialog.accept())
  await nora.page.getByRole('button', { name: 'Last inn på nytt' }).first().click()
  await nora.openAction(ABOUT)
  await expect(nora.how).toContainText('Skrevet før kopien.')
  await expect(nora.how).not.toContainText('etter kopien')
  await nora.how.click()
  await nora.page.keyboard.press('ControlOrMeta+End')
  await nora.write(' Og videre.')
  await expect(silje.how).toContainText('Og videre.')
})
