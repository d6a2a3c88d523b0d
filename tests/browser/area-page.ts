/** What a person sees and presses on a life area's page, by the names a screen reader would say. */
import { expect, type Locator, type Page } from '@playwright/test'

export class AreaPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  /** Connects again: by hand where that is still offered, for the page tries by itself, too. */
  async reconnect(): Promise<void> {
    const again = this.page.getByRole('button', { name: 'Prøv igjen nå' })
    await again.click({ timeout: 2_000 }).catch(() => {})
    await expect(again).toHaveCount(0, { timeout: 20_000 })
  }

  async isOpen(title: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }

  /** The button that opens an action. */
  action(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true }).and(this.page.locator('[aria-expanded]'))
  }

  async openAction(name: string): Promise<void> {
    await this.action(name).click()
    await expect(this.action(name)).toHaveAttribute('aria-expanded', 'true')
  }

  /** The text "Slik gjør vi det" of the one opened action, in an editor. */
  get how(): Locator {
    return this.page.getByRole('textbox', { name: 'Slik gjør vi det' })
  }

  /** Its paragraphs, without the others' carets in them. */
  readonly paragraphs = (): Promise<string[]> =>
    this.how.evaluate((editor) =>
      [...editor.querySelectorAll('p')].map((paragraph) => {
        const copy = paragraph.cloneNode(true) as HTMLElement
        for (const caret of copy.querySelectorAll('[aria-hidden]')) caret.remove()
        return copy.textContent
      }),
    )

  /** The buttons of all actions, in their order. */
  get actions(): Locator {
    return this.page.locator('.ag-area-toggle')
  }

  get saved(): Locator {
    return this.page.getByText(/^Lagret/).first()
  }

  async write(words: string): Promise<void> {
    await this.page.keyboard.type(words, { delay: 12 })
  }

  /** A fact of the one opened action that can be changed: a button that says what stands there. */
  fact(term: string): Locator {
    return this.page.locator('.ag-facts').getByRole('button', { name: new RegExp(`^${term}: `) })
  }

  /** Opens a fact and writes something else in its field. */
  async changeFact(term: string, words: string): Promise<void> {
    await this.fact(term).click()
    await this.page.getByRole('textbox', { name: term }).fill(words)
    await this.page.keyboard.press('Enter')
  }

  /** Opens a fact that is one of a few, and chooses another. */
  async chooseFact(term: string, choice: string): Promise<void> {
    await this.fact(term).click()
    await this.page.getByRole('button', { name: choice, exact: true }).click()
  }

  /** The conversation about something, opened if it is not. */
  async conversation(about: string): Promise<Locator> {
    const panel = this.page.getByRole('complementary', { name: `Samtale om: ${about}` })
    if (!(await panel.isVisible()))
      await this.page
        .getByRole('button', { name: new RegExp(`: ${about}$`) })
        .and(this.page.locator('[aria-expanded]'))
        .first()
        .click()
    await expect(panel).toBeVisible()
    return panel
  }
}
