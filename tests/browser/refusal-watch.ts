/**
 * Counts what the server refused of what a page sent. Honest people meet a refusal only in races: a test in which one
 * comes without having been asked for has found a fault, of the page or of the guard.
 */
import type { Page } from '@playwright/test'
import { MESSAGE_REFUSED, SYNC_PATH, type RefusedNotice } from '../../packages/plan-model/src/contract/sync.ts'
import { REASONS } from '../../packages/plan-model/src/reasons.ts'

/** What the page's console says, for us alone, when the server closes one of its rooms because of what was sent. */
const CLOSED = 'the server refused and closed: '

export class RefusalWatch {
  readonly #seen: string[] = []
  #expected = 0
  #allowed = 0

  expect(count: number): void {
    this.#expected += count
  }

  allow(count: number): void {
    this.#allowed += count
  }

  async watch(page: Page, person: string): Promise<void> {
    page.on('websocket', (socket) => {
      if (!new URL(socket.url()).pathname.startsWith(SYNC_PATH)) return
      socket.on('framereceived', ({ payload }) => {
        const refused = typeof payload === 'string' ? null : refusalIn(payload)
        if (refused !== null) this.#seen.push(`${person}: ${refused}`)
      })
    })
    page.on('console', (message) => {
      if (message.text().startsWith(CLOSED)) this.#seen.push(`${person}: ${message.text().slice(CLOSED.length)}`)
    })
    // Playwright does not tell what a socket was closed for.
    await page.addInitScript(tellOfCloses, [SYNC_PATH, CLOSED, MESSAGE_REFUSED, CLOSES] as const)
  }

  /** What is wrong with what was seen, in a sentence; null: it is what was expected. */
  get problem(): string | null {
    const unexpected = this.#seen.length - this.#expected
    if (unexpected >= 0 && unexpected <= this.#allowed) return null
    return `expected ${this.#expected} refusals, or ${this.#allowed} more, and saw ${this.#seen.length}:\n${this.#seen.join('\n')}`
  }
}

/** Codes of a refusal, which a notice may come before or not; 1009 is WebSocket's own for a message too big. */
const CLOSES = [REASONS.unknownContent.closeCode, REASONS.tooLarge.closeCode, 1009]

function refusalIn(frame: Buffer): string | null {
  if (frame[0] !== MESSAGE_REFUSED) return null
  const { reason, collection, entry, field } = JSON.parse(frame.toString('utf8', frame.indexOf('{'))) as RefusedNotice
  return `${reason} at ${[collection, entry, field].join('/')}`
}

/** Runs in the page. A close right after a notice is that refusal, and is not told of again. */
function tellOfCloses([path, closed, notice, codes]: readonly [string, string, number, readonly number[]]): void {
  window.WebSocket = class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      if (!new URL(url, window.location.href).pathname.startsWith(path)) return
      let wasTold = false
      this.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (data instanceof ArrayBuffer) wasTold = new Uint8Array(data)[0] === notice
      })
      this.addEventListener('close', ({ code, reason }) => {
        // The one way out of the page: nobody but the test reads it.
        // oxlint-disable-next-line no-console
        if (codes.includes(code) && !wasTold) console.debug(`${closed}${code} ${reason}`)
      })
    }
  }
}
