/**
 * The right to write goes while somebody writes: within a second the box is gone, a sentence says why, and what was
 * written can be copied.
 */
import type { Page } from '@playwright/test'
import { AreaPage } from './area-page.ts'
import { PLAN, type DemoServer } from './demo-server.ts'
import { expect, FATIMA, HENRIK, NORA, SILJE, test } from './people.ts'

/** Henrik is responsible for it. */
const GLASSES = 'Ny brilletest og synsvurdering'
/** Fatima is, and it is `t13`. */
const MEETING = 'Forenklet møte med arbeidsgiver'

/** Milliseconds from the command to what its other reader sees. */
const SECOND = 1_000

async function command(page: Page, server: DemoServer, method: string, path: string, data?: unknown): Promise<void> {
  const answer = await page.request.fetch(`${server.url}/api/plans/${PLAN}/${path}`, {
    method,
    headers: { origin: server.url },
    ...(data === undefined ? {} : { data }),
  })
  expect(answer.status()).toBe(200)
}

/** Does `takeAway`, waits until `seen`, and prints how long that took; the second runs from the command's answer. */
async function within(what: string, takeAway: () => Promise<void>, seen: () => Promise<void>): Promise<void> {
  const began = Date.now()
  await takeAway()
  await seen()
  // The figure is what the test is for.
  // oxlint-disable-next-line no-console
  console.log(`${what}: ${Date.now() - began} ms`)
}

const kept = (page: Page) => page.getByRole('textbox', { name: 'Teksten din' })

/** Types until it is told to stop, as fast as a quick writer. Keys that go nowhere are counted with the others. */
function typing(page: Page, words: string): { readonly stop: () => Promise<string> } {
  let isOver = false
  const typed = (async () => {
    let sent = ''
    for (const letter of words) {
      if (isOver) break
      await page.keyboard.type(letter)
      sent += letter
      await page.waitForTimeout(40)
    }
    return sent
  })()
  return {
    stop: () => {
      isOver = true
      return typed
    },
  }
}

const compact = (words: string): string => words.replaceAll(/\s/g, '')

/** What a person wrote into a text that they now only read, with what was refused of it; without spaces. */
async function writtenIn({ page }: AreaPage, after: string): Promise<string> {
  const all = compact(await page.locator('[data-part="t13/how"]').innerText())
  const room = all.slice(all.indexOf(after) + after.length)
  const isRefused = await page.getByRole('region', { name: 'Denne teksten ble ikke lagret' }).isVisible()
  if (isRefused) return `${room}${compact(await kept(page).inputValue())}`
  // It stands in the room, and can be copied; where but a space was refused, there is nothing to copy.
  const stopped = page.getByRole('region', { name: 'Du kan ikke skrive her lenger' })
  const changed = page.getByRole('region', { name: 'Denne endringen ble ikke lagret' })
  await expect(stopped.getByRole('button', { name: 'Kopier teksten din' }).or(changed)).toBeVisible()
  return room
}

const SENTENCE = 'Synsprøven er bestilt hos optiker i Storgata, og svaret kommer til oss alle innen fjorten dager. '

test('a consent withdrawn while he writes in a shared text', async ({ people, server }) => {
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work' }))
  const henrik = new AreaPage(await people.open(HENRIK, { at: 'area/work' }))
  await nora.openAction(GLASSES)
  await henrik.openAction(GLASSES)
  await henrik.how.click()
  await henrik.page.keyboard.press('ControlOrMeta+End')
  const writing = typing(henrik.page, SENTENCE.repeat(3))
  await expect(nora.how).toContainText('Synsprøven er bestilt')
  await within(
    'consent withdrawn, shared text',
    () => command(nora.page, server, 'DELETE', 'consents/p06'),
    async () => {
      await expect(henrik.how).toHaveCount(0, { timeout: SECOND })
      await expect(henrik.page.getByText(GLASSES)).toHaveCount(0, { timeout: SECOND })
      await expect(henrik.page.getByRole('heading', { name: 'Du ser ikke lenger denne siden' })).toBeVisible({
        timeout: SECOND,
      })
      await expect(kept(henrik.page)).toBeVisible({ timeout: SECOND })
    },
  )
  const sent = await writing.stop()
  await expect(henrik.page.getByText('Samtykket er trukket tilbake. Snakk med koordinatoren.')).toBeVisible()
  const words = await kept(henrik.page).inputValue()
  expect(words.length).toBeGreaterThan(20)
  expect(sent.startsWith(words)).toBe(true)
  // All that reached the room is among what he can copy.
  const [last = ''] = (await nora.paragraphs()).slice(-1)
  expect(`Fastlege henviser til øyelege${words}`.startsWith(last.trim())).toBe(true)
})

test('a consent withdrawn while something half typed stands in a plain field, and in a comment', async ({
  people,
  server,
}) => {
  const nora = await people.open(NORA, { at: 'area/work' })
  const henrik = new AreaPage(await people.open(HENRIK, { at: 'area/work' }))
  await henrik.openAction(GLASSES)
  const panel = await henrik.conversation('Arbeidstrening i gartneri')
  await panel.getByRole('textbox').fill('Jeg lurte på om vi')
  await henrik.fact('Omfang').click()
  await henrik.page.getByRole('textbox', { name: 'Omfang' }).fill('To timer hver')
  await within(
    'consent withdrawn, plain field',
    () => command(nora, server, 'DELETE', 'consents/p06'),
    async () => {
      await expect(henrik.page.getByRole('textbox', { name: 'Omfang' })).toHaveCount(0, { timeout: SECOND })
      await expect(kept(henrik.page)).toHaveCount(2, { timeout: SECOND })
    },
  )
  const texts = await kept(henrik.page).evaluateAll((boxes) => boxes.map((box) => (box as HTMLTextAreaElement).value))
  expect(texts.toSorted()).toEqual(['Jeg lurte på om vi', 'To timer hver'])
  await expect(henrik.page.getByText('Samtykket er trukket tilbake.', { exact: false })).toBeVisible()
  await expect(henrik.page.getByRole('button', { name: 'Gjør den til en kommentar' })).toHaveCount(0)

  // Given back, nothing of it is lost, nor has anything been sent.
  await expect(henrik.page.getByRole('button', { name: 'Kopier teksten' })).toHaveCount(2)
})

test('responsibility taken away while she writes', async ({ people, server }) => {
  people.allowRefusals(1)
  const silje = await people.open(SILJE, { at: 'area/work' })
  const fatima = new AreaPage(await people.open(FATIMA, { at: 'area/work' }))
  await fatima.openAction(MEETING)
  await fatima.how.click()
  await fatima.page.keyboard.press('ControlOrMeta+End')
  const writing = typing(fatima.page, SENTENCE.repeat(3))
  await expect(fatima.how).toContainText('Synsprøven er')
  await within(
    'responsibility taken away, shared text',
    () =>
      command(silje, server, 'PUT', 'actions/t13/responsibility', {
        area: 'work',
        responsible: 'p05',
        contributors: [],
      }),
    async () => {
      await expect(fatima.how).toHaveCount(0, { timeout: SECOND })
      await expect(
        fatima.page.getByText('Du har ikke ansvar for dette tiltaket. Spør Silje eller lag et forslag.', {
          exact: false,
        }),
      ).toBeVisible({ timeout: SECOND })
    },
  )
  const sent = await writing.stop()
  // Together, what stands in the room and what is kept is all she typed until then.
  // Until the room is back, the page shows the refused words where they stood, too.
  await expect
    .poll(async () => {
      const written = await writtenIn(fatima, 'beskjeder')
      return compact(sent).slice(0, written.length) === written ? 'all of it' : `${written} of ${compact(sent)}`
    })
    .toBe('all of it')
  // The row stands open as it was, and she is in it.
  await expect(fatima.action(MEETING)).toHaveAttribute('aria-expanded', 'true')
  expect(await fatima.page.evaluate(() => document.activeElement?.getAttribute('data-part'))).toBe('t13/how')
})

test('responsibility taken away while a plain field is half typed', async ({ people, server }) => {
  const silje = await people.open(SILJE, { at: 'area/work' })
  const fatima = new AreaPage(await people.open(FATIMA, { at: 'area/work' }))
  await fatima.openAction(MEETING)
  await fatima.fact('Omfang').click()
  await fatima.page.getByRole('textbox', { name: 'Omfang' }).fill('Tre møter i')
  await within(
    'responsibility taken away, plain field',
    () =>
      command(silje, server, 'PUT', 'actions/t13/responsibility', {
        area: 'work',
        responsible: 'p05',
        contributors: [],
      }),
    async () => {
      await expect(fatima.page.getByRole('textbox', { name: 'Omfang' })).toHaveCount(0, { timeout: SECOND })
      await expect(kept(fatima.page)).toHaveValue('Tre møter i', { timeout: SECOND })
    },
  )
  await expect(fatima.page.getByText('Du har ikke ansvar for dette tiltaket.', { exact: false })).toBeVisible()
  await fatima.page.getByRole('button', { name: 'Gjør den til en kommentar' }).click()
  await expect(kept(fatima.page)).toHaveCount(0)
  await expect((await fatima.conversation(MEETING)).getByText('Tre møter i')).toBeVisible()
})

test('writing help ended while the coordinator writes', async ({ people, server }) => {
  people.allowRefusals(1)
  const nora = await people.open(NORA)
  await command(nora, server, 'PUT', 'writing-help', { until: '2099-01-01' })
  const silje = await people.open(SILJE)
  await silje.getByRole('button', { name: /^Endre: .*viktig/ }).click()
  const box = silje.getByRole('textbox', { name: /viktig/ })
  await box.click()
  await silje.keyboard.press('ControlOrMeta+End')
  const writing = typing(silje, SENTENCE.repeat(3))
  await expect(nora.getByText('Synsprøven er', { exact: false })).toBeVisible()
  await within(
    'writing help ended',
    () => command(nora, server, 'PUT', 'writing-help', { until: null }),
    async () => {
      await expect(box).toHaveCount(0, { timeout: SECOND })
      await expect(silje.getByText('Bare Nora skriver her. Skriv en kommentar.', { exact: false })).toBeVisible({
        timeout: SECOND,
      })
    },
  )
  const sent = await writing.stop()
  const all = compact(await silje.locator('#what-matters-words').innerText())
  expect(all).toContain(compact(sent.slice(0, 12)))
  const isRefused = await silje.getByRole('region', { name: 'Denne teksten ble ikke lagret' }).isVisible()
  const words = isRefused ? compact(await kept(silje).inputValue()) : ''
  expect(compact(sent).startsWith(`${all.slice(all.indexOf('Synsprøven'))}${words}`)).toBe(true)
})

test('a row removed while a field in it is half typed', async ({ people }) => {
  const nora = new AreaPage(await people.open(NORA, { at: 'area/work' }))
  const henrik = new AreaPage(await people.open(HENRIK, { at: 'area/work' }))
  await henrik.openAction(GLASSES)
  await henrik.fact('Omfang').click()
  await henrik.page.getByRole('textbox', { name: 'Omfang' }).fill('To timer hver')
  await nora.openAction(GLASSES)
  await nora.page.getByRole('button', { name: `Flere valg for «${GLASSES}»` }).click()
  await nora.page.getByText('Fjern tiltaket').click()
  await expect(kept(henrik.page)).toHaveValue('To timer hver', { timeout: SECOND })
  await expect(henrik.page.getByText('Noen fjernet dette mens du skrev.', { exact: false })).toBeVisible()
})
