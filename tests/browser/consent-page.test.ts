/** The life of a consent on its own page: given, limited, extended, withdrawn, said and confirmed, and found again. */
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { AreaPage } from './area-page.ts'
import { PLAN } from './demo-server.ts'
import { AMIRA, ASLAK, expect, FATIMA, JAMAL, NORA, SILJE, test } from './people.ts'

const TRAINING = 'Arbeidstrening i gartneri'

const cell = (page: Page, name: string): Locator => page.getByRole('button', { name: new RegExp(`^${name}, `) })
const receipt = (page: Page): Locator => page.locator('.ag-consent-receipt')

test('limited, given back, withdrawn: each says what it leads to before, and the other’s open page follows', async ({
  people,
}) => {
  const nora = await people.open(NORA, { at: 'consent' })
  const fatima = new AreaPage(await people.open(FATIMA, { at: 'area/work' }))
  await fatima.isOpen('Arbeid og utdanning')
  // Begun, and not sent.
  await fatima.conversation(TRAINING)
  await fatima.page
    .getByRole('textbox', { name: /svar|kommentar/i })
    .first()
    .fill('Jeg ringer gartneriet i morgen.')

  await cell(nora, 'Fatima Karlsvoll: Arbeid og utdanning').click()
  await expect(nora.getByRole('heading', { name: 'Ta bort Arbeid og utdanning fra Fatima?' })).toBeFocused()
  await expect(nora.getByText('Fatima ser ikke lenger det som står i arbeid og utdanning.')).toBeVisible()
  await expect(nora.getByText('Fatima har ansvar for tre tiltak der.', { exact: false })).toBeVisible()
  await expect(fatima.page.getByText(TRAINING).first()).toBeVisible()
  await nora.getByRole('button', { name: 'Nei, la det være' }).click()
  await expect(cell(nora, 'Fatima Karlsvoll: Arbeid og utdanning')).toBeFocused()

  await nora.keyboard.press('Enter')
  await nora.getByRole('button', { name: 'Ja, ta bort' }).click()
  await expect(receipt(nora)).toContainText('Fatima ser nå økonomi, til og med')
  await expect(fatima.page.getByText(TRAINING)).toHaveCount(0)
  await expect(fatima.page.getByText('Samtykket er trukket tilbake', { exact: false }).first()).toBeVisible()
  await expect(fatima.page.getByRole('textbox', { name: 'Teksten din' })).toHaveValue(/Jeg ringer gartneriet/)

  await nora.getByRole('button', { name: 'Angre', exact: true }).last().click()
  await expect(cell(nora, 'Fatima Karlsvoll: Arbeid og utdanning')).toHaveAccessibleName(/leser og skriver$/)
  await expect(fatima.page.getByText(TRAINING).first()).toBeVisible()

  await nora.getByRole('button', { name: /^Endre samtykket til Fatima/ }).click()
  await nora.getByRole('button', { name: 'Trekk tilbake hele samtykket' }).click()
  await expect(nora.getByText('Fatima ser ikke lenger noe av det som står i planen.')).toBeVisible()
  await nora.getByRole('button', { name: 'Ja, trekk tilbake' }).click()
  await expect(receipt(nora)).toContainText('Fatima har ikke samtykke lenger.')
  await expect(fatima.page.getByText(TRAINING)).toHaveCount(0)

  await nora.getByText('Alt som er sagt ja til for Fatima Karlsvoll').click()
  const versions = nora.getByRole('listitem').filter({ hasText: 'Nora sa ja til' })
  await expect(versions).toHaveCount(3)
  await expect(versions.first()).toContainText('Trukket tilbake av Nora')
  await expect(versions.nth(1)).toContainText('Endret av Nora')
})

test('extended by keyboard alone, with the purpose said anew; Aslak’s page goes on', async ({ people }) => {
  const nora = await people.open(NORA, { at: 'consent' })
  const aslak = await people.open(ASLAK, { at: 'area/leisure' })
  await cell(nora, 'Berit Fjelltun: Økonomi').focus()
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter']) await nora.keyboard.press(key)
  await expect(nora.getByRole('heading', { name: 'Samtykket til Aslak' })).toBeFocused()
  await expect(nora.getByRole('button', { name: 'Ja, endre' })).toBeDisabled()

  const until = nora.getByRole('textbox', { name: 'Til og med' })
  await until.fill('1.1.2099')
  await expect(nora.getByText('Så lenge kan det ikke vare.', { exact: false })).toBeVisible()
  const next = new Date(Date.now() + 300 * 24 * 60 * 60_000)
  await until.fill(`${next.getDate()}.${next.getMonth() + 1}.${next.getFullYear()}`)
  await nora.getByRole('textbox', { name: 'Hva skal det brukes til?' }).fill('Synge i kor sammen med meg.')
  await expect(nora.getByText(/^Samtykket varer til og med .*, ikke /)).toBeVisible()
  await expect(nora.getByText('Det kan bare brukes til dette: Synge i kor sammen med meg.')).toBeVisible()
  await nora.keyboard.press('Enter')
  await expect(receipt(nora)).toContainText('Aslak ser nå fritid og sosialt nettverk')
  await expect(receipt(nora)).toBeFocused()
  await expect(aslak.getByRole('heading', { level: 1, name: 'Fritid og sosialt nettverk' })).toBeVisible()
  await nora.getByRole('button', { name: 'Lukk', exact: true }).click()
  await expect(nora.getByRole('button', { name: /^Endre samtykket til Aslak/ })).toBeFocused()
})

test('one person at a time on a phone', async ({ people }) => {
  const nora = await people.open(NORA, { at: 'consent', width: 390, height: 840 })
  await nora.getByRole('button', { name: 'Tone Haugvikmo' }).click()
  const money = nora.getByRole('switch', { name: /^Tone Haugvikmo: Økonomi/ })
  await expect(money).toBeChecked()
  await money.click()
  await expect(nora.getByRole('heading', { name: 'Ta bort Økonomi fra Tone?' })).toBeFocused()
  await expect(money).toBeChecked()
  await nora.getByRole('button', { name: 'Ja, ta bort' }).click()
  await expect(money).not.toBeChecked()
  await expect(receipt(nora)).toBeVisible()
})

test('said to the coordinator: it counts at once, for a fortnight, until the owner has said no', async ({ people }) => {
  const silje = await people.open(SILJE, { at: 'consent' })
  const aslak = await people.open(ASLAK)
  await expect(aslak.getByRole('navigation').first().getByText('Arbeid og utdanning')).toHaveCount(0)
  await expect(cell(silje, 'Aslak Fjelltun: Økonomi')).toHaveCount(0)
  await silje.getByRole('button', { name: 'Skriv ned et muntlig samtykke' }).click()
  await silje.getByRole('combobox', { name: 'Hvem gjelder det?' }).selectOption({ label: 'Aslak Fjelltun' })
  await silje.getByRole('checkbox', { name: 'Arbeid og utdanning' }).check()
  await silje.getByRole('button', { name: 'Skriv ned samtykket' }).click()
  const how = silje.getByRole('textbox', { name: 'Hvordan ble det sagt?' })
  await expect(how).toBeFocused()
  await how.fill('På telefon, Tone var med.')
  await silje.getByRole('button', { name: 'Skriv ned samtykket' }).click()
  await expect(silje.getByText('Skrevet ned. Aslak kan se dette til og med', { exact: false })).toBeVisible()
  await expect(aslak.getByRole('navigation').first().getByText('Arbeid og utdanning')).toBeVisible()

  const nora = await people.open(NORA, { at: 'consent' })
  const question = nora.getByRole('region', { name: 'Har du sagt ja til Aslak?' })
  await expect(question).toContainText('Slik ble det sagt: På telefon, Tone var med.')
  await question.getByRole('button', { name: 'Nei, det stemmer ikke' }).click()
  await expect(question).toHaveCount(0)
  await expect(nora.getByText('Du sa at det ikke stemte.', { exact: false })).toBeVisible()
  await expect(aslak.getByRole('navigation').first().getByText('Arbeid og utdanning')).toHaveCount(0)
  await expect(aslak.getByRole('navigation').first().getByText('Fritid og sosialt nettverk')).toBeVisible()
})

test('a no said to the coordinator: gone at once on the other’s page; the owner is asked, and gives it back', async ({
  people,
}) => {
  const silje = await people.open(SILJE, { at: 'consent' })
  const fatima = await people.open(FATIMA, { at: 'area/work' })
  await expect(fatima.getByText(TRAINING).first()).toBeVisible()
  await silje.getByRole('button', { name: 'Skriv ned et muntlig nei' }).click()
  await silje.getByRole('combobox', { name: 'Hvem gjelder det?' }).selectOption({ label: 'Fatima Karlsvoll' })
  await silje.getByRole('combobox', { name: 'Hva sa Nora nei til?' }).selectOption('Noe av det')
  await silje.getByRole('textbox', { name: 'Hvordan ble det sagt?' }).fill('På telefon.')
  await silje.getByRole('button', { name: 'Ta det bort nå' }).click()
  await expect(silje.getByText('Velg hva som skal tas bort.')).toBeVisible()
  await silje.getByRole('checkbox', { name: 'Arbeid og utdanning' }).check()
  await silje.getByRole('button', { name: 'Ta det bort nå' }).click()
  await expect(silje.getByText('Skrevet ned, og tatt bort for Fatima.')).toBeVisible()
  await expect(fatima.getByRole('heading', { name: 'Du ser ikke lenger denne siden' })).toBeVisible()
  await expect(fatima.getByText(TRAINING)).toHaveCount(0)
  await expect(silje.getByText('Nora er spurt om det stemmer.', { exact: false })).toBeVisible()

  const nora = await people.open(NORA, { at: 'consent' })
  const question = nora.getByRole('region', { name: 'Har du sagt nei til Fatima?' })
  await expect(question).toContainText('sa at Fatima ikke skal se arbeid og utdanning lenger. Det gjelder alt nå.')
  await expect(question).toContainText('Slik ble det sagt: På telefon.')
  await expect(cell(nora, 'Fatima Karlsvoll: Arbeid og utdanning')).toHaveAccessibleName(/ser ikke$/)
  await question.getByRole('button', { name: 'Nei, gi det tilbake' }).click()
  await expect(question).toHaveCount(0)
  await expect(cell(nora, 'Fatima Karlsvoll: Arbeid og utdanning')).toHaveAccessibleName(/leser og skriver$/)
  await expect(fatima.getByText(TRAINING).first()).toBeVisible()
  await nora.getByText('Alt som er sagt ja til for Fatima Karlsvoll').click()
  const versions = nora.locator('.ag-consent-versions > li')
  await expect(versions).toHaveCount(3)
  await expect(versions.nth(1)).toContainText('Det som var igjen av samtykket: økonomi')
  await expect(versions.nth(2)).toContainText('Sagt muntlig til Silje')
})

test('confirmed by the owner it is hers', async ({ people }) => {
  const amira = await people.openAt(AMIRA, '/plan/ip-demo-2/consent')
  const question = amira.getByRole('region', { name: 'Har du sagt ja til Marte?' })
  await expect(cell(amira, 'Marte Sundliås: Bolig og hverdag')).toHaveAccessibleName(/sagt muntlig$/)
  await cell(amira, 'Marte Sundliås: Bolig og hverdag').click()
  await expect(amira.getByRole('heading', { name: 'Har du sagt ja til Marte?' })).toBeFocused()
  await question.getByRole('button', { name: 'Ja, det stemmer' }).click()
  await expect(question).toHaveCount(0)
  await expect(cell(amira, 'Marte Sundliås: Bolig og hverdag')).toHaveAccessibleName(/leser og skriver$/)
})

test('the plan as NAV sees it: two of six areas, a banner, nothing to press, and a way back', async ({ people }) => {
  const nora = await people.open(NORA, { at: 'consent' })
  await nora.getByRole('button', { name: 'Se planen som en annen' }).click()
  await nora.getByRole('button', { name: 'Fatima Karlsvoll', exact: true }).click()
  const main = nora.getByRole('main')
  await expect(main.getByText('Slik ser Fatima planen. Du kan ikke endre noe her.')).toBeVisible()
  const places = main.getByRole('navigation')
  await expect(places.getByRole('link')).toHaveText(['Oversikt', 'Arbeid og utdanning', 'Økonomi'])
  await places.getByRole('link', { name: 'Arbeid og utdanning' }).click()
  await expect(main.getByRole('heading', { name: TRAINING })).toBeVisible()
  await expect(main.getByRole('button')).toHaveCount(0)
  await expect(main.getByRole('textbox')).toHaveCount(0)
  await main.getByRole('link', { name: 'Tilbake' }).click()
  await expect(nora.getByRole('heading', { level: 1, name: 'Hvem ser hva' })).toBeVisible()
})

test('nobody else sees as another, nor has the page of consents without managing them', async ({ people, server }) => {
  const fatima = await people.open(FATIMA, { at: 'as/p06' })
  await expect(fatima.getByText('Vi finner ikke siden', { exact: false }).first()).toBeVisible()
  await fatima.goto(`${server.url}/plan/${PLAN}/consent`)
  await expect(fatima.getByText('Vi finner ikke siden', { exact: false }).first()).toBeVisible()
})

test('the consent to the plan withdrawn: nobody else reads it, until she says yes again', async ({ people }) => {
  const nora = await people.open(NORA, { at: 'consent' })
  const fatima = await people.open(FATIMA, { at: 'area/work' })
  await expect(fatima.getByText(TRAINING).first()).toBeVisible()
  await nora.getByRole('button', { name: 'Trekk tilbake samtykket til planen' }).click()
  await expect(nora.getByText('Ingen andre enn du kan lese planen.', { exact: false })).toBeVisible()
  await nora.getByRole('button', { name: 'Ja, stopp arbeidet' }).click()
  await expect(nora.getByText('Kvittering: Du har trukket tilbake samtykket.', { exact: false })).toBeVisible()
  await expect(fatima.getByText(TRAINING)).toHaveCount(0)
  await nora.getByRole('button', { name: 'Ja, planen kan lages' }).click()
  await expect(nora.getByText('Kvittering: Du har sagt ja til at planen lages.')).toBeVisible()
  await expect(cell(nora, 'Fatima Karlsvoll: Økonomi')).toHaveAccessibleName(/ser ikke$/)
})

test('a yes to the plan that was said aloud waits at home for her word; not right, nobody has said it, and she stops', async ({
  people,
}) => {
  const silje = await people.openAt(SILJE, '/plan/ip-demo-3/consent')
  await silje.getByRole('button', { name: 'Skriv ned at planen kan lages' }).click()
  await silje.getByRole('textbox', { name: 'Hvordan ble det sagt?' }).fill('På telefon.')
  await silje.getByRole('button', { name: 'Skriv ned at planen kan lages' }).click()
  await expect(silje.getByText('Jamal er spurt om det stemmer.', { exact: false })).toBeVisible()

  const jamal = await people.openAt(JAMAL, '/plan/ip-demo-3')
  const waiting = jamal.getByRole('region', { name: 'Har du sagt ja til at planen lages?' })
  await expect(waiting).toContainText('Slik ble det sagt: På telefon.')
  await waiting.getByRole('button', { name: 'Nei, det stemmer ikke' }).click()
  await expect(waiting).toHaveCount(0)
  await expect(silje.getByText('Ingen har sagt ja til planen ennå.')).toBeVisible()

  await jamal.goto(new URL('/plan/ip-demo-3/consent', jamal.url()).href)
  await expect(jamal.getByText(/^Sagt muntlig til Silje .* at det som var skrevet ned, ikke stemte\.$/)).toBeVisible()
  await expectAccessible(jamal)
  await jamal.getByRole('button', { name: 'Nei, stopp arbeidet med planen' }).click()
  await jamal.getByRole('button', { name: 'Ja, stopp arbeidet' }).click()
  await expect(jamal.getByText('Kvittering: Du har trukket tilbake samtykket.', { exact: false })).toBeVisible()
  await expect(jamal.getByRole('button', { name: 'Ja, planen kan lages' })).toBeVisible()
  await jamal.getByText('Alt som er sagt om at planen blir laget').click()
  const versions = jamal.locator('.ag-consent-versions > li')
  await expect(versions).toHaveCount(2)
  await expect(versions.first()).toContainText('Jamal stoppet arbeidet med planen')
  await expect(versions.nth(1)).toContainText('at det som var skrevet ned, ikke stemte.')
})

test('what somebody was given is found when they have left, under their name', async ({ people }) => {
  const nora = await people.open(NORA, { at: 'group' })
  await nora.getByRole('button', { name: /^Flere valg for «Henrik/ }).click()
  const end = nora.getByText('Avslutt deltakelsen', { exact: true }).filter({ visible: true })
  await end.click()
  await expect(nora.getByRole('heading', { name: /^Skal Henrik.* ikke være med lenger/ })).toBeVisible()
  await end.last().click()
  await expect(nora.getByRole('button', { name: /^Flere valg for «Henrik/ })).toHaveCount(0)
  await nora.getByRole('link', { name: 'Samtykke', exact: true }).click()
  await nora.getByText('Alt som er sagt ja til for Henrik').click()
  await expect(nora.locator('.ag-consent-versions > li').first()).toContainText('Trukket tilbake av Nora')
})
