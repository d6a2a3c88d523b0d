/** One's own notes: written, saved, there again, and nobody else's. */
import { expectAccessible } from './accessible.ts'
import { expect, FATIMA, NORA, test } from './people.ts'

test('are saved as one writes, and read by nobody else', async ({ people }) => {
  const fatima = await people.open(FATIMA)
  await fatima.getByRole('link', { name: 'Mine notater' }).click()
  await expect(fatima.getByRole('heading', { name: 'Mine notater', level: 1 })).toBeVisible()
  await expect(fatima.getByText('Bare du ser dette.')).toBeVisible()
  const editor = fatima.getByRole('textbox', { name: 'Mine notater' })
  await editor.click()
  await fatima.keyboard.type('Spør om kursdatoen')
  await expect(fatima.getByText(/^Lagret/).first()).toBeVisible()
  await expectAccessible(fatima)

  const again = await people.open(FATIMA, { at: 'notes', width: 390, height: 844 })
  await expect(again.getByRole('textbox', { name: 'Mine notater' })).toContainText('Spør om kursdatoen')

  await fatima.keyboard.press('Control+z')
  await expect(editor).not.toContainText('Spør om kursdatoen')

  const nora = await people.open(NORA, { at: 'notes' })
  await expect(nora.getByRole('textbox', { name: 'Mine notater' })).toHaveText('')
  await expect(nora.getByText('ikke familien din')).toBeVisible()
  await nora.goto(`${new URL(nora.url()).origin}/plan/ip-demo-1/notes-p07`)
  await expect(nora.getByText('Spør om kursdatoen')).toHaveCount(0)
})
