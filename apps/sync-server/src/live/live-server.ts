/**
 * `/live`: socket.io tells open pages that facts changed. Events carry a plan's id and a version, nothing else, and go
 * only to those who take part in the plan, in the capacity they say.
 */
import type { IncomingMessage, Server as HttpServer } from 'node:http'
import { LIVE_PATH, type LiveClientEvents, type LiveServerEvents } from '@ansvarsgruppe/plan-model/contract'
import { Server } from 'socket.io'
import type { Plans, Visitor } from '../services/plans/plans.ts'
import type { Sessions } from '../services/sign-in/sessions.ts'
import { dayInNorway, type Capacity, type PlanId } from '@ansvarsgruppe/plan-model'
import { actingAs } from '../services/plans/acting.ts'
import { Places } from '../services/places.ts'
import { TokenBucket, type Rate } from '../services/token-bucket.ts'
import {
  LIVE_ADMISSION_TIMEOUT,
  LIVE_CONNECTIONS_PER_SESSION_MAX,
  LIVE_MESSAGE_BYTES_MAX,
  LIVE_MESSAGES_BURST,
  LIVE_MESSAGES_PER_SECOND,
  LIVE_UNADMITTED_PER_ADDRESS_MAX,
  WATCHED_PLANS_MAX,
} from './bounds.ts'

const MESSAGES: Rate = { perSecond: LIVE_MESSAGES_PER_SECOND, burst: LIVE_MESSAGES_BURST }

interface SocketData extends Visitor {
  readonly tokenHash: string
  /** In which capacity each plan is watched. */
  readonly capacities: Map<string, Capacity>
}

export interface LiveServerOptions {
  readonly http: HttpServer
  readonly sessions: Sessions
  readonly plans: Pick<Plans, 'participation' | 'onChange'>
  readonly publicUrl: string
  /** Where a request comes from, as far as it is believed. */
  readonly addressOf: (request: IncomingMessage) => string
  readonly now: () => number
}

interface PlanSocket {
  readonly data: SocketData
  leave(room: string): Promise<void> | void
}

/** What is used of engine.io's socket, which socket.io does not type. */
interface EngineConnection {
  readonly request: IncomingMessage
  on(event: 'packet', listen: () => void): void
  once(event: 'close', listen: () => void): void
  /** True: without waiting for what is still to be sent. */
  close(discard: boolean): void
}

export interface LiveServer {
  /** Connections, of those too that have not said who they are. */
  readonly connections: number
  close(): Promise<void>
}

export function startLiveServer(options: LiveServerOptions): LiveServer {
  const { http, sessions, plans, publicUrl, addressOf, now } = options
  const io = new Server<LiveClientEvents, LiveServerEvents, Record<string, never>, SocketData>(http, {
    path: LIVE_PATH,
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: LIVE_MESSAGE_BYTES_MAX,
    connectTimeout: LIVE_ADMISSION_TIMEOUT,
    // The same server upgrades `/sync` too: what is not socket.io's stays untouched.
    destroyUpgrade: false,
    allowRequest: (request, answer) => {
      const { origin } = request.headers
      answer(null, origin === undefined || origin === publicUrl)
    },
  })

  const unadmitted = new Places(LIVE_UNADMITTED_PER_ADDRESS_MAX)
  const admitted = new WeakMap<object, () => void>()
  io.engine.on('connection', (connection: EngineConnection) => {
    const leave = unadmitted.take(addressOf(connection.request))
    if (leave === null) return connection.close(true)
    admitted.set(connection, leave)
    connection.once('close', leave)
    const messages = new TokenBucket(MESSAGES, now())
    connection.on('packet', () => {
      if (!messages.take(1, now())) connection.close(true)
    })
  })

  io.use((socket, next) => {
    void admit().then(next, () => next(new Error('tryLater')))
    async function admit(): Promise<Error | undefined> {
      const session = await sessions.sessionOf(socket.request.headers.cookie)
      if (session === null) return new Error('notSignedIn')
      const beside = io.sockets.adapter.rooms.get(sessionRoom(session.tokenHash))?.size ?? 0
      if (beside >= LIVE_CONNECTIONS_PER_SESSION_MAX) return new Error('serverBusy')
      Object.assign(socket.data, {
        personId: session.person.id,
        level: session.level,
        tokenHash: session.tokenHash,
        capacities: new Map(),
      } satisfies SocketData)
      await socket.join(sessionRoom(session.tokenHash))
      return undefined
    }
  })

  io.on('connection', (socket) => {
    admitted.get(socket.conn)?.()
    // Whoever signs out from here on is told; whoever did while being let in is found here.
    sessions.sessionOf(socket.request.headers.cookie).then(
      (session) => session ?? signOut(socket.data.tokenHash),
      () => socket.disconnect(true),
    )
    socket.on('watch', (plan, capacity, answer) => {
      void watch().then(reply, () => reply(false))
      function reply(watching: boolean): void {
        if (typeof answer === 'function') answer(watching)
      }
      async function watch(): Promise<boolean> {
        const { data } = socket
        if (typeof plan !== 'string' || socket.rooms.size >= WATCHED_PLANS_MAX + OWN_ROOMS) return false
        if (!(await takesPart(plan, data, capacity))) return false
        data.capacities.set(plan, capacity)
        await socket.join(planRoom(plan))
        // Whoever's part ends from here on is let go; whose did meanwhile is found here.
        if (await takesPart(plan, data, capacity)) return true
        await letGo(socket, plan)
        return false
      }
    })
    socket.on('unwatch', (plan) => {
      if (typeof plan === 'string') void letGo(socket, plan)
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
      const { data } = socket
      if (await takesPart(plan, data, data.capacities.get(plan))) continue
      data.capacities.delete(plan)
      socket.leave(planRoom(plan))
    }
  }

  async function takesPart(plan: string, visitor: Visitor, capacity: unknown): Promise<boolean> {
    const participation = await plans.participation(plan, visitor)
    return participation !== null && actingAs(participation, capacity, dayInNorway(now())).ok
  }

  function signOut(tokenHash: string): void {
    const room = io.to(sessionRoom(tokenHash))
    room.emit('signedOut')
    room.disconnectSockets(true)
  }

  return {
    get connections() {
      return io.engine.clientsCount
    },
    close: () => io.close(),
  }
}

async function letGo(socket: PlanSocket, plan: string): Promise<void> {
  socket.data.capacities.delete(plan)
  await socket.leave(planRoom(plan))
}

/** Rooms a socket is in beside plans: its own, and its session's. */
const OWN_ROOMS = 2

// Prefixes keep a plan's id from ever naming a session's room.
const planRoom = (plan: string): string => `plan:${plan}`
const sessionRoom = (tokenHash: string): string => `session:${tokenHash}`
