import type { Page, WebSocketRoute } from '@playwright/test'
import { AreaPage } from './area-page.ts'
import { PLAN } from './demo-server.ts'
import { expect, FATIMA, SILJE, test } from './people.ts'

const HERS = 'Forenklet møte med arbeidsgiver'
const OTHER = 'Arbeidstrening i gartneri'

/** A network that can be taken away from one page's rooms, and given back. */
class Network {
  #isAway = false
  readonly #sockets = new Set<WebSocketRoute>()

  readonly attach = (page: Page): Promise<void> =>
    page.routeWebSocket(/\/sync\//, (socket) => {
      if (this.#isAway) return void socket.close({ code: 1001 })
      socket.connectToServer()
      this.#sockets.add(socket)
    })

  async away(): Promise<void> {
    this.#isAway = true
    await Promise.all([...this.#sockets].map((socket) => socket.close({ code: 1001 })))
    this.#sockets.clear()
  }

  back(): void {
    this.#isAway = false
  }
}

test('of what was written in a gap, what came before the refused change is taken, and the rest is offered', async ({
  people,
  server,
}) => {
  people.expectRefusals(1)
  const network = new Network()
  // The news that she is no longer responsible does not reach her either.
  const visit = { at: 'area/work', hearsNoFacts: true, before: network.attach }
  const fatima = new AreaPage(await people.open(FATIMA, visit))
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  await fatima.openAction(HERS)
  await expect(fatima.how).toBeVisible()
  await expect(fatima.saved).toBeVisible()
  await network.away()

  await say(fatima, 'Skrevet før.')
  await fatima.how.click()
  await fatima.page.keyboard.press('ControlOrMeta+End')
  await fatima.page.keyboard.insertText(' Vi tar pause etter tjue minutter.')
  await say(fatima, 'Skrevet etter.')
  const response = await silje.page.request.put(`${server.url}/api/plans/${PLAN}/actions/t13/responsibility`, {
    headers: { origin: server.url },
    data: { area: 'work', responsible: 'p05', contributors: [] },
  })
  expect(response.status()).toBe(200)
  network.back()

  // The page comes back by itself, sooner or later than it would say that something is not saved.
  const conversation = await silje.conversation(OTHER)
  await expect(conversation.getByText('Skrevet før.')).toBeVisible({ timeout: 20_000 })
  await expect(fatima.page.getByText('Du har ikke ansvar for dette tiltaket.', { exact: false })).toBeVisible()
  const kept = fatima.page.locator('textarea[readonly]')
  await expect(kept.filter({ hasText: 'Vi tar pause etter tjue minutter.' })).toBeVisible()
  await expect(kept.filter({ hasText: 'Skrevet etter.' })).toBeVisible()
  await expect(kept.filter({ hasText: 'Skrevet før.' })).toHaveCount(0)
  await expect(conversation.getByText('Skrevet etter.')).toHaveCount(0)
  await silje.openAction(HERS)
  await expect(silje.how).not.toContainText('tjue minutter')
})

test('a long while of writing in a gap is all there afterwards', async ({ people }) => {
  const network = new Network()
  const fatima = new AreaPage(await people.open(FATIMA, { at: 'area/work', before: network.attach }))
  const silje = new AreaPage(await people.open(SILJE, { at: 'area/work' }))
  await fatima.openAction(HERS)
  await silje.openAction(HERS)
  await expect(fatima.saved).toBeVisible()
  await network.away()
  await fatima.how.click()
  await fatima.page.keyboard.press('ControlOrMeta+End')
  const words = ' Dette skrev jeg mens nettet var borte.'.repeat(6)
  await fatima.write(words)
  await say(fatima, 'Og dette.')
  await silje.how.click()
  await silje.page.keyboard.press('ControlOrMeta+Home')
  await silje.write('Imens skrev jeg. ')
  network.back()
  await fatima.reconnect()
  await expect(fatima.saved).toBeVisible({ timeout: 20_000 })
  for (const { how } of [fatima, silje]) {
    await expect(how).toContainText('Imens skrev jeg.')
    await expect(how).toContainText(words.trim())
  }
  await expect((await silje.conversation(OTHER)).getByText('Og dette.')).toBeVisible()
})

async function say(person: AreaPage, words: string): Promise<void> {
  const panel = await person.conversation(OTHER)
  await panel.getByRole('textbox').fill(words)
  await panel.getByRole('button', { name: /^(Svar|Kommenter)$/ }).click()
  await expect(panel.getByText(words)).toBeVisible()
}
