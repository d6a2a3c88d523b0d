import { expect, NORA, test } from './people.ts'

test('the page speaks the language a person chooses, there and the next time', async ({ people, server }) => {
  const nora = await people.open(NORA, { at: 'area/work' })
  const html = nora.locator('html')
  await expect(html).toHaveAttribute('lang', 'nb')
  await nora.getByRole('button', { name: 'Deg og valgene dine' }).click()
  await nora.getByText('Nynorsk', { exact: true }).click()
  await expect(html).toHaveAttribute('lang', 'nn')
  await expect(nora.getByRole('link', { name: 'Bustad og kvardag' }).first()).toBeVisible()
  await nora.getByText('English', { exact: true }).click()
  await expect(nora.getByRole('heading', { level: 1, name: 'Work and education' })).toBeVisible()

  // Stored for the person, not only for this browser.
  const elsewhere = await people.open(NORA, { at: 'group' })
  await expect(elsewhere.getByRole('heading', { level: 1, name: 'Responsibility group' })).toBeVisible()
  await expect(elsewhere.locator('html')).toHaveAttribute('lang', 'en')
  expect((await elsewhere.request.get(`${server.url}/api/session`)).ok()).toBe(true)
})
