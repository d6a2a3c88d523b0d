/** What a scenario gets: where people sit, and what the bench's own process does for it. */
import type { Dialect } from './dialect.ts'
import { Deliveries, Guest, Room, type Seat } from './room.ts'

/** Of the server's process, all its threads. */
export interface Usage {
  /** Microseconds of processor time since it started. */
  readonly cpu: number
  /** Bytes, after rubbish has been collected where that was asked for. */
  readonly rss: number
  readonly heap: number
}

/** What the generator asks of the process that started it and the server. */
export interface Stage {
  usage(collectFirst?: boolean): Promise<Usage>
  /** Ends the server and starts it again on what it has stored. */
  restart(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

export type ServerName = 'ours' | 'hocuspocus' | 'y-websocket'

export interface Setting {
  readonly server: ServerName
  readonly port: number
  /** `Cookie` headers of the people there are; none where nobody signs in. */
  readonly cookies: readonly string[]
  readonly seconds: number
  /** Part of the rooms of scenarios with many: on a machine that others use, all of them may be more than is left. */
  readonly share: number
  /** File with the long history as one update. */
  readonly history: string | null
}

/** Median of rounds is taken of each; lower or higher is better by what it is. */
export type Figures = Readonly<Record<string, number>>

export interface Outcome {
  readonly figures: Figures
  readonly problems: readonly string[]
}

export class Bench {
  readonly setting: Setting
  readonly stage: Stage
  readonly deliveries = new Deliveries()
  readonly #dialect: Dialect

  constructor(setting: Setting, dialect: Dialect, stage: Stage) {
    this.setting = setting
    this.#dialect = dialect
    this.stage = stage
  }

  get dialect(): Dialect {
    return this.#dialect
  }

  /** Rooms `kind-0` …, each with so many people, who are distinct within a room. */
  rooms(kind: string, count: number, people: number, from = 0): Room[] {
    return Array.from({ length: count }, (_, index) => {
      const seats = Array.from({ length: people }, (_, seat) => this.seat(kind, from + index, people, seat))
      return new Room(this.setting.port, this.#dialect, seats, this.deliveries)
    })
  }

  guest(seat: Seat): Guest {
    return new Guest(this.setting.port, this.#dialect, seat)
  }

  seat(kind: string, room: number, people: number, seat: number): Seat {
    const { server, cookies } = this.setting
    const person = personIn(room, people, seat)
    const plan = planName(kind, room)
    const name = `${plan}/area-work`
    return {
      id: personName(person),
      room: name,
      path: server === 'ours' ? `/sync/${name}?notices=1` : server === 'hocuspocus' ? '/' : `/${name}`,
      cookie: cookies[person] ?? '',
      from: addressOf(person),
    }
  }
}

/** People there are: everyone of a room is somebody else, and nobody has more connections than a session may. */
export const PEOPLE = 500

export function personIn(room: number, people: number, seat: number): number {
  return (room * people + seat) % PEOPLE
}

export function personName(person: number): string {
  return `guest-${person}`
}

export function planName(kind: string, room: number): string {
  return `ip-${kind}-${room}`
}

/**
 * Five hundred people who come back at once are not behind one address, for which our server has a bound. Linux answers
 * for all of 127/8; elsewhere they share the usual one.
 */
function addressOf(person: number): string | null {
  return process.platform === 'linux' ? `127.0.1.${1 + (person % 50)}` : null
}

export function percentile(figures: readonly number[], share: number): number {
  const sorted = Float64Array.from(figures).toSorted()
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function middle(figures: readonly number[]): number {
  return percentile(figures, 0.5)
}
