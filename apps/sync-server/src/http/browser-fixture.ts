/** For tests: what a browser does of its own with cookies and redirects. */
import { parseSetCookie } from 'cookie'

const REDIRECTS_MAX = 12

export class TestBrowser {
  readonly #origin: string
  readonly #cookies = new Map<string, { name: string; value: string; path: string }>()
  /** Every address gone to, in order. */
  readonly visited: string[] = []

  constructor(origin: string) {
    this.#origin = origin
  }

  /** One request, as a navigation unless `init` says otherwise. Redirects are not followed. */
  async visit(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, this.#origin)
    this.visited.push(url.href)
    const headers = new Headers({ accept: 'text/html', ...Object.fromEntries(new Headers(init.headers)) })
    const cookies = this.cookieHeader(url.pathname)
    if (cookies !== '') headers.set('cookie', cookies)
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) this.#take(line)
    return response
  }

  /** Goes where it is led, to the end or to the first address `until` holds for, which is not gone to. */
  async follow(
    address: string,
    until: (url: URL) => boolean = () => false,
  ): Promise<{ url: URL; response: Response | null }> {
    let url = new URL(address, this.#origin)
    for (let redirects = 0; redirects < REDIRECTS_MAX; redirects += 1) {
      if (until(url)) return { url, response: null }
      const response = await this.visit(url.href)
      const location = response.headers.get('location')
      if (location === null) return { url, response }
      url = new URL(location, url)
    }
    throw new Error('led in a circle')
  }

  /** A changing request as our own page sends it. */
  async change(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const json = body === undefined ? {} : { 'content-type': 'application/json' }
    return this.visit(path, {
      method,
      headers: { accept: 'application/json', origin: this.#origin, ...json, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  }

  async json(path: string): Promise<unknown> {
    return (await this.visit(path, { headers: { accept: 'application/json' } })).json()
  }

  cookieHeader(path = '/'): string {
    return [...this.#cookies.values()]
      .filter((cookie) => cookie.path === '/' || path === cookie.path || path.startsWith(`${cookie.path}/`))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
  }

  cookie(name: string): string | undefined {
    return [...this.#cookies.values()].find((cookie) => cookie.name === name)?.value
  }

  setCookie(name: string, value: string): void {
    this.#cookies.set(`${name} /`, { name, value, path: '/' })
  }

  #take(line: string): void {
    const { name, value = '', path = '/', maxAge, expires } = parseSetCookie(line)
    const key = `${name} ${path}`
    const isGone = (maxAge !== undefined && maxAge <= 0) || (expires !== undefined && expires.getTime() < Date.now())
    if (isGone) this.#cookies.delete(key)
    else this.#cookies.set(key, { name, value, path })
  }
}
