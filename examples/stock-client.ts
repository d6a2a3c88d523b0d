/**
 * A stock y-websocket client beside the browsers: signs in through OpenID Connect by following redirects, opens a room
 * of the demo plan, reads it, and writes a comment.
 *
 *   npm start                                   (in one terminal)
 *   npx pnpm exec node examples/stock-client.ts (in another)
 *
 * Options, all with defaults: --url http://localhost:3000 --person p05 --plan ip-demo-1 --room area-work --say "…"
 */
import { parseArgs } from 'node:util'
import { WebSocket as NodeWebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

const { values: options } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:3000' },
    person: { type: 'string', default: 'p05' },
    plan: { type: 'string', default: 'ip-demo-1' },
    room: { type: 'string', default: 'area-work' },
    say: { type: 'string', default: 'Hilsen fra et program som følger protokollen.' },
  },
})

/** Signs in the way a browser does, and answers the `Cookie` header that carries the session. */
async function signIn(): Promise<string> {
  const cookies = new Map<string, string>()
  let address = new URL(`/auth/sign-in/demo?person=${options.person}&to=/`, options.url)
  // Sign-in, provider, its interaction, provider again, callback, page: well under this many hops.
  for (let hop = 0; hop < 10; hop++) {
    const headers = { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
    const response = await fetch(address, { headers, redirect: 'manual' })
    for (const header of response.headers.getSetCookie()) {
      const [pair = ''] = header.split(';')
      const [name = '', ...value] = pair.split('=')
      if (value.join('=') === '') cookies.delete(name)
      else cookies.set(name, value.join('='))
    }
    const location = response.headers.get('location')
    if (location === null) break
    address = new URL(location, address)
  }
  const session = [...cookies].find(([name]) => name === 'session' || name === '__Host-session')
  if (session === undefined) throw new Error('Not signed in: is the server running, and is it the demo?')
  return session.join('=')
}

/** `WebsocketProvider` takes a WebSocket class; ours adds the session's cookie and the page's origin. */
function socketWith(cookie: string): typeof WebSocket {
  class SignedInSocket extends NodeWebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie }, origin: options.url })
    }
  }
  return SignedInSocket as unknown as typeof WebSocket
}

const cookie = await signIn()
const doc = new Y.Doc()
const provider = new WebsocketProvider(`${options.url.replace('http', 'ws')}/sync/${options.plan}`, options.room, doc, {
  WebSocketPolyfill: socketWith(cookie),
  disableBc: true,
})
// Codes 4400 to 4499 are final: the provider does not come back by itself.
provider.on('closed', (event) => {
  console.error(`The server closed the room: ${event.code} ${event.reason}`)
  process.exit(1)
})

await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
const goals = doc.getMap<Y.Map<unknown>>('goals')
console.log(`${options.room}: ${goals.size} goals`)
for (const [id, goal] of goals)
  console.log(`  ${id}  ${(goal.get('text') as Y.XmlFragment).toJSON().replaceAll(/<[^>]*>/g, '')}`)

// An entry arrives whole, in one transaction: every declared field, created by whoever is signed in.
const id = crypto.randomUUID()
doc.transact(() => {
  const comment = new Y.Map<unknown>()
  doc.getMap('comments').set(id, comment)
  comment.set('target', [...goals.keys()][0] ?? null)
  comment.set('parent', null)
  comment.set('body', options.say)
  comment.set('resolved', null)
  comment.set('createdBy', options.person)
  comment.set('createdAt', new Date().toISOString())
  comment.set('removed', null)
})

// The server says nothing to a stock client about what is saved: a second one sees what is on disk.
const witness = new Y.Doc()
const second = new WebsocketProvider(
  `${options.url.replace('http', 'ws')}/sync/${options.plan}`,
  options.room,
  witness,
  {
    WebSocketPolyfill: socketWith(cookie),
    disableBc: true,
  },
)
const seen = await new Promise<boolean>((resolve) => {
  const timer = setTimeout(() => resolve(false), 5_000)
  witness.getMap('comments').observe(() => {
    if (!witness.getMap('comments').has(id)) return
    clearTimeout(timer)
    resolve(true)
  })
})
console.log(seen ? `Comment ${id} is saved, and others see it.` : 'The comment did not come through.')
for (const open of [provider, second]) {
  open.destroy()
  // The provider's awareness has a timer of its own, which ends with the document.
  open.doc.destroy()
}
process.exitCode = seen ? 0 : 1
