import { AreaPage } from './area-page.ts'
import { expect, NORA, SILJE, test } from './people.ts'

const ABOUT = 'Arbeidstrening i gartneri'

test('the server is killed and started again under typing, and nothing is lost', async ({ people, server }) => {
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work' }))
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  await nora.openAction(ABOUT)
  await silje.openAction(ABOUT)
  await nora.how.click()
  await nora.page.keyboard.press('ControlOrMeta+End')

  const typing = nora.page.keyboard.type(
    ' Jeg skriver mens strømmen går, og jeg skriver videre til den er tilbake igjen.',
    { delay: 50 },
  )
  await expect(silje.how).toContainText('Jeg skriver mens')
  await server.kill()
  await typing
  await expect(nora.page.getByText('Ikke lagret').first()).toBeVisible()
  await expect(nora.page.getByText('Ikke lukk siden', { exact: false }).first()).toBeVisible()

  await server.start()
  await nora.reconnect()
  await expect(nora.saved).toBeVisible({ timeout: 20_000 })
  await expect(silje.how).toContainText(
    'Jeg skriver mens strømmen går, og jeg skriver videre til den er tilbake igjen.',
  )

  // And it is on disk: once more, with nobody's page to bring it back.
  await server.kill()
  await server.start()
  const again = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  await again.openAction(ABOUT)
  await expect(again.how).toContainText('til den er tilbake igjen.')
})
