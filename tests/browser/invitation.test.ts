/** From an invitation to what a consent gives: with a real mail server, and a person who was not of the plan. */
import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { PLAN } from './demo-server.ts'
import { linkMailedTo, test } from './people-with-mail.ts'
import { expect, NORA, SILJE, test as withPeople } from './people.ts'

const KARI = 'Kari Myrlund'
const EMAIL = 'kari.myrlund@example.no'

const section = (page: Page) => page.getByRole('region', { name: 'Invitasjoner' })

async function fillIn(page: Page): Promise<void> {
  await section(page).getByRole('button', { name: 'Inviter noen' }).click()
  const form = page.getByRole('form', { name: 'Inviter noen' })
  await expect(form.getByRole('textbox', { name: 'Navn' })).toBeFocused()
  await form.getByRole('textbox', { name: 'Navn' }).fill(KARI)
  await form.getByRole('combobox', { name: 'Rolle' }).selectOption({ label: 'Likeperson' })
  await form.getByRole('textbox', { name: 'E-post' }).fill(EMAIL)
}

const IN_A_HUNDRED_DAYS = new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10)

/** What the owner's own page does when she gives a consent. */
async function giveConsent(nora: Page, participant: string): Promise<void> {
  const body = { areas: ['leisure'], level: 'comment', to: IN_A_HUNDRED_DAYS }
  const status = await nora.evaluate(
    async ([path, sent]) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch(path, { method: 'PUT', headers, body: sent })).status
    },
    [`/api/plans/${PLAN}/consents/${participant}`, JSON.stringify(body)] as const,
  )
  expect(status).toBe(200)
}

test('the coordinator invites, the mail arrives, somebody signs in, is confirmed, promises, and sees', async ({
  people,
  sink,
}) => {
  // Four people’s pages, a mail, and a page that finds out by itself after a while.
  test.setTimeout(180_000)
  const silje = await people.open(SILJE, { at: 'group' })
  await fillIn(silje)
  await expectAccessible(silje)
  await silje.getByRole('button', { name: 'Send invitasjonen' }).click()
  await expect(section(silje).getByText(`E-post er sendt til ${EMAIL}`)).toBeVisible({ timeout: 20_000 })
  const link = await linkMailedTo(sink, EMAIL)
  const token = link.slice(link.indexOf('#') + 1)

  const { invitations } = (await silje.evaluate(
    async (path) => (await fetch(path)).json(),
    `/api/plans/${PLAN}/invitations`,
  )) as { invitations: ReadonlyArray<{ participant: string }> }
  const nora = await people.open(NORA, { at: 'group' })
  await expect(section(nora).getByRole('heading', { name: KARI })).toBeVisible()
  await giveConsent(nora, invitations[0]?.participant ?? '')

  // Whoever comes: not of the plan, in a browser of their own.
  const asked: string[] = []
  const kari = await people.openAt(null, link, {
    before: async (page) => page.on('request', (request) => asked.push(request.url())),
  })
  await expect(kari.getByText('Du har fått en invitasjon.')).toBeVisible()
  expect(kari.url()).not.toContain(token)
  await kari.getByRole('link', { name: /^Jamal Hauglid/ }).click()
  await expect(kari.getByRole('heading', { level: 1, name: 'Venter på bekreftelse' })).toBeVisible()
  await expectAccessible(kari)
  const code = (await kari.locator('.ag-invitation-figures > [aria-hidden]').textContent()) ?? ''
  expect(asked.filter((url) => url.includes(token) && !url.includes('#'))).toEqual([])

  await silje.reload()
  await expect(section(silje).getByText('Innloggingen sier at det er Jamal Hauglid.')).toBeVisible()
  await expectAccessible(silje)
  await section(silje).getByRole('textbox', { name: 'Koden du får høre' }).fill('12')
  await section(silje)
    .getByRole('button', { name: `Det er ${KARI}` })
    .click()
  await expect(section(silje).getByText('Koden stemmer ikke.')).toBeVisible()
  await section(silje).getByRole('textbox', { name: 'Koden du får høre' }).fill(code)
  await section(silje)
    .getByRole('button', { name: `Det er ${KARI}` })
    .click()
  await expect(section(silje).getByText('Ingen er invitert nå.')).toBeVisible()
  await expect(silje.getByRole('link', { name: new RegExp(`^${KARI}`) })).toBeVisible()

  // The page that waited finds out by itself.
  await expect(kari.getByRole('heading', { level: 1, name: /^Hei/ })).toBeVisible({ timeout: 20_000 })
  await kari.goto(new URL(`/plan/${PLAN}/area/leisure`, kari.url()).href)
  await expect(kari.getByRole('heading', { level: 1, name: 'Taushetserklæring' })).toBeVisible()
  await expect(kari.getByText('Det jeg får vite om Nora')).toBeVisible()
  await expectAccessible(kari)
  await kari.getByRole('button', { name: 'Jeg lover dette' }).click()
  await expect(kari.getByRole('heading', { level: 1, name: 'Takk. Løftet er tatt vare på.' })).toBeFocused()
  await kari.getByRole('button', { name: 'Til planen' }).click()
  await expect(kari.getByRole('heading', { level: 1, name: 'Fritid og sosialt nettverk' })).toBeVisible()
  await expect(kari.getByRole('link', { name: 'Arbeid og utdanning' })).toHaveCount(0)
})

/** Has taken up a link to Amira’s plan in the demo. */
const HEGE = 'p23'

withPeople(
  'whoever invites is told at home that somebody has signed in, and goes from there to the code',
  async ({ people, server }) => {
    const hege = await people.openAt(HEGE, '/')
    await hege.getByRole('link', { name: 'Se koden din' }).click()
    await expect(hege.getByRole('heading', { level: 1, name: 'Venter på bekreftelse' })).toBeVisible()
    const code = (await hege.locator('.ag-invitation-figures > [aria-hidden]').textContent()) ?? ''

    const silje = await people.openAt(SILJE, '/')
    const waiting = silje.getByRole('region', { name: 'Venter på deg' })
    await expect(waiting).toContainText('Noen har logget inn med lenken til Hege Bjørkelid')
    await expectAccessible(silje)
    await waiting.getByRole('link', { name: /^Bekreft: .+ Hege Bjørkelid, Amira Solheimsvik$/ }).click()
    await expect(silje.getByRole('heading', { name: 'Invitasjoner' })).toBeFocused()
    await section(silje).getByRole('textbox', { name: 'Koden du får høre' }).fill(code)
    await section(silje).getByRole('button', { name: 'Det er Hege Bjørkelid' }).click()
    await expect(section(silje).getByText('Ingen er invitert nå.')).toBeVisible()
    await silje.goto(server.url)
    await expect(waiting).toBeVisible()
    await expect(silje.getByText('Hege Bjørkelid')).toHaveCount(0)
  },
)

withPeople('without mail the inviter is given the link, once; withdrawn, it is dead', async ({ people }) => {
  const nora = await people.open(NORA, { at: 'group' })
  await fillIn(nora)
  await nora.getByRole('textbox', { name: 'E-post' }).fill('kari')
  await nora.getByRole('button', { name: 'Lag invitasjonen' }).click()
  await expect(nora.getByText('Adressen ser ikke riktig ut.')).toBeVisible()
  await expect(nora.getByRole('textbox', { name: 'E-post' })).toBeFocused()
  await nora.getByRole('textbox', { name: 'E-post' }).fill(EMAIL)
  await nora.getByRole('button', { name: 'Lag invitasjonen' }).click()
  const handed = nora.getByRole('region', { name: `Gi denne lenken til ${KARI}` })
  await expect(handed.getByRole('heading')).toBeFocused()
  await expectAccessible(nora)
  const link = (await handed.getByText('/invitation#').textContent()) ?? ''
  await handed.getByRole('button', { name: 'Ferdig' }).click()
  await expect(nora.getByText('/invitation#')).toHaveCount(0)

  await section(nora).getByRole('button', { name: 'Trekk tilbake invitasjonen' }).click()
  await nora.getByRole('dialog').getByRole('button', { name: 'Trekk tilbake invitasjonen' }).click()
  await expect(section(nora).getByText('Ingen er invitert nå.')).toBeVisible()

  const { pathname, hash } = new URL(link)
  const kari = await people.openAt(null, `${pathname}${hash}`)
  await kari.getByRole('link', { name: /^Jamal Hauglid/ }).click()
  await expect(kari.getByRole('heading', { level: 1, name: 'Lenken virker ikke' })).toBeVisible()
})
