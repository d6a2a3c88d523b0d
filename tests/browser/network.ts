/** The network of one page, which a test cuts and mends: sockets, and everything else. */
import type { Page, WebSocketRoute } from '@playwright/test'

export class Network {
  readonly #sockets = new Set<WebSocketRoute>()
  #page: Page | null = null
  #isCut = false

  /** For {@link Looking.before}. */
  readonly through = async (page: Page): Promise<void> => {
    this.#page = page
    await page.routeWebSocket(/\/(sync|live)\//, (socket) => {
      if (this.#isCut) return void socket.close({ code: 1013, reason: 'no network' })
      this.#sockets.add(socket)
      const server = socket.connectToServer()
      socket.onMessage((message) => {
        if (!this.#isCut) server.send(message)
      })
      server.onMessage((message) => {
        if (!this.#isCut) socket.send(message)
      })
    })
  }

  async cut(): Promise<void> {
    this.#isCut = true
    for (const socket of this.#sockets) await socket.close({ code: 1013, reason: 'no network' })
    this.#sockets.clear()
    await this.#page?.context().setOffline(true)
  }

  async mend(): Promise<void> {
    this.#isCut = false
    await this.#page?.context().setOffline(false)
  }
}

/** As when a phone is put away: nothing of the page runs. */
export async function freeze(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setWebLifecycleState', { state: 'frozen' })
  return async () => {
    await session.send('Page.setWebLifecycleState', { state: 'active' })
    await session.detach()
  }
}
