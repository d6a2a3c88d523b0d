import { PLAN } from './demo-server.ts'
import { expect, FATIMA, NORA, SILJE, test } from './people.ts'

/** Words and ids that stand in the health area alone. */
const HEALTH_WORDS = /Turgruppe|rehabiliteringslege|ujevnt underlag|[Ss]avner skogen|\bt0[678]\b/

test('the NAV adviser neither sees nor reaches the health area, and nothing of it reaches her browser', async ({
  people,
  server,
}) => {
  const fatima = await people.open(FATIMA, { at: 'area/work' })
  const received: string[] = []
  fatima.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') received.push(await response.text().catch(() => ''))
  })
  fatima.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => received.push(payload.toString('latin1'))),
  )
  await expect(fatima.getByRole('heading', { level: 1, name: 'Arbeid og utdanning' })).toBeVisible()

  const navigation = fatima.getByRole('navigation').first()
  await expect(navigation.getByText('Økonomi')).toBeVisible()
  await expect(navigation.getByText('Helse og rehabilitering')).toHaveCount(0)

  // Meanwhile somebody writes there.
  const silje = await people.open(SILJE, { at: 'area/health' })
  await silje.getByRole('button', { name: 'Turgruppe i skogen', exact: true }).click()
  await silje.getByRole('textbox', { name: 'Slik gjør vi det' }).click()
  await silje.keyboard.type('Savner skogen.')

  for (const path of ['', '/group', '/timeline', '/area/health', '/area/substanceUse']) {
    await fatima.goto(`${server.url}/plan/${PLAN}${path}`)
    await expect(fatima.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await expect(fatima.getByText(HEALTH_WORDS)).toHaveCount(0)
  const answers = await Promise.all(
    ['health', 'substanceUse'].map((area) => fatima.request.get(`${server.url}/api/plans/${PLAN}/rooms/area-${area}`)),
  )
  const [health, none] = await Promise.all(answers.map((answer) => answer.text()))
  expect(health).toBe(none)
  expect(received.length).toBeGreaterThan(5)
  expect(received.filter((text) => HEALTH_WORDS.test(text))).toEqual([])
})

test('a consent that is withdrawn closes the other’s page within a second', async ({ people, server }) => {
  const nora = await people.open(NORA, { at: 'area/work' })
  const fatima = await people.open(FATIMA, { at: 'area/work' })
  // Not only shown, but connected: the second counts from there.
  await expect(fatima.getByText('Nora er her').first()).toBeVisible()
  await expect(fatima.getByText('Arbeidstrening i gartneri').first()).toBeVisible()
  const answer = await nora.request.delete(`${server.url}/api/plans/${PLAN}/consents/p07`, {
    headers: { origin: server.url },
  })
  expect(answer.status()).toBe(200)
  await expect(fatima.getByText('Arbeidstrening i gartneri')).toHaveCount(0, { timeout: 1_000 })
})

test('the owner takes a consent back from the group’s page, and can undo it', async ({ people }) => {
  const nora = await people.open(NORA, { at: 'group' })
  const fatima = await people.open(FATIMA, { at: 'area/work' })
  await expect(fatima.getByText('Arbeidstrening i gartneri').first()).toBeVisible()
  await nora.getByRole('button', { name: 'Flere valg for «Fatima Karlsvoll»' }).click()
  await nora.getByRole('button', { name: 'Trekk tilbake samtykket' }).click()
  const dialog = nora.getByRole('dialog')
  await expect(dialog).toContainText('mister Fatima Karlsvoll tilgangen med en gang')
  await dialog.getByRole('button', { name: 'Trekk tilbake samtykket' }).click()
  await expect(fatima.getByText('Arbeidstrening i gartneri')).toHaveCount(0)
  await nora.getByRole('status').getByRole('button', { name: 'Angre' }).click()
  await expect(fatima.getByText('Arbeidstrening i gartneri').first()).toBeVisible()
})
