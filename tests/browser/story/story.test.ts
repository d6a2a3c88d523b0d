/**
 * One plan from its first request to the list of who has seen it, by everybody who takes part: who asks, the
 * coordinating unit, the coordinator, those invited, and whoever is withdrawn from while writing.
 */
import type { Page } from '@playwright/test'
import type { MailSink } from '../../../apps/sync-server/src/services/mail/mail-sink-fixture.ts'
import { expectAccessible } from '../accessible.ts'
import { AreaPage } from '../area-page.ts'
import { linkMailedTo, test } from '../people-with-mail.ts'
import { ANNE_GRETE, ASLAK, BERIT, expect, FATIMA, HENRIK, type People } from '../people.ts'
import { asksForAPlan, findsInTheInbox, grants, readsTheAnswer, writesDownWhatWasAsked, type Grant } from './asking.ts'
import { isAboutToWithdraw, letsSee, saysYesToThePlan, withdraws, type Consent } from './consenting.ts'
import {
  confirms,
  invites,
  isLetIn,
  isTurnedAway,
  promisesConfidentiality,
  waitsWithACode,
  type Guest,
} from './inviting.ts'
import { AREAS, readsNothing, seesExactly, type AreaName } from './seeing.ts'
import { addsAGoal, addsAnAction, makesResponsible, writesHow } from './working.ts'

/** May coordinate, and coordinates nothing yet. */
const EIVIND = 'p42'

const GRANT: Grant = {
  name: 'Aslak Fjelltun',
  coordinator: 'Eivind Torsteinli',
  answer: 'Kari-Anne har ikke plass før i mars.',
  by: 'page',
}

const GP: Guest = {
  name: 'Henrik Tverråsen',
  role: 'Fastlege',
  email: 'henrik@fjordvik-legesenter.example',
  hprNumber: '900 000 006',
}
const MOTHER: Guest = { name: 'Berit Fjelltun', role: 'Nærmeste pårørende', email: 'berit@example.no' }
const NAV: Guest = { name: 'Fatima Karlsvoll', role: 'Veileder i NAV', email: 'fatima@nav.example' }

const CONSENTS: Readonly<Record<'coordinator' | 'gp' | 'mother' | 'nav', Consent>> = {
  coordinator: {
    name: GRANT.coordinator,
    areas: ['Arbeid og utdanning', 'Helse og rehabilitering'],
    level: 'Kan lese, kommentere og skrive sine egne tiltak',
    purpose: 'Holde planen sammen.',
  },
  gp: {
    name: GP.name,
    areas: ['Helse og rehabilitering'],
    level: 'Kan lese, kommentere og skrive sine egne tiltak',
    purpose: 'Følge opp søvnen min.',
  },
  mother: {
    name: MOTHER.name,
    areas: ['Helse og rehabilitering'],
    level: 'Kan lese og kommentere',
    purpose: 'Minne meg på timer.',
  },
  nav: {
    name: NAV.name,
    areas: ['Arbeid og utdanning'],
    level: 'Kan lese, kommentere og skrive sine egne tiltak',
    purpose: 'Finne en jobb.',
  },
}

const JOB = 'Jeg vil ha en jobb med maskiner.'
const APPLY = 'Søke jobb på verkstedet'
const SLEEP = 'Jeg vil sove om natta.'
const EXAMINE = 'Utredning av søvn'

/** Longer than it takes to withdraw a consent. */
const LETTER =
  'Jeg ringer verkstedet i morgen og spør om en prøveuke, og så skriver vi søknaden sammen på torsdag etter lunsj her på kontoret, med rom og kaffe bestilt.'

test('from a request to the log: one plan, and everybody in it', async ({ people, sink }) => {
  // Six people’s pages, three mails, and a plan from nothing.
  test.setTimeout(600_000)
  const { aslak, anne, planId } = await test.step('asked for, and granted', () => opens(people))
  const eivind = await test.step('before a consent the coordinator reads nothing', async () => {
    const page = await people.openAt(EIVIND, '/')
    await page.getByRole('link', { name: GRANT.name }).click()
    await readsNothing(page, planId)
    return page
  })
  const plan = { people, planId, aslak, eivind, anne, sink }
  const guests = await test.step('invited, recognised, bound to confidentiality', () => gather(plan))
  await test.step('consented to', () => consents(plan))
  await test.step('worked on', () => work(plan, guests))
  await test.step('each sees what they have consent for, and nothing else', () => look(plan, guests))
  await test.step('withdrawn while NAV writes', () => withdrawWhileWriting(plan, guests))
  await test.step('who has seen it, what, and why', () => readLog(plan))
})

interface Plan {
  readonly people: People
  readonly sink: MailSink
  readonly planId: string
  /** Whose plan it is. */
  readonly aslak: Page
  /** The coordinator. */
  readonly eivind: Page
  /** Of the coordinating unit. */
  readonly anne: Page
}

type Guests = Readonly<Record<'henrik' | 'berit' | 'fatima', Page>>

async function opens(people: People): Promise<Pick<Plan, 'aslak' | 'anne' | 'planId'>> {
  const aslak = await people.openAt(ASLAK, '/requests/new')
  await asksForAPlan(aslak, { needs: 'Jeg vil ha hjelp til å søke jobb, og til å sove.', wish: 'Kari-Anne' })
  const anne = await people.openAt(ANNE_GRETE, '/')
  await findsInTheInbox(anne, GRANT.name)
  await expect(anne.getByText('Jeg vil ha hjelp til å søke jobb, og til å sove.')).toBeVisible()
  await grants(anne, GRANT)
  return { aslak, anne, planId: await readsTheAnswer(aslak, GRANT) }
}

async function gather({ people, planId, aslak, eivind, sink }: Plan): Promise<Guests> {
  await aslak.goto(new URL(`/plan/${planId}/consent`, aslak.url()).href)
  await saysYesToThePlan(aslak)
  await eivind.goto(new URL(`/plan/${planId}/group`, eivind.url()).href)
  for (const guest of [GP, MOTHER, NAV]) await invites(eivind, guest)
  const [gpLink, motherLink, navLink] = [
    await linkMailedTo(sink, GP.email),
    await linkMailedTo(sink, MOTHER.email),
    await linkMailedTo(sink, NAV.email),
  ]

  // Forwarded to somebody else it opens nothing, and is not used up.
  const fatima = await people.openAt(FATIMA, gpLink)
  await isTurnedAway(fatima)
  const henrik = await people.openAt(HENRIK, gpLink)
  await isLetIn(henrik, planId)
  await readsNothing(henrik, planId)

  // Where the wrong link was opened, the right one is.
  await fatima.goto(new URL(navLink, fatima.url()).href)
  await waitsWithACode(fatima)
  // Who takes part in other plans, too, finds the code again at home.
  await fatima.goto(new URL('/', fatima.url()).href)
  await fatima.getByRole('link', { name: 'Se koden din' }).click()
  const navCode = await waitsWithACode(fatima)
  const berit = await people.openAt(BERIT, motherLink)
  const motherCode = await waitsWithACode(berit)
  expect((await berit.request.get(new URL(`/api/plans/${planId}`, berit.url()).href)).status()).toBe(404)
  await eivind.reload()
  await expectAccessible(eivind)
  await confirms(eivind, MOTHER, motherCode)
  await confirms(eivind, NAV, navCode)
  await berit.goto(new URL(`/plan/${planId}`, berit.url()).href)
  await promisesConfidentiality(berit, 'Aslak')
  await readsNothing(berit, planId)
  return { henrik, berit, fatima }
}

async function consents({ aslak }: Plan): Promise<void> {
  await aslak.reload()
  for (const consent of Object.values(CONSENTS)) await letsSee(aslak, consent)
  await expectAccessible(aslak)
}

async function work({ planId, aslak, eivind }: Plan, { henrik }: Guests): Promise<void> {
  const area = (page: Page, name: string): string => new URL(`/plan/${planId}/area/${name}`, page.url()).href
  await aslak.goto(area(aslak, 'work'))
  await addsAGoal(aslak, JOB)
  await eivind.goto(area(eivind, 'work'))
  await addsAnAction(eivind, JOB, APPLY)
  await makesResponsible(eivind, NAV.name)
  await aslak.goto(area(aslak, 'health'))
  await addsAGoal(aslak, SLEEP)
  await henrik.goto(area(henrik, 'health'))
  await addsAnAction(henrik, SLEEP, EXAMINE)
  await writesHow(new AreaPage(henrik), 'Søvndagbok i to uker.')
  await expect(new AreaPage(henrik).saved).toBeVisible()
}

async function look({ planId, aslak, eivind, anne }: Plan, { henrik, berit, fatima }: Guests): Promise<void> {
  const written = { 'Arbeid og utdanning': [JOB, APPLY], 'Helse og rehabilitering': [SLEEP, EXAMINE] }
  const all = Object.keys(AREAS) as AreaName[]
  const sights: ReadonlyArray<readonly [Page, readonly AreaName[]]> = [
    [aslak, all],
    [eivind, ['Helse og rehabilitering', 'Arbeid og utdanning']],
    [henrik, ['Helse og rehabilitering']],
    [berit, ['Helse og rehabilitering']],
    [fatima, ['Arbeid og utdanning']],
  ]
  for (const [page, areas] of sights)
    await seesExactly(page, { planId, areas, managesConsents: page === aslak || page === eivind }, written)
  await readsNothing(anne, planId)
}

async function withdrawWhileWriting({ planId, aslak, eivind }: Plan, { fatima }: Guests): Promise<void> {
  const address = new URL(`/plan/${planId}`, aslak.url()).href
  await aslak.goto(`${address}/consent`)
  await isAboutToWithdraw(aslak, NAV.name)
  const [hers, others] = [new AreaPage(fatima), new AreaPage(eivind)]
  for (const { page } of [hers, others]) {
    await page.goto(`${address}/area/work`)
    await new AreaPage(page).openAction(APPLY)
  }
  const comment = await hers.conversation(APPLY)
  await comment.getByRole('textbox').fill('Har du førerkort?')

  await hers.how.click()
  const writing = fatima.keyboard.type(LETTER, { delay: 40 })
  await expect(others.how).toContainText('Jeg ringer verkstedet')
  await withdraws(aslak, NAV.name)

  await expect(fatima.getByRole('heading', { level: 1, name: 'Du ser ikke lenger denne siden' })).toBeVisible()
  await expect(fatima.getByText('Aslak har endret hvem som ser arbeid og utdanning.')).toBeVisible()
  await expect(fatima.getByText('Samtykket er trukket tilbake.', { exact: false })).toBeVisible()
  for (const gone of [APPLY, JOB]) await expect(fatima.getByText(gone)).toHaveCount(0)
  await writing
  const kept = await keptWords(fatima)
  expect(kept).toHaveLength(2)
  expect(kept).toContain('Har du førerkort?')
  const letter = kept.find((text) => text !== 'Har du førerkort?') ?? ''
  expect(letter.length).toBeLessThan(LETTER.length)
  expect(LETTER).toContain(letter)
  await expectAccessible(fatima)

  // What had come until then stays, and is among what she can copy; what she had not sent is nobody else’s.
  const [stands = ''] = await others.paragraphs()
  expect(stands).toMatch(/^Jeg ringer verkstedet/)
  expect(letter).toContain(stands.trim())
  await expect(eivind.getByText('Har du førerkort?')).toHaveCount(0)
  await readsNothing(fatima, planId)
}

/** What the page holds of hers, to be copied. */
async function keptWords(page: Page): Promise<string[]> {
  const boxes = page.getByRole('textbox', { name: 'Teksten din' })
  const texts = await boxes.evaluateAll((all) => all.map((box) => (box as HTMLTextAreaElement).value))
  await expect(page.getByRole('button', { name: 'Kopier teksten' })).toHaveCount(texts.length)
  return texts
}

async function readLog({ planId, aslak }: Plan): Promise<void> {
  await aslak.goto(new URL(`/plan/${planId}/seen`, aslak.url()).href)
  const lines = (name: string) => aslak.locator('.ag-seen-sitting').filter({ hasText: name })
  const said: ReadonlyArray<readonly [name: string, what: RegExp, why: RegExp]> = [
    [GRANT.coordinator, /Leste og skrev i.*arbeid og utdanning/, /Er koordinator, og du har sagt ja til og med \d/],
    [GP.name, /Leste og skrev i.*helse og rehabilitering/, /Du har sagt ja til det til og med \d/],
    [MOTHER.name, /Leste.*helse og rehabilitering/, /Du har sagt ja til det til og med \d/],
    [NAV.name, /Leste og skrev i.*arbeid og utdanning/, /Du har sagt ja til det til og med \d/],
    ['Anne-Grete Mykleby', /Leste.*ansvarsgruppa/, /Så framdrift og frister, ikke innhold\./],
  ]
  for (const [name, what, why] of said)
    await expect(lines(name).filter({ hasText: what }).filter({ hasText: why }).first(), name).toBeVisible()
  await expect(lines(NAV.name).filter({ hasText: /helse og rehabilitering/ })).toHaveCount(0)
  await expect(lines(GP.name).filter({ hasText: /arbeid og utdanning/ })).toHaveCount(0)
  await expectAccessible(aslak)
}

test('asked on the telephone: the unit writes it down in the person’s name, and it goes the same way', async ({
  people,
}) => {
  const name = 'Kari Nordmann'
  const anne = await people.openAt(ANNE_GRETE, '/')
  await writesDownWhatWasAsked(anne, { name, needs: 'Mange tjenester, og ingen som ser helheten.' })
  await anne.goto(new URL('/', anne.url()).href)
  await findsInTheInbox(anne, name)
  await expect(anne.getByText('spurte muntlig', { exact: false })).toBeVisible()
  await grants(anne, { name, coordinator: GRANT.coordinator, answer: null, by: 'letter' })
  await anne.getByRole('navigation').getByRole('link', { name: 'Planer' }).click()
  await expect(anne.getByRole('row').filter({ hasText: name })).toContainText(GRANT.coordinator)
})
