/**
 * `/live`: socket.io tells open pages that facts changed. Events carry a plan's id and a version, nothing else, and go
 * only to those who take part in the plan.
 */
import type { Server as HttpServer } from 'node:http'
import { LIVE_PATH, type LiveClientEvents, type LiveServerEvents } from '@ansvarsgruppe/plan-model/contract'
import { Server } from 'socket.io'
import type { Plans } from '../services/plans/plans.ts'
import type { Sessions } from '../services/sign-in/sessions.ts'
import type { PersonId, PlanId } from '@ansvarsgruppe/plan-model'

/** Bytes of one message: a plan's id and a word. */
export const LIVE_MESSAGE_BYTES_MAX = 4 * 1024
/** Plans one page may watch at once: a coordinator's home lists twenty. */
const WATCHED_PLANS_MAX = 100

interface SocketData {
  readonly personId: PersonId
  readonly tokenHash: string
}

export interface LiveServerOptions {
  readonly http: HttpServer
  readonly sessions: Sessions
  readonly plans: Plans
  readonly publicUrl: string
}

export function startLiveServer({ http, sessions, plans, publicUrl }: LiveServerOptions): { close(): Promise<void> } {
  const io = new Server<LiveClientEvents, LiveServerEvents, Record<string, never>, SocketData>(http, {
    path: LIVE_PATH,
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: LIVE_MESSAGE_BYTES_MAX,
    // The same server upgrades `/sync` too: what is not socket.io's stays untouched.
    destroyUpgrade: false,
    allowRequest: (request, answer) => {
      const { origin } = request.headers
      answer(null, origin === undefined || origin === publicUrl)
    },
  })

  io.use((socket, next) => {
    void admit().then(next, () => next(new Error('tryLater')))
    async function admit(): Promise<Error | undefined> {
      const session = await sessions.sessionOf(socket.request.headers.cookie)
      if (session === null) return new Error('notSignedIn')
      Object.assign(socket.data, { personId: session.person.id, tokenHash: session.tokenHash } satisfies SocketData)
      await socket.join(sessionRoom(session.tokenHash))
      return undefined
    }
  })

  io.on('connection', (socket) => {
    // Whoever signs out from here on is told; whoever did while being let in is found here.
    sessions.sessionOf(socket.request.headers.cookie).then(
      (session) => session ?? signOut(socket.data.tokenHash),
      () => socket.disconnect(true),
    )
    socket.on('watch', (plan, answer) => {
      void watch().then(reply, () => reply(false))
      function reply(watching: boolean): void {
        if (typeof answer === 'function') answer(watching)
      }
      async function watch(): Promise<boolean> {
        if (typeof plan !== 'string' || socket.rooms.size > WATCHED_PLANS_MAX) return false
        if ((await plans.participation(plan, socket.data.personId)) === null) return false
        await socket.join(planRoom(plan))
        return true
      }
    })
    socket.on('unwatch', (plan) => {
      if (typeof plan === 'string') void socket.leave(planRoom(plan))
    })
  })

  plans.onChange(({ planId, version }) => {
    io.to(planRoom(planId)).emit('facts', { planId, version })
    // Whoever's part has ended hears of this change, so that their page asks anew, and of none after it.
    letFormerGo(planId).catch(() => {})
  })
  sessions.onEnded(signOut)

  async function letFormerGo(plan: PlanId): Promise<void> {
    for (const socket of await io.in(planRoom(plan)).fetchSockets()) {
      if ((await plans.participation(plan, socket.data.personId)) === null) socket.leave(planRoom(plan))
    }
  }

  function signOut(tokenHash: string): void {
    const room = io.to(sessionRoom(tokenHash))
    room.emit('signedOut')
    room.disconnectSockets(true)
  }

  return { close: () => io.close() }
}

// Prefixes keep a plan's id from ever naming a session's room.
const planRoom = (plan: string): string => `plan:${plan}`
const sessionRoom = (tokenHash: string): string => `session:${tokenHash}`
