/** Programs that take part as real people: signed in through OpenID Connect, connected with the stock provider. */
import { WebSocket as NodeWebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { PLAN } from '../../tests/browser/demo-server.ts'

/** Redirects a sign-in takes: well under this many. */
const HOPS_MAX = 10

/** Signs in the way a browser does; answers the `Cookie` header that carries the session. */
export async function signIn(url: string, person: string): Promise<string> {
  const cookies = new Map<string, string>()
  const header = (): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  let address = new URL(`/auth/sign-in/demo?person=${person}&to=/healthz`, url)
  for (let hop = 0; hop < HOPS_MAX; hop += 1) {
    const response = await fetch(address, { headers: { cookie: header() }, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const [name = '', ...value] = pair.split('=')
      if (value.join('=') === '') cookies.delete(name)
      else cookies.set(name, value.join('='))
    }
    const location = response.headers.get('location')
    if (location === null) return header()
    address = new URL(location, address)
  }
  throw new Error('led in a circle while signing in')
}

export interface Joined {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
}

/** A room of the demo plan, loaded. Throws when the server closes it. */
export async function join(url: string, cookie: string, room: string): Promise<Joined> {
  class SignedInSocket extends NodeWebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie }, origin: url })
    }
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync/${PLAN}`, room, doc, {
    WebSocketPolyfill: SignedInSocket as unknown as typeof WebSocket,
    disableBc: true,
  })
  await new Promise<void>((resolve, reject) => {
    provider.once('sync', () => resolve())
    provider.on('closed', ({ code, reason }: { code: number; reason: string }) =>
      reject(new Error(`${room}: the server closed the room with ${code} ${reason}`)),
    )
  })
  return { doc, provider }
}
