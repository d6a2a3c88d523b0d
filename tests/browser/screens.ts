/** Every screen and every state of one, and how somebody comes there: for pictures of them, and for looking at them all. */
import type { Page } from '@playwright/test'
import { AreaPage } from './area-page.ts'
import { PLAN, type DemoServer } from './demo-server.ts'
import {
  AMIRA,
  ANNE_GRETE,
  ASLAK,
  BERIT,
  ELLA,
  expect,
  FATIMA,
  HENRIK,
  INGVILD,
  JAMAL,
  NORA,
  SILJE,
  type People,
} from './people.ts'

export interface Stage {
  readonly page: Page
  readonly server: DemoServer
  readonly people: People
}

export interface Screen {
  readonly name: string
  /** Who looks; null: nobody is signed in. */
  readonly person: string | null
  /** Path from the server's root. */
  readonly path: string
  /** The headline that says that it has come; null: what is arranged waits by itself. */
  readonly heading: string | RegExp | null
  /** Facts that change never reach the page: as when the news comes later than the next key. */
  readonly hearsNoFacts?: boolean
  /** What must happen first. */
  readonly before?: (page: Page) => Promise<unknown>
  /** What is done there until it looks as its name says. */
  readonly arrange?: (stage: Stage) => Promise<void>
}

const inPlan = (rest = ''): string => `/plan/${PLAN}${rest}`

function choosing(form: string): NonNullable<Screen['arrange']> {
  return async ({ page }) => {
    await page.getByText(form, { exact: true }).click()
    await expect(page.getByRole('figure')).toHaveCount(0)
  }
}

export const SCREENS: readonly Screen[] = [
  { name: 'sign-in', person: null, path: '/', heading: /Planen din/ },
  { name: 'overview-owner', person: NORA, path: inPlan(), heading: 'Hei, Nora' },
  { name: 'overview-coordinator', person: SILJE, path: inPlan(), heading: 'Noras plan' },
  { name: 'overview-nav', person: FATIMA, path: inPlan(), heading: 'Noras plan' },
  {
    name: 'overview-removed',
    person: NORA,
    path: inPlan(),
    heading: 'Hei, Nora',
    arrange: async ({ page }) => {
      await page.getByRole('button', { name: 'Endre Dette er jeg god på' }).click()
      for (const name of [/^Fjern «God med planter»/, /^Fjern «Husker ansikter»/])
        await page.getByRole('button', { name }).click()
      await page.getByRole('button', { name: 'Vis det som er fjernet' }).click()
      await page.getByRole('banner').getByRole('button', { name: 'Angre' }).click()
      await expect(page.getByRole('button', { name: 'Gjør om igjen' })).toBeVisible()
    },
  },
  { name: 'overview-start', person: JAMAL, path: '/plan/ip-demo-3', heading: 'Hei, Jamal' },
  { name: 'seen-owner', person: NORA, path: inPlan('/seen'), heading: 'Hvem har sett planen' },
  { name: 'seen-gp', person: HENRIK, path: inPlan('/seen'), heading: 'Hvem har sett planen' },
  { name: 'home-coordinator', person: SILJE, path: '/', heading: 'Hei, Silje' },
  { name: 'home-gp', person: HENRIK, path: '/', heading: 'Hei, Henrik' },
  { name: 'unit-inbox', person: ANNE_GRETE, path: '/', heading: 'Forespørsler' },
  { name: 'unit-request', person: ANNE_GRETE, path: '/unit/request/request-p41', heading: 'Ingvild Hausdal' },
  { name: 'unit-coordinators', person: ANNE_GRETE, path: '/unit/coordinators', heading: 'Koordinatorer' },
  { name: 'unit-plans', person: ANNE_GRETE, path: '/unit/plans', heading: 'Planer' },
  { name: 'requests-mine', person: INGVILD, path: '/requests', heading: 'Søknadene mine' },
  {
    name: 'requests-new',
    person: SILJE,
    path: '/requests/new',
    heading: /^Søk om individuell plan/,
    arrange: async ({ page }) => {
      await page.getByRole('radio', { name: 'En som har spurt muntlig' }).check()
      await page.getByRole('button', { name: 'Neste' }).click()
      await expect(page.getByText('Nummeret stemmer ikke.')).toBeVisible()
    },
  },
  { name: 'area-owner', person: NORA, path: inPlan('/area/work'), heading: 'Arbeid og utdanning' },
  { name: 'area-next-of-kin', person: BERIT, path: inPlan('/area/home'), heading: 'Bolig og hverdag' },
  { name: 'area-reader', person: ASLAK, path: inPlan('/area/leisure'), heading: 'Fritid og sosialt nettverk' },
  { name: 'area-empty', person: JAMAL, path: '/plan/ip-demo-3/area/work', heading: 'Arbeid og utdanning' },
  {
    name: 'area-together',
    person: SILJE,
    path: inPlan('/area/work'),
    heading: 'Arbeid og utdanning',
    arrange: async ({ page, people }) => {
      const silje = new AreaPage(page)
      const fatima = new AreaPage(await people.open(FATIMA, { at: 'area/work' }))
      await silje.conversation('Arbeidstrening i gartneri')
      for (const each of [silje, fatima]) {
        await each.openAction('Forenklet møte med arbeidsgiver')
        await each.how.click()
      }
      await fatima.page.keyboard.press('ControlOrMeta+End')
      await expect(silje.how.locator('.ag-caret').first()).toBeAttached()
    },
  },
  { name: 'group', person: NORA, path: inPlan('/group'), heading: 'Ansvarsgruppa' },
  { name: 'group-child', person: ELLA, path: '/plan/ip-demo-4/group', heading: 'Ansvarsgruppa' },
  { name: 'group-nav', person: FATIMA, path: inPlan('/group'), heading: 'Ansvarsgruppa' },
  { name: 'group-list', person: NORA, path: inPlan('/group'), heading: 'Ansvarsgruppa', arrange: choosing('Liste') },
  { name: 'timeline', person: NORA, path: inPlan('/timeline'), heading: 'Tidslinje' },
  {
    name: 'timeline-table',
    person: NORA,
    path: inPlan('/timeline'),
    heading: 'Tidslinje',
    arrange: choosing('Tabell'),
  },
  { name: 'consent', person: NORA, path: inPlan('/consent'), heading: 'Hvem ser hva' },
  { name: 'consent-coordinator', person: SILJE, path: inPlan('/consent'), heading: 'Hvem ser hva' },
  { name: 'consent-child', person: ELLA, path: '/plan/ip-demo-4/consent', heading: 'Hvem ser hva' },
  { name: 'consent-oral', person: AMIRA, path: '/plan/ip-demo-2/consent', heading: 'Hvem ser hva' },
  {
    name: 'consent-asked',
    person: NORA,
    path: inPlan('/consent'),
    heading: 'Hvem ser hva',
    arrange: async ({ page }) => {
      await page
        .getByRole('button', { name: /^Endre (samtykket til Aslak|nivå)/ })
        .first()
        .click()
      await page.getByRole('textbox', { name: 'Til og med' }).fill('28.2.2028')
      await expect(page.getByText('Da skjer dette:')).toBeVisible()
    },
  },
  {
    name: 'consent-for-whom',
    person: NORA,
    path: inPlan('/consent'),
    heading: 'Hvem ser hva',
    arrange: async ({ page }) => {
      // On a phone one person at a time.
      const service = page.getByRole('button', { name: 'Hjemmetjenesten', exact: true })
      if (await service.isVisible()) await service.click()
      await page
        .getByRole('button', { name: /^Endre (samtykket til Hjemmetjenesten|nivå)/ })
        .first()
        .click()
      await page
        .getByRole('combobox', { name: 'Hvem i Hjemmetjenesten gjelder det?' })
        .selectOption('Bare Kari Åsengrav')
      await expect(page.getByText('får ikke lese før du sier ja.', { exact: false })).toBeVisible()
    },
  },
  {
    name: 'consent-no',
    person: SILJE,
    path: inPlan('/consent'),
    heading: 'Hvem ser hva',
    arrange: async ({ page }) => {
      await page.getByRole('button', { name: 'Skriv ned et muntlig nei' }).click()
      await page.getByRole('combobox', { name: 'Hvem gjelder det?' }).selectOption({ label: 'Fatima Karlsvoll' })
      await page.getByRole('combobox', { name: 'Hva sa Nora nei til?' }).selectOption('Noe av det')
      await expect(page.getByRole('checkbox', { name: 'Arbeid og utdanning' })).toBeVisible()
    },
  },
  { name: 'seen-as', person: NORA, path: inPlan('/as/p07/area/work'), heading: 'Slik ser Fatima planen' },
  { name: 'settings', person: NORA, path: '/settings', heading: 'Innstillinger' },
  {
    name: 'state-not-saved',
    person: SILJE,
    path: inPlan('/area/work'),
    heading: 'Arbeid og utdanning',
    arrange: async ({ page, server }) => {
      const silje = new AreaPage(page)
      await silje.openAction('Forenklet møte med arbeidsgiver')
      await silje.how.click()
      await server.kill()
      await silje.write('Ett ord')
      await expect(page.getByText('Ikke lukk siden', { exact: false }).first()).toBeVisible({ timeout: 20_000 })
    },
  },
  {
    name: 'state-offline',
    person: SILJE,
    path: inPlan('/area/work'),
    heading: 'Arbeid og utdanning',
    arrange: async ({ page, server }) => {
      await expect(new AreaPage(page).saved).toBeVisible()
      await server.kill()
      await expect(page.getByText('Du kan lese videre', { exact: false }).first()).toBeVisible({ timeout: 20_000 })
    },
  },
  {
    name: 'state-refused',
    person: FATIMA,
    path: inPlan('/area/work'),
    heading: 'Arbeid og utdanning',
    hearsNoFacts: true,
    arrange: async ({ page, server, people }) => {
      const fatima = new AreaPage(page)
      await fatima.openAction('Forenklet møte med arbeidsgiver')
      await expect(fatima.how).toBeVisible()
      const silje = await people.open(SILJE, { at: 'area/work' })
      await silje.request.put(`${server.url}/api/plans/${PLAN}/actions/t13/responsibility`, {
        headers: { origin: server.url },
        data: { area: 'work', responsible: 'p05', contributors: [] },
      })
      people.expectRefusals(1)
      await fatima.how.click()
      await page.keyboard.insertText('Vi tar pause etter tjue minutter. ')
      await expect(page.getByText('Du har ikke ansvar for dette tiltaket.', { exact: false })).toBeVisible()
    },
  },
  {
    name: 'state-access-lost',
    person: FATIMA,
    path: inPlan('/area/work'),
    heading: null,
    arrange: async ({ page, server, people }) => {
      await new AreaPage(page).isOpen('Arbeid og utdanning')
      const nora = await people.open(NORA)
      await nora.request.delete(`${server.url}/api/plans/${PLAN}/consents/p07`, { headers: { origin: server.url } })
      await expect(page.getByText('Arbeidstrening i gartneri')).toHaveCount(0)
    },
  },
  {
    name: 'state-signed-out',
    person: NORA,
    path: inPlan('/area/work'),
    heading: null,
    arrange: async ({ page, server }) => {
      await new AreaPage(page).isOpen('Arbeid og utdanning')
      await page.request.post(`${server.url}/auth/sign-out`, { headers: { origin: server.url } })
      await expect(page.getByText('Du er logget ut', { exact: false }).first()).toBeVisible()
    },
  },
  {
    name: 'state-loading',
    person: NORA,
    path: inPlan('/area/work'),
    heading: 'Arbeid og utdanning',
    // The room never comes.
    before: (page) => page.routeWebSocket(/\/sync\//, () => {}),
  },
  {
    name: 'state-error',
    person: NORA,
    path: inPlan('/area/work'),
    heading: 'Noe gikk galt hos oss',
    before: (page) =>
      page.route(/\/api\/plans\//, (route) =>
        route.fulfill({ status: 500, contentType: 'application/json', body: '{}' }),
      ),
  },
  { name: 'state-not-found', person: NORA, path: inPlan('/nowhere'), heading: 'Vi finner ikke siden' },
]
