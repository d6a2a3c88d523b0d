import { AxeBuilder } from '@axe-core/playwright'
import { FakeSpeech } from './fake-speech.ts'
import { expect, NORA, SILJE, test } from './people.ts'

test('a person’s choices take hold at once, there and on every device, and the way back leads back', async ({
  people,
}) => {
  const nora = await people.open(NORA, { at: 'area/work' })
  const html = nora.locator('html')
  await nora.getByRole('button', { name: 'Deg og valgene dine' }).click()
  await nora.getByRole('link', { name: 'Innstillinger' }).click()
  await expect(nora.getByRole('heading', { level: 1, name: 'Innstillinger' })).toBeFocused()
  await expect(nora).toHaveURL(/\/settings$/)

  await nora.getByText('Størst', { exact: true }).click()
  await expect(html).toHaveAttribute('data-text-size', 'larger')
  await nora.getByRole('switch', { name: 'Enklere skrift' }).click()
  await expect(html).toHaveAttribute('data-font', 'simple')
  await nora.getByRole('radio', { name: 'Alt' }).click()
  await expect(nora.getByText('Tone gjorde 2 endringer i arbeid og utdanning.')).toBeVisible()
  await nora.getByRole('group', { name: 'Språk' }).getByText('Nynorsk').click()
  await expect(nora.getByRole('heading', { level: 1, name: 'Innstillingar' })).toBeVisible()

  await nora.getByRole('link', { name: 'Tilbake' }).click()
  await expect(nora).toHaveURL(/\/area\/work$/)
  await nora.goBack()
  await expect(nora.getByRole('heading', { level: 1, name: 'Innstillingar' })).toBeVisible()

  const elsewhere = await people.open(NORA, { at: 'group' })
  await expect(elsewhere.locator('html')).toHaveAttribute('data-text-size', 'larger')
  await expect(elsewhere.locator('html')).toHaveAttribute('data-font', 'simple')
  await expect(elsewhere.locator('html')).toHaveAttribute('lang', 'nn')
  await elsewhere.goto(new URL('/settings', elsewhere.url()).href)
  await expect(elsewhere.getByRole('radio', { name: 'Alt' })).toBeChecked()
  await expect(elsewhere.getByRole('link', { name: 'Tilbake' })).toHaveAttribute('href', '/')

  const silje = await people.open(SILJE)
  await expect(silje.locator('html')).toHaveAttribute('data-text-size', 'normal')
})

test('large letters do not start small: the device remembers them before the person is known', async ({ people }) => {
  const nora = await people.open(NORA)
  await nora.goto(new URL('/settings', nora.url()).href)
  await nora.getByText('Stor', { exact: true }).click()
  await expect(nora.locator('html')).toHaveAttribute('data-text-size', 'large')
  // Who is signed in is not answered: what is drawn now is drawn from the device's memory.
  await nora.route('**/api/session', () => new Promise(() => {}))
  await nora.reload()
  await expect(nora.locator('html')).toHaveAttribute('data-text-size', 'large')
})

test('a choice that cannot be stored is taken back, and that is said', async ({ people }) => {
  const nora = await people.open(NORA)
  await nora.goto(new URL('/settings', nora.url()).href)
  await nora.route('**/api/session/choices', (route) => route.abort())
  await nora.getByText('Størst', { exact: true }).click()
  await expect(nora.getByText('Valget ble ikke lagret.')).toBeVisible()
  await expect(nora.locator('html')).toHaveAttribute('data-text-size', 'normal')
})

for (const width of [1280, 320]) {
  test(`the settings are accessible and fit, ${width} pixels wide`, async ({ people }) => {
    const nora = await people.open(NORA, { width })
    await FakeSpeech.install(nora, ['nb-NO'])
    await nora.goto(new URL('/settings', nora.url()).href)
    await expect(nora.getByRole('heading', { level: 1 })).toBeVisible()
    await nora.getByRole('button', { name: 'Hør hvordan det låter' }).click()
    await expect(nora.getByRole('region', { name: 'Opplesing' })).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      await nora.emulateMedia({ colorScheme })
      await nora.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
      const { violations } = await new AxeBuilder({ page: nora }).withTags(tags).analyze()
      expect(
        violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map(({ html }) => html).join()}`),
      ).toEqual([])
    }
    expect(await nora.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
}

test('the largest letters on a phone cut no choice short', async ({ people }) => {
  const nora = await people.openAt(NORA, '/settings', { width: 390 })
  await nora.getByText('Størst', { exact: true }).click()
  await expect(nora.locator('html')).toHaveAttribute('data-text-size', 'larger')
  for (const group of await nora.locator('main .ds-toggle-group').all()) {
    const beyond = await group.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
    expect(beyond, (await group.textContent()) ?? '').toBe(0)
  }
})
