/** What is agreed on in a life area: a goal, what is to be done for it, and how. */
import type { Page } from '@playwright/test'
import { AreaPage } from '../area-page.ts'
import { expect } from '../people.ts'

export async function addsAGoal(page: Page, goal: string): Promise<void> {
  await page.getByRole('button', { name: 'Nytt mål' }).click()
  await page.getByRole('textbox', { name: 'Nytt mål' }).fill(goal)
  await page.getByRole('button', { name: 'Legg til', exact: true }).click()
  await expect(page.getByRole('heading', { name: goal })).toBeVisible()
}

export async function addsAnAction(page: Page, goal: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `Nytt tiltak: ${goal}` }).click()
  await page.getByRole('textbox', { name: 'Hva skal gjøres?' }).fill(action)
  await page.getByRole('button', { name: 'Legg til', exact: true }).click()
  await expect(new AreaPage(page).action(action)).toHaveAttribute('aria-expanded', 'true')
}

export async function makesResponsible(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Ansvarlig/ }).click()
  await page.getByRole('button', { name, exact: true }).click()
  await expect(page.getByRole('button', { name: new RegExp(`^Ansvarlig: ${name.split(' ')[0]}`) })).toBeVisible()
}

/** In the text on how it is done, at its end. */
export async function writesHow(area: AreaPage, words: string): Promise<void> {
  await area.how.click()
  await area.page.keyboard.press('ControlOrMeta+End')
  await area.write(words)
}
