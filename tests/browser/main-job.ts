/**
 * The main job, by the keyboard alone: from signing in to signing out, as the plan's owner does it. The browser test
 * does it and looks where focus is; `npm run walk` does it and prints what a screen reader is told.
 */
import { AreaPage } from './area-page.ts'
import { expect } from './people.ts'
import type { Keyboard } from './keyboard.ts'

export interface Walk {
  readonly keyboard: Keyboard
  /** The coordinator, who is in the same area and writes when asked to. */
  readonly silje: AreaPage
}

export interface Step {
  readonly name: string
  /** Done by keys alone; throws when it cannot be done. */
  readonly act: (walk: Walk) => Promise<void>
  /** The part of the page that is worth reading afterwards. */
  readonly shows: string
}

const ACTION = 'Arbeidstrening i gartneri'

export const MAIN_JOB: readonly Step[] = [
  {
    name: 'Sign in',
    shows: '.ag-header',
    act: async ({ keyboard }) => {
      await keyboard.tabTo({ role: 'link', name: /^Nora Fjelltun/ })
      await keyboard.press('Enter')
      await expect(keyboard.page.getByRole('heading', { level: 1, name: 'Hei, Nora' })).toBeVisible()
    },
  },
  {
    name: 'Skip to the content',
    shows: '#main > .ag-page-heading',
    act: async ({ keyboard }) => {
      await keyboard.tabTo({ role: 'link', name: 'Hopp til innholdet' })
      await keyboard.press('Enter')
      await keyboard.tabTo({ role: 'button', name: 'Endre: Det som er viktig for meg' })
    },
  },
  {
    name: 'Answer what waits',
    shows: '.ag-overview-waiting',
    act: async ({ keyboard }) => {
      await keyboard.tabTo({ role: 'button', name: 'Ja, det vil jeg' })
      await keyboard.press('Enter')
      await keyboard.arrivesAt({ role: 'region', name: /^Venter på deg/ })
    },
  },
  {
    name: 'Say something to everybody',
    shows: '[aria-labelledby="say"]',
    act: async ({ keyboard }) => {
      await keyboard.tabTo({ role: 'textbox', name: 'Er det noe du vil si?' }, { back: true })
      await keyboard.type('Jeg gleder meg til korøvelsen.')
      await keyboard.press('Control+Enter')
      await expect(keyboard.page.getByText('Jeg gleder meg til korøvelsen.').first()).toBeVisible()
      await keyboard.arrivesAt({ role: 'textbox', name: 'Er det noe du vil si?' })
    },
  },
  {
    name: 'Open a life area',
    shows: '#main > .ag-page-heading',
    act: async ({ keyboard }) => {
      await keyboard.tabTo({ role: 'link', name: 'Arbeid og utdanning' }, { back: true })
      await keyboard.press('Enter')
      await keyboard.arrivesAt({ role: 'heading', name: 'Arbeid og utdanning' })
    },
  },
  {
    name: 'Open an action',
    shows: '.ag-action-selected',
    act: async ({ keyboard }) => {
      await keyboard.tabTo({ role: 'button', name: ACTION })
      await keyboard.press('Enter')
      await expect(keyboard.page.getByRole('textbox', { name: 'Slik gjør vi det' })).toBeVisible()
      expect((await keyboard.focused()).states).toContain('expanded')
    },
  },
  {
    name: 'Write in its text, while the coordinator writes there',
    shows: '.ag-action-selected .ag-area-field',
    act: async ({ keyboard, silje }) => {
      await silje.openAction(ACTION)
      await silje.how.click()
      await silje.page.keyboard.press('ControlOrMeta+End')
      await silje.write(' Vi begynner klokka ti.')
      await keyboard.tabTo({ role: 'textbox', name: 'Slik gjør vi det' })
      await expect(keyboard.page.locator('.ag-caret').first()).toBeAttached()
      await keyboard.press('Control+Home')
      await keyboard.type('Rolig start. ')
      await expect.poll(silje.paragraphs).toEqual([expect.stringMatching(/^Rolig start\. Fire timer.*klokka ti\.$/)])
      await expect.poll(new AreaPage(keyboard.page).paragraphs).toEqual(await silje.paragraphs())
    },
  },
  {
    name: 'Ask who is here',
    shows: '.ag-header',
    act: async ({ keyboard }) => {
      await keyboard.press('Alt+Shift+H')
      await expect(keyboard.page.locator('[aria-live][aria-atomic]')).toContainText('Silje')
      await keyboard.arrivesAt({ role: 'textbox', name: 'Slik gjør vi det' })
    },
  },
  {
    name: 'Comment on it',
    shows: '.ag-thread',
    act: async ({ keyboard }) => {
      await keyboard.tabTo({ role: 'button', name: new RegExp(`kommentarer fra .*: ${ACTION}$`) })
      await keyboard.press('Enter')
      await keyboard.arrivesAt({ role: 'complementary', name: `Samtale om: ${ACTION}` })
      await keyboard.tabTo({ role: 'textbox', name: 'Svar' })
      await keyboard.type('Det passer for meg.')
      await keyboard.press('Control+Enter')
      await expect(keyboard.page.locator('.ag-thread').getByText('Det passer for meg.')).toBeVisible()
      await keyboard.tabTo({ role: 'button', name: 'Lukk samtalen' }, { back: true })
      await keyboard.press('Enter')
      await keyboard.arrivesAt({ role: 'button', name: new RegExp(`: ${ACTION}$`) })
      await keyboard.press('Enter')
      await keyboard.arrivesAt({ role: 'complementary', name: `Samtale om: ${ACTION}` })
    },
  },
  {
    name: 'Undo it',
    shows: '.ag-header-actions',
    act: async ({ keyboard }) => {
      await keyboard.press('Control+z')
      await expect(keyboard.page.locator('.ag-thread').getByText('Det passer for meg.')).toHaveCount(0)
    },
  },
  {
    name: 'Change the status in its menu',
    shows: '.ag-menu:popover-open',
    act: async ({ keyboard }) => {
      const status = { role: 'button', name: /^Status: Planlagt/ }
      await keyboard.tabTo(status, { back: true })
      await keyboard.press('Enter')
      expect((await keyboard.focused()).states).toContain('expanded')
      await keyboard.tabTo({ role: 'button', name: 'I gang' })
      await keyboard.press('Escape')
      await keyboard.arrivesAt(status)
      await keyboard.press('Enter')
    },
  },
  {
    name: 'The group’s picture, and a person in it',
    shows: '.ag-group-picture',
    act: async ({ keyboard }) => {
      await keyboard.press('Escape')
      await keyboard.tabTo({ role: 'link', name: 'Ansvarsgruppa' }, { back: true })
      await keyboard.press('Enter')
      await keyboard.arrivesAt({ role: 'heading', name: 'Ansvarsgruppa' })
      await keyboard.tabTo({ role: 'link', name: /^Berit Fjelltun/ })
      await keyboard.press('Enter')
      await keyboard.arrivesAt({ role: 'heading', name: 'Berit Fjelltun' })
    },
  },
  {
    name: 'The same as a list',
    shows: '.ag-group-picture',
    act: async ({ keyboard }) => {
      await keyboard.tabTo({ role: 'radio', name: 'Bilde' }, { back: true })
      await keyboard.press('ArrowRight', 'Space')
      await keyboard.arrivesAt({ role: 'radio', name: 'Liste' })
      await expect(keyboard.page.locator('.ag-group-list')).toBeVisible()
    },
  },
  {
    name: 'The timeline, and its table',
    shows: 'table',
    act: async ({ keyboard }) => {
      await keyboard.tabTo({ role: 'link', name: 'Tidslinje' }, { back: true })
      await keyboard.press('Enter')
      await keyboard.arrivesAt({ role: 'heading', name: 'Tidslinje' })
      await keyboard.tabTo({ role: 'radio', name: 'Bilde' })
      await keyboard.press('ArrowRight', 'Space')
      await keyboard.arrivesAt({ role: 'radio', name: 'Tabell' })
      await expect(keyboard.page.getByRole('table').first()).toBeVisible()
    },
  },
  {
    name: 'Settings',
    shows: 'main',
    act: async ({ keyboard }) => {
      await keyboard.tabTo({ role: 'button', name: 'Deg og valgene dine' }, { back: true })
      await keyboard.press('Enter')
      await keyboard.tabTo({ role: 'link', name: 'Innstillinger' })
      await keyboard.press('Enter')
      await keyboard.arrivesAt({ role: 'heading', name: 'Innstillinger' })
      await keyboard.tabTo({ role: 'radio', name: /^Kort/ })
      await keyboard.press('ArrowDown')
      await keyboard.arrivesAt({ role: 'radio', name: /^Alt/ })
    },
  },
  {
    name: 'Sign out',
    shows: 'main',
    act: async ({ keyboard }) => {
      await keyboard.tabTo({ role: 'button', name: 'Deg og valgene dine' }, { back: true })
      await keyboard.press('Enter')
      await keyboard.tabTo({ role: 'button', name: 'Logg ut' })
      await keyboard.press('Enter')
      await expect(keyboard.page.getByRole('heading', { name: 'Hvem vil du være?' })).toBeVisible()
    },
  },
]
