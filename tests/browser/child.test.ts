/** A child's plan: her parents decide for her, by which act is said, and she is in it all the same. */
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { ELLA, expect, INGRID, test, VILDE } from './people.ts'

const PLAN = '/plan/ip-demo-4'
const act = (page: Page): Locator => page.getByRole('link', { name: 'pasient- og brukerrettighetsloven' })
const sittings = (page: Page): Locator => page.getByRole('main').locator('.ag-seen-sitting')

async function actForElla(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Handle for Ella' }).click()
  await expect(page.locator('.ag-acting')).toContainText(
    /Du handler for Ella\. Du er forelder\. Til \d+\. \p{L}+ \d{4}\./u,
  )
}

test('Ella is told who decides, until when and by which act, and is offered nothing that is not hers', async ({
  people,
}) => {
  const ella = await people.openAt(ELLA, `${PLAN}/consent`)
  await expect(ella.getByText(/Foreldrene dine bestemmer hvem som får se planen.* er du 16 år\./)).toBeVisible()
  await expect(act(ella)).toHaveAttribute('href', 'https://lovdata.no/lov/1999-07-02-63')
  await expect(ella.getByRole('main').getByRole('table').getByRole('button')).toHaveCount(0)
  await expectAccessible(ella)
  await ella.goto(new URL(`${PLAN}/group`, ella.url()).href)
  await expect(ella.getByRole('heading', { name: 'Hvem kan handle for deg' })).toBeVisible()
  await expect(act(ella)).toBeVisible()
  await expect(ella.getByRole('button', { name: /^(?:Avslutt|Registrer|Flere valg)/ })).toHaveCount(0)
  // Her coordinator reads the same of her; what makes her a child is the unit's to write down.
  const vilde = await people.openAt(VILDE, `${PLAN}/group`)
  await expect(vilde.getByText(/Foreldrene bestemmer .* er Ella 16 år og bestemmer selv\./)).toBeVisible()
  await expect(vilde.getByText('Foresatt', { exact: true })).toHaveCount(2)
  await expect(vilde.getByRole('button', { name: 'Avslutt: Ingrid Vindmyra' })).toHaveCount(0)
})

test('what she would be asked about consents, her mother is asked who acts for her', async ({ people }) => {
  const ella = await people.openAt(ELLA, PLAN)
  const next = (page: Page): Locator => page.getByRole('button', { name: 'Vis neste' })
  await next(ella).click()
  await expect(ella.getByRole('heading', { name: 'Skal Astrid fortsatt få se?' })).toHaveCount(0)

  const ingrid = await people.openAt(INGRID, PLAN)
  await actForElla(ingrid)
  await next(ingrid).click()
  await expect(ingrid.getByRole('heading', { name: 'Skal Astrid fortsatt få se?' })).toBeVisible()
  await ingrid.getByRole('button', { name: /^Ja, til / }).click()
  await expect(ingrid.getByText('Astrid ser det samme som før.')).toBeVisible()
  await expectAccessible(ingrid)
})

test('her mother, acting for her, sees who has seen the plan as Ella does; as herself, her own visits', async ({
  people,
}) => {
  const ella = await people.openAt(ELLA, `${PLAN}/seen`)
  await expect(sittings(ella).first()).toBeVisible()
  const ingrid = await people.openAt(INGRID, `${PLAN}/seen`)
  await expect(ingrid.getByText('Ella ser hvem andre som har åpnet den.')).toBeVisible()
  await expect(sittings(ingrid).filter({ hasNotText: 'Ingrid Vindmyra' })).toHaveCount(0)

  await actForElla(ingrid)
  await expect(ingrid.getByText('Lista skriver seg selv')).toBeVisible()
  const odd = { hasText: 'Odd Sagelvik' }
  await expect(sittings(ingrid).filter(odd)).toHaveCount(await sittings(ella).filter(odd).count())
  await expect(sittings(ingrid).filter(odd).first()).toContainText('Foreldrene har sagt ja til det til og med')
  await expect(sittings(ingrid).filter({ hasText: 'Ella Vindmyra' })).toHaveCount(0)
  await ingrid.getByLabel('Hvem', { exact: true }).selectOption('Alle, og Ella også')
  await expect(sittings(ingrid).filter({ hasText: 'Ella Vindmyra' }).first()).toContainText('Eier planen.')
  await ingrid.getByLabel('Hva', { exact: true }).selectOption('Barnehage og skole')
  await expect(sittings(ingrid).filter({ hasText: 'Astrid Kvamsli' })).toHaveCount(0)
  await expectAccessible(ingrid)
})
