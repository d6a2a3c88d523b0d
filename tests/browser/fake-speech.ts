/**
 * A voice at the browser's edge: headless browsers have none. It keeps what it was asked to say, and says it for as
 * long as the test wants: `finish` ends the sentence.
 */
import type { Page } from '@playwright/test'

export interface Said {
  readonly text: string
  readonly lang: string
  readonly rate: number
}

export class FakeSpeech {
  readonly #page: Page
  private constructor(page: Page) {
    this.#page = page
  }

  /** The page is loaded anew with the voices, by their languages. */
  static async install(page: Page, languages: readonly string[]): Promise<FakeSpeech> {
    await page.addInitScript(speak, languages)
    await page.reload()
    return new FakeSpeech(page)
  }

  /** Everything that was begun, in order. */
  async said(): Promise<Said[]> {
    return this.#page.evaluate(() => (window as unknown as FakeWindow).speechTest.said)
  }

  /** The sentence that is being said now; null: silence. */
  async current(): Promise<string | null> {
    return this.#page.evaluate(() => (window as unknown as FakeWindow).speechTest.current?.text ?? null)
  }

  async finish(): Promise<void> {
    await this.#page.evaluate(() => (window as unknown as FakeWindow).speechTest.finish())
  }

  /** The words marked in the page as being read. */
  async marked(): Promise<string | null> {
    return this.#page.evaluate(() => (window as unknown as FakeWindow).speechTest.marked())
  }

  /** Says everything that is left, and answers with it, and with what was marked meanwhile. */
  async readToTheEnd(): Promise<Array<{ readonly text: string; readonly marked: string | null }>> {
    return this.#page.evaluate(async () => {
      const { speechTest } = window as unknown as FakeWindow
      const read: Array<{ text: string; marked: string | null }> = []
      while (speechTest.current !== null && read.length < 500) {
        read.push({ text: speechTest.current.text, marked: speechTest.marked() })
        speechTest.finish()
        // The page draws once.
        await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))
      }
      return read
    })
  }
}

interface FakeWindow {
  readonly speechTest: {
    readonly said: Said[]
    readonly current: { readonly text: string } | null
    finish(): void
    marked(): string | null
  }
}

/** Runs in the page, before anything of it. */
function speak(languages: readonly string[]): void {
  class Utterance extends EventTarget {
    readonly text: string
    lang = ''
    rate = 1
    voice: unknown = null
    constructor(text: string) {
      super()
      this.text = text
    }
  }
  const test = {
    said: [] as Said[],
    current: null as Utterance | null,
    finish: () => {
      const { current } = test
      test.current = null
      current?.dispatchEvent(new Event('end'))
    },
    marked: () => {
      const [range] = [...(CSS.highlights.get('ag-read-aloud') ?? [])]
      return range === undefined ? null : (range as Range).toString().replaceAll(/\s+/g, ' ').trim()
    },
  }
  const voices = languages.map((lang) => ({ lang, name: lang, voiceURI: lang, default: false, localService: true }))
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak: (utterance: Utterance) => {
      test.current = utterance
      test.said.push({ text: utterance.text, lang: utterance.lang, rate: utterance.rate })
    },
    // As browsers do: the cancelled utterance ends as an error, and late.
    cancel: () => {
      const { current } = test
      test.current = null
      if (current !== null) setTimeout(() => current.dispatchEvent(new Event('error')))
    },
  })
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true })
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true })
  Object.defineProperty(window, 'speechTest', { value: test })
}
