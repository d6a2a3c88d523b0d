/** Somebody who uses the keyboard alone, and what they hear: where Tab takes them, and what is said meanwhile. */
import type { ElementHandle, Page } from '@playwright/test'
import { AccessibilityTree, type Told } from './accessibility-tree.ts'

/** More stops than any page has: who has come round without finding it does not go on for ever. */
const STOPS_MAX = 250

/** What one looks for: its role, and its name or the beginning of it. */
export interface Sought {
  readonly role: string
  readonly name: string | RegExp
}

export class Keyboard {
  readonly page: Page
  readonly tree: AccessibilityTree
  /** Keys pressed since they were last asked for. */
  #keys: string[] = []
  readonly #onStop: (stop: Stop) => Promise<void>

  private constructor(page: Page, tree: AccessibilityTree, onStop: (stop: Stop) => Promise<void>) {
    this.page = page
    this.tree = tree
    this.#onStop = onStop
  }

  /** `onStop` is told of every element Tab comes to. Before the page goes anywhere: `listen`. */
  static async on(page: Page, onStop: (stop: Stop) => Promise<void> = async () => {}): Promise<Keyboard> {
    return new Keyboard(page, await AccessibilityTree.of(page), onStop)
  }

  focused(): Promise<Told> {
    return this.tree.focused()
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.#keys.push(key)
      await this.page.keyboard.press(key)
    }
  }

  async type(words: string): Promise<void> {
    this.#keys.push(`«${words}»`)
    await this.page.keyboard.type(words, { delay: 12 })
  }

  /** Tab, or Shift+Tab, until it has focus; throws with every stop on the way if it never has. */
  async tabTo(sought: Sought, { back = false }: { readonly back?: boolean } = {}): Promise<Told> {
    const passed: string[] = []
    for (let stops = 1; stops <= STOPS_MAX; stops++) {
      await this.page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
      const now = await this.focused()
      const element = await this.page.evaluateHandle(() => document.activeElement ?? document.body)
      await this.#onStop({ told: now, element })
      if (isSought(now, sought)) {
        this.#keys.push(`${back ? 'Shift+Tab' : 'Tab'} ×${stops}`)
        return now
      }
      passed.push(`${now.role} “${now.name}”`)
    }
    throw new Error(`Tab never came to ${sought.role} ${String(sought.name)}. It passed:\n${passed.join('\n')}`)
  }

  /** Waits until something has focus by itself: after a dialog, a navigation. */
  async arrivesAt(sought: Sought): Promise<Told> {
    let now = await this.focused()
    for (let tries = 0; tries < 100; tries++) {
      if (isSought(now, sought)) return now
      await this.page.waitForTimeout(100)
      now = await this.focused()
    }
    throw new Error(`focus should come to ${sought.role} ${String(sought.name)}, and is at ${now.role} “${now.name}”`)
  }

  /** The keys since the last time. */
  takeKeys(): string[] {
    const keys = this.#keys
    this.#keys = []
    return keys
  }

  /** What live regions said since the last time, in their order. */
  takeSaid(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as { said?: string[] }).said?.splice(0) ?? [])
  }
}

export interface Stop {
  readonly told: Told
  readonly element: ElementHandle<Element>
}

export function isSought({ role, name }: Told, sought: Sought): boolean {
  if (role !== sought.role) return false
  return typeof sought.name === 'string' ? name === sought.name : sought.name.test(name)
}

/** From now on, and on every page it goes to, everything that live regions say is kept. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const said: string[] = []
    Object.assign(window, { said })
    const LIVE = '[aria-live]:not([aria-live="off"]), [role="alert"], [role="status"], output'
    function hear(node: Node): void {
      const element = node instanceof Element ? node : node.parentElement
      const region = element?.closest(LIVE)
      if (region === null || region === undefined) return
      const text = (region.textContent ?? '').trim()
      if (text !== '' && said.at(-1) !== text) said.push(text)
    }
    new MutationObserver((changes) => {
      for (const { addedNodes, target, type } of changes) {
        if (type === 'characterData' || addedNodes.length > 0) hear(target)
        for (const added of addedNodes) if (added instanceof Element && added.matches(LIVE)) hear(added)
      }
    }).observe(document, { childList: true, subtree: true, characterData: true })
  })
}
