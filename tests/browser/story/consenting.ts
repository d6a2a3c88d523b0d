/** What the owner says yes and no to, on her page of consents. */
import type { Page } from '@playwright/test'
import { expect } from '../people.ts'

const receipt = (page: Page) => page.locator('.ag-consent-receipt')
const cell = (page: Page, name: string, area: string) =>
  page.getByRole('button', { name: new RegExp(`^${name}: ${area}, `) })

export type Level = 'Kan lese' | 'Kan lese og kommentere' | 'Kan lese, kommentere og skrive sine egne tiltak'

export interface Consent {
  readonly name: string
  readonly areas: readonly [string, ...string[]]
  readonly level: Level
  readonly purpose: string
}

export async function saysYesToThePlan(page: Page): Promise<void> {
  await expect(page.getByText('Ingen har sagt ja til planen ennå.')).toBeVisible()
  await page.getByRole('button', { name: 'Ja, planen kan lages' }).click()
  await expect(page.getByText('Kvittering: Du har sagt ja til at planen lages.')).toBeFocused()
}

/** Area by area: the first asks what for and how much, the others go with it. */
export async function letsSee(page: Page, { name, areas: [first, ...others], level, purpose }: Consent): Promise<void> {
  const [firstName = ''] = name.split(' ')
  await cell(page, name, first).click()
  await expect(page.getByRole('heading', { name: `La ${firstName} se ${first}?` })).toBeFocused()
  await page.getByRole('combobox', { name: `Hva kan ${firstName} gjøre?` }).selectOption({ label: level })
  await page.getByRole('textbox', { name: 'Hva skal det brukes til?' }).fill(purpose)
  await expect(page.getByText(`Det kan bare brukes til dette: ${purpose}`)).toBeVisible()
  await saysYes(page, firstName)
  for (const area of others) {
    await cell(page, name, area).click()
    await expect(page.getByText(`Formål: ${purpose}`)).toBeVisible()
    await saysYes(page, firstName)
  }
}

async function saysYes(page: Page, firstName: string): Promise<void> {
  await page.getByRole('button', { name: 'Ja, gi tilgang' }).click()
  await expect(receipt(page)).toContainText(`${firstName} ser nå `)
  await page.getByRole('button', { name: 'Lukk', exact: true }).click()
}

/** As far as the last yes: what it leads to stands there, and nothing has changed. */
export async function isAboutToWithdraw(page: Page, name: string): Promise<void> {
  const [firstName = ''] = name.split(' ')
  await page.getByRole('button', { name: new RegExp(`^Endre samtykket til ${name}`) }).click()
  await page.getByRole('button', { name: 'Trekk tilbake hele samtykket' }).click()
  await expect(page.getByText(`${firstName} ser ikke lenger noe av det som står i planen.`)).toBeVisible()
}

export async function withdraws(page: Page, name: string): Promise<void> {
  const [firstName = ''] = name.split(' ')
  await page.getByRole('button', { name: 'Ja, trekk tilbake' }).click()
  await expect(receipt(page)).toContainText(`${firstName} har ikke samtykke lenger.`)
}
