/** How a plan begins: somebody asks for it, the coordinating unit answers. */
import type { Page } from '@playwright/test'
import { expectAccessible } from '../accessible.ts'
import { expect } from '../people.ts'

/** Made up for tests: no register has it. */
export const NUMBER_OF_NOBODY = '158899 10027'

const next = (page: Page) => page.getByRole('button', { name: 'Neste' }).click()

/** For oneself, in three steps; the receipt says until when there is an answer. */
export async function asksForAPlan(
  page: Page,
  asked: { readonly needs: string; readonly wish: string },
): Promise<void> {
  await next(page)
  await saysWhatIsNeeded(page, asked.needs)
  await page.getByLabel('Hvem vil du ha som koordinator?').fill(asked.wish)
  await page.getByRole('button', { name: 'Send søknaden' }).click()
  await expect(page.getByRole('heading', { name: 'Søknaden er sendt' })).toBeFocused()
  await expect(page.getByText(/^Vi fikk søknaden .+ Du får svar innen /)).toBeVisible()
}

/** By the unit, in the name of somebody who has said it on the telephone. */
export async function writesDownWhatWasAsked(
  page: Page,
  asked: { readonly name: string; readonly needs: string },
): Promise<void> {
  await page.getByRole('link', { name: 'Skriv ned en muntlig søknad' }).click()
  await expect(page.getByRole('radio', { name: 'En som har spurt muntlig' })).toBeChecked()
  await page.getByLabel('Navnet til personen').fill(asked.name)
  await page.getByLabel('Fødselsnummeret til personen').fill(NUMBER_OF_NOBODY)
  await page.getByRole('checkbox', { name: 'Personen har sagt ja til at jeg melder fra' }).check()
  await expectAccessible(page)
  await next(page)
  await saysWhatIsNeeded(page, asked.needs)
  await page.getByRole('button', { name: 'Send søknaden' }).click()
  await expect(page.getByText(/^Vi fikk søknaden .+ Personen får svar innen /)).toBeVisible()
}

async function saysWhatIsNeeded(page: Page, needs: string): Promise<void> {
  await page.getByLabel(/^Hva trenger/).fill(needs)
  await next(page)
  await expect(page.getByRole('heading', { name: 'Ønsker, og send' })).toBeFocused()
  await page.getByLabel('Telefon eller e-post').fill('900 00 000')
}

/** The unit finds it in its inbox, with the days that are left, and opens it. */
export async function findsInTheInbox(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Forespørsler', level: 1 })).toBeVisible()
  const card = page.getByRole('listitem').filter({ hasText: name })
  await expect(card).toContainText(/\d+ dager igjen/)
  await expectAccessible(page)
  await card.getByRole('link').click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
}

export interface Grant {
  readonly name: string
  /** As in the list of coordinators. */
  readonly coordinator: string
  /** What is said of the wish; null: none was made. */
  readonly answer: string | null
  /** On paper: whoever it is about has never signed in. */
  readonly by: 'page' | 'letter'
}

/** What it leads to is said before it is sent. */
export async function grants(page: Page, { name, coordinator, answer, by }: Grant): Promise<void> {
  await page.getByRole('combobox', { name: 'Koordinator' }).selectOption({ label: `${coordinator} (ingen planer)` })
  await expect(
    page.getByText(`Hvis du gjør dette, får ${name} en plan med ${coordinator} som koordinator.`, { exact: false }),
  ).toBeVisible()
  if (answer !== null) await page.getByLabel('Svar på ønsket om koordinator').fill(answer)
  await expectAccessible(page)
  if (by === 'page') {
    await page.getByRole('button', { name: 'Send svaret' }).click()
    await expect(page.getByText('Svaret kan leses her nå.', { exact: true })).toBeVisible()
  } else {
    await page.getByRole('button', { name: 'Lagre svaret' }).click()
    await expect(page.getByRole('heading', { name: 'Brevet på papir', level: 1 })).toBeVisible()
  }
}

/** Whoever asked reads the answer, and opens the plan; gives its id. */
export async function readsTheAnswer(page: Page, { coordinator, answer }: Grant): Promise<string> {
  await page.getByRole('link', { name: 'Søknadene mine' }).click()
  await expect(page.getByText(`${coordinator} blir koordinatoren din og tar kontakt med deg.`)).toBeVisible()
  if (answer !== null) await expect(page.getByText(answer)).toBeVisible()
  await page.getByRole('link', { name: 'Åpne planen' }).click()
  await page.getByRole('link', { name: 'Min plan' }).click()
  await page.waitForURL(/\/plan\/[^/]+$/)
  return new URL(page.url()).pathname.replace('/plan/', '')
}
