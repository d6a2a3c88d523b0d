/** What somebody sees of the plan, and that there is nothing else for them: on the page, and at the server. */
import type { Page } from '@playwright/test'
import { expect } from '../people.ts'

/** The life areas of a plan that has just been opened, as the page calls them and as addresses do. */
export const AREAS = {
  'Bolig og hverdag': 'home',
  'Helse og rehabilitering': 'health',
  'Psykisk helse og mestring': 'mentalHealth',
  'Arbeid og utdanning': 'work',
  Økonomi: 'economy',
  'Fritid og sosialt nettverk': 'leisure',
} as const
export type AreaName = keyof typeof AREAS

export interface Sight {
  readonly planId: string
  /** In the plan's order. */
  readonly areas: readonly AreaName[]
  readonly managesConsents: boolean
}

const planLinks = (page: Page, rest: string) => page.getByRole('navigation').first().locator(`a[href*="${rest}"]`)

/** Whoever has no consent: that there is a plan, and who takes part. */
export async function readsNothing(page: Page, planId: string): Promise<void> {
  await page.goto(new URL(`/plan/${planId}`, page.url()).href)
  await expect(
    page.getByText('Du er med i ansvarsgruppa, men ser ikke innholdet i planen.', { exact: false }),
  ).toBeVisible()
  await expect(planLinks(page, '/area/')).toHaveCount(0)
  expect(await roomsFor(page, planId)).toEqual([])
}

/** `written`: what stands where; in all others there is no goal. Of an area somebody does not see nothing is told. */
export async function seesExactly(
  page: Page,
  { planId, areas, managesConsents }: Sight,
  written: Readonly<Partial<Record<AreaName, readonly string[]>>>,
): Promise<void> {
  const address = (rest: string): string => new URL(`/plan/${planId}${rest}`, page.url()).href
  await page.goto(address(''))
  await expect(planLinks(page, '/area/')).toHaveText([...areas])
  await expect(planLinks(page, '/consent')).toHaveCount(managesConsents ? 1 : 0)
  expect(await roomsFor(page, planId)).toEqual(['overview', ...areas.map((area) => `area-${AREAS[area]}`)])

  for (const area of Object.keys(AREAS) as AreaName[]) {
    await page.goto(address(`/area/${AREAS[area]}`))
    const main = page.getByRole('main')
    if (areas.includes(area)) {
      await expect(page.getByRole('heading', { level: 1, name: area })).toBeVisible()
      for (const words of written[area] ?? ['Her er det ingen mål ennå.']) await expect(main).toContainText(words)
    } else {
      await expect(page.getByRole('heading', { level: 1, name: 'Vi finner ikke siden' })).toBeVisible()
      for (const words of written[area] ?? []) await expect(main).not.toContainText(words)
    }
  }
}

/** Which of the plan's rooms the server gives, without the page in between. */
async function roomsFor(page: Page, planId: string): Promise<string[]> {
  const rooms = ['overview', ...Object.values(AREAS).map((area) => `area-${area}`)]
  const answers = await Promise.all(
    rooms.map(async (room) => {
      const answer = await page.request.get(new URL(`/api/plans/${planId}/rooms/${room}`, page.url()).href)
      return [room, answer.status()] as const
    }),
  )
  return answers.flatMap(([room, status]) => (status === 200 ? [room] : []))
}
