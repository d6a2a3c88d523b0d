/**
 * Lets WebSockets into rooms: `/sync/<planId>/<room>`.
 *
 * A page of another origin is refused before the upgrade (cross-site WebSocket hijacking: the cookie would come along),
 * and so is an address with too many sockets nobody has let in. Every other no is said after it, as a close code: browsers hide the status of a failed upgrade, and a client that
 * cannot tell why would try again for ever.
 */
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import {
  actorKey,
  canRead,
  dayInNorway,
  parseRoomName,
  partOfRoom,
  REASONS,
  type Actor,
  type Participant,
  type PlanFacts,
  type Reason,
  type RoomName,
} from '@ansvarsgruppe/plan-model'
import {
  PARAM_CAPACITY,
  PARAM_EPOCH,
  PARAM_NOTICES,
  PARAM_SCHEMA,
  personColor,
  SYNC_PATH,
  type AssuranceLevel,
} from '@ansvarsgruppe/plan-model/contract'
import { WebSocketServer, type WebSocket } from 'ws'
import { NotLoggedError, type AccessLog } from '../services/access-log/access-log.ts'
import { actingAs } from '../services/plans/acting.ts'
import type { Plans } from '../services/plans/plans.ts'
import type { Rooms } from '../services/rooms/rooms.ts'
import type { Sessions } from '../services/sign-in/sessions.ts'
import { Places } from '../services/places.ts'
import { Recent } from '../services/recent.ts'
import {
  CONNECTIONS_PER_PERSON_AND_ROOM_MAX,
  CONNECTIONS_PER_SESSION_MAX,
  ENDED_SESSIONS_MAX,
  KEEP_ALIVE_INTERVAL,
  PAYLOAD_BYTES_MAX,
  SHARES_MAX,
  UNADMITTED_PER_ADDRESS_MAX,
} from './bounds.ts'
import { Arrival } from './arrival.ts'
import { closeSocket } from './close-socket.ts'
import { Connection } from './connection.ts'
import type { EarlyMessages } from './early-messages.ts'
import { hear } from './hearing.ts'
import { remoteAddress } from './remote-address.ts'
import { Share } from './share.ts'
import type { SyncMeasures } from './sync-measures.ts'
import { Turns } from './turns.ts'

export interface SyncServerOptions {
  readonly sessions: Sessions
  readonly plans: Plans
  readonly rooms: Rooms
  readonly accessLog: AccessLog
  readonly publicUrl: string
  /** The store's. */
  readonly epoch: number
  /** Proxies in front of the server whose word on the address counts. */
  readonly trustedProxies: number
  readonly now: () => number
  readonly measures: SyncMeasures
  readonly onError: (error: unknown) => void
}

/** Parts of all connections that are looked at one after the other. */
const LOOKS = 10

interface Admission {
  readonly tokenHash: string
  readonly level: AssuranceLevel
  readonly sessionEndsAt: number
  readonly facts: PlanFacts
  readonly actor: Actor
  readonly room: RoomName
  readonly wantsNotices: boolean
}

type Admittance = { readonly ok: true; readonly admission: Admission } | { readonly ok: false; readonly reason: Reason }

export class SyncServer {
  readonly #options: SyncServerOptions
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: PAYLOAD_BYTES_MAX, perMessageDeflate: false })
  readonly #bySession = new Map<string, readonly Connection[]>()
  readonly #unadmitted = new Places(UNADMITTED_PER_ADDRESS_MAX)
  /** Those that are over, and whose last words still wait for a slow reader. */
  readonly #leaving = new Set<Connection>()
  /** Sessions ended not long ago: whoever signs out while being let in is not. */
  readonly #endedLately = new Recent<true>(ENDED_SESSIONS_MAX)
  /** By plan and person. */
  readonly #shares = new Recent<Share>(SHARES_MAX)
  readonly #turns: Turns
  readonly #looking: NodeJS.Timeout
  #look = 0
  #part = 0
  #isClosing = false

  constructor(options: SyncServerOptions) {
    this.#options = options
    this.#turns = new Turns({ isHeld: () => options.rooms.isBehind })
    this.#looking = setInterval(() => this.#keepAlive(), KEEP_ALIVE_INTERVAL / LOOKS)
    options.plans.onChange((facts) => this.#cutOffFormerReaders(facts))
    options.plans.onChange((facts) => this.#endWhoMustSignInAnew(facts))
    options.sessions.onEnded((tokenHash) => {
      this.#endedLately.of(tokenHash, () => true)
      for (const connection of this.#bySession.get(tokenHash) ?? []) connection.end('notSignedIn')
    })
  }

  /** Connections that are let in and not over. */
  get connections(): number {
    let connections = 0
    for (const ofSession of this.#bySession.values()) connections += ofSession.length
    return connections
  }

  /** Whether the upgrade is this server's; if so it has been answered. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const url = URL.parse(request.url ?? '/', this.#options.publicUrl)
    if (url === null) return false
    if (url.pathname !== SYNC_PATH && !url.pathname.startsWith(`${SYNC_PATH}/`)) return false
    if (request.headers.origin !== undefined && request.headers.origin !== this.#options.publicUrl) {
      refuseUpgrade(socket, '403 Forbidden')
      return true
    }
    const admitted = this.#unadmitted.take(remoteAddress(request, this.#options.trustedProxies))
    if (admitted === null) {
      refuseUpgrade(socket, '503 Service Unavailable')
      return true
    }
    socket.once('close', admitted)
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => {
      this.#letIn(webSocket, request, url, admitted).catch((error: unknown) => {
        this.#options.onError(error)
        this.#options.measures.closed('tryLater')
        closeSocket(webSocket, REASONS.tryLater.closeCode, 'tryLater')
      })
    })
    return true
  }

  /** Tells everyone to come back elsewhere. */
  close(): void {
    this.#isClosing = true
    clearInterval(this.#looking)
    for (const connections of this.#bySession.values()) {
      for (const connection of connections) connection.restart()
    }
    this.#sockets.close()
  }

  async #letIn(socket: WebSocket, request: IncomingMessage, url: URL, admitted: () => void): Promise<void> {
    const began = performance.now()
    const arrival = new Arrival(socket, this.#options.measures)
    socket.binaryType = 'nodebuffer'
    hear(socket, request.socket, arrival)

    const admittance = await this.#admit(request, url)
    if (!admittance.ok) return arrival.refuse(admittance.reason)
    if (socket.readyState !== socket.OPEN) return
    const { admission } = admittance
    const connection = this.#connect(socket, request.socket, admission, arrival.early, began)
    if (!(connection instanceof Connection)) return arrival.refuse(connection)
    admitted()
    request.socket.off('close', admitted)
    hear(socket, request.socket, connection)

    // Whoever signs out from here on is ended; whoever did while being let in is found here.
    if (this.#endedLately.has(admission.tokenHash)) connection.end('notSignedIn')
    if (this.#isClosing) connection.restart()
    if (this.#options.rooms.isCrowded) connection.end('serverBusy')
    if (connection.isOver) return
    if (!(await this.#isWrittenDown(connection, admission))) return connection.end('notLogged')
    if (connection.isOver) return
    const room = await this.#options.rooms.join(admission.facts.planId, admission.room, connection)
    if (connection.isOver) return this.#options.rooms.leave(room, connection)
    connection.enter(room)
  }

  async #admit(request: IncomingMessage, url: URL): Promise<Admittance> {
    if (this.#isClosing) return { ok: false, reason: 'serverBusy' }
    const session = await this.#options.sessions.held(request.headers.cookie)
    if (session === null) return { ok: false, reason: 'notSignedIn' }
    const [plan, name, ...rest] = url.pathname.slice(SYNC_PATH.length + 1).split('/')
    const room = parseRoomName(name ?? '')
    // A plan that is not there and a plan that is not theirs look the same.
    if (rest.length > 0 || room === null) return { ok: false, reason: 'roomNotFound' }
    const participation = await this.#options.plans.participation(plan ?? '', session)
    if (participation === null) return { ok: false, reason: await this.#options.plans.whyNot(plan ?? '', session) }
    const today = dayInNorway(this.#options.now())
    const acting = actingAs(participation, url.searchParams.get(PARAM_CAPACITY), today)
    if (!acting.ok) return acting
    const { facts, actor } = acting.participation
    // An area the plan does not have and an area without consent look the same, too.
    if (!canRead(facts, actor, room, today)) return { ok: false, reason: 'consentWithdrawn' }
    const schema = url.searchParams.get(PARAM_SCHEMA)
    if (schema !== null && schema !== String(this.#options.rooms.declarationOf(room).schemaVersion))
      return { ok: false, reason: 'outdatedPage' }
    const epoch = url.searchParams.get(PARAM_EPOCH)
    if (epoch !== null && epoch !== String(this.#options.epoch)) return { ok: false, reason: 'outdatedPage' }
    const wantsNotices = url.searchParams.get(PARAM_NOTICES) === '1'
    const { tokenHash, level, expiresAt } = session
    return {
      ok: true,
      admission: { tokenHash, level, sessionEndsAt: expiresAt, facts, actor, room, wantsNotices },
    }
  }

  /** Before anything of the room is sent (Z1). Being there lasts as long as the connection. */
  async #isWrittenDown(connection: Connection, { facts, actor, room }: Admission): Promise<boolean> {
    const part = partOfRoom(room)
    // One's own notes.
    if (part === null) return true
    try {
      const { accessLog } = this.#options
      const sitting = await accessLog.enters({ facts, actor, part, act: 'read' })
      if (connection.isOver) accessLog.leaves(sitting, part)
      else connection.sitting = sitting
      return true
    } catch (error) {
      if (error instanceof NotLoggedError) return false
      throw error
    }
  }

  /** C5, of those whom their rooms no longer know. */
  #cutOffFormerReaders(facts: PlanFacts): void {
    const today = dayInNorway(this.#options.now())
    for (const connection of this.#leaving) {
      const { plan, actor, roomName } = connection
      if (plan === facts.planId && !canRead(facts, actor, roomName, today)) connection.cutOff()
    }
  }

  /** Whose new role asks for a safer sign-in than theirs. */
  #endWhoMustSignInAnew(facts: PlanFacts): void {
    for (const ofSession of this.#bySession.values()) {
      for (const connection of ofSession) {
        const { plan, actor, level } = connection
        const isOfPlan = plan === facts.planId && facts.participants.has(actor.participant)
        if (isOfPlan && !this.#options.plans.isSafeEnough(facts, actor.participant, level)) connection.end('wrongLevel')
      }
    }
  }

  #connect(
    socket: WebSocket,
    stream: Socket,
    { tokenHash, level, sessionEndsAt, facts, actor, room, wantsNotices }: Admission,
    early: EarlyMessages,
    began: number,
  ): Connection | Reason {
    const ofSession = this.#bySession.get(tokenHash) ?? []
    if (ofSession.length >= CONNECTIONS_PER_SESSION_MAX) return 'serverBusy'
    const now = this.#options.now()
    const share = this.#shares.of(`${facts.planId}/${personKey(actor)}`, () => new Share(now, this.#turns))
    if (!share.takeFirstSync(now)) return 'tooFast'
    if (share.connectionsTo(room) >= CONNECTIONS_PER_PERSON_AND_ROOM_MAX) return 'serverBusy'
    const participant = facts.participants.get(actor.participant)
    const connection = new Connection(
      {
        socket,
        stream,
        plan: facts.planId,
        roomName: room,
        actor,
        user: {
          participant: actorKey(actor),
          name: nameOf(participant, actor),
          color: personColor(actor.participant, participant?.role ?? 'serviceProvider'),
        },
        share,
        measures: this.#options.measures,
        began,
        wantsNotices,
        tokenHash,
        level,
        sessionEndsAt,
        now: this.#options.now,
        part: this.#nextPart(),
        onEnd: this.#onEnd,
      },
      early,
    )
    share.add(connection)
    this.#bySession.set(tokenHash, [...ofSession, connection])
    return connection
  }

  /** One for all connections. */
  readonly #onEnd = (ended: Connection): void => {
    const others = (this.#bySession.get(ended.tokenHash) ?? []).filter((other) => other !== ended)
    if (others.length > 0) this.#bySession.set(ended.tokenHash, others)
    else this.#bySession.delete(ended.tokenHash)
    const part = partOfRoom(ended.roomName)
    if (ended.sitting !== null && part !== null) this.#options.accessLog.leaves(ended.sitting, part)
    if (ended.room !== null) this.#options.rooms.leave(ended.room, ended)
    if (!ended.holdsUnsent) return
    this.#leaving.add(ended)
    ended.socket.once('close', () => this.#leaving.delete(ended))
  }

  /** Many who come at once are spread over all parts. */
  #nextPart(): number {
    this.#part = (this.#part + 1) % LOOKS
    return this.#part
  }

  /** A part of all connections: never all of them in one moment, and one timer for all. */
  #keepAlive(): void {
    this.#look = (this.#look + 1) % LOOKS
    for (const ofSession of this.#bySession.values()) {
      for (const connection of ofSession) if (connection.part === this.#look) connection.keepAlive()
    }
  }
}

/** Whom bounds are for: two capacities of one person share them, two members of a service do not. */
function personKey(actor: Actor): string {
  return actorKey({ ...actor, capacity: 'self' })
}

/** Of the person, of a service too: who it is for follows from the key. */
function nameOf(participant: Participant | undefined, { member }: Actor): string {
  return participant?.members?.find(({ id }) => id === member)?.name ?? participant?.name ?? ''
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
