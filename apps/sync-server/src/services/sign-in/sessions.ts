/**
 * Who is signed in. A session is a random token in the browser's cookie and a row in the store.
 *
 * S1  The store holds the token's SHA-256 alone: whoever reads the store cannot sign in with what they read.
 * S2  A session lasts {@link SESSION_LIFETIME_MS} from the sign-in, whatever happens in it.
 * S3  Every sign-in makes a new token: a token known before it is worth nothing after it.
 * S4  A session remembers how sure the provider was of who it is, and never becomes surer: that takes a new sign-in.
 * S5  A session that is ended is told of to everyone who listens, after it is gone from the store.
 */
import { createHash, randomBytes } from 'node:crypto'
import { parseCookie, stringifySetCookie, type SetCookie } from 'cookie'
import type { PersonId } from '@ansvarsgruppe/plan-model'
import type { AssuranceLevel } from '@ansvarsgruppe/plan-model/contract'
import type { Person, Store } from '../../store/store.ts'

/** Eight hours: a working day, and never the night on a shared machine. */
export const SESSION_LIFETIME_MS = 8 * 60 * 60 * 1000
/** 256 random bits: not to be guessed. */
const TOKEN_BYTES = 32
const TOKEN_PATTERN = /^[A-Za-z0-9_-]{43}$/

export interface HeldSession {
  /** Names the session without giving it away. */
  readonly tokenHash: string
  readonly personId: PersonId
  readonly level: AssuranceLevel
  /** Milliseconds since the epoch. */
  readonly expiresAt: number
}

export interface SignedIn extends Omit<HeldSession, 'personId'> {
  readonly person: Person
}

export class Sessions {
  readonly #store: Pick<Store, 'people' | 'sessions'>
  readonly #cookie: Omit<SetCookie, 'value'>
  readonly #now: () => number
  readonly #listeners = new Set<(tokenHash: string) => void>()

  constructor(store: Pick<Store, 'people' | 'sessions'>, publicUrl: string, now: () => number = Date.now) {
    this.#store = store
    this.#cookie = browserCookie('session', publicUrl)
    this.#now = now
  }

  /** The one answer to "who is this?", for every way in. `cookieHeader` is the request's `Cookie` header. */
  async sessionOf(cookieHeader: string | undefined): Promise<SignedIn | null> {
    const held = await this.held(cookieHeader)
    if (held === null) return null
    const { tokenHash, personId, level, expiresAt } = held
    const person = await this.#store.people.find(personId)
    return person === null ? null : { tokenHash, person, level, expiresAt }
  }

  /** The same, for whoever has no use for the person's name and choices. */
  async held(cookieHeader: string | undefined): Promise<HeldSession | null> {
    const tokenHash = this.#tokenHashIn(cookieHeader)
    if (tokenHash === null) return null
    const session = await this.#store.sessions.find(tokenHash, this.#now())
    return session === null || session.expiresAt <= this.#now() ? null : { tokenHash, ...session }
  }

  /** Begins a session. Answers the `Set-Cookie` header that carries it. */
  async begin(personId: PersonId, level: AssuranceLevel): Promise<string> {
    const now = this.#now()
    const token = randomBytes(TOKEN_BYTES).toString('base64url')
    await this.#store.sessions.create(hashOf(token), { personId, level, expiresAt: now + SESSION_LIFETIME_MS })
    await this.#store.sessions.deleteExpired(now)
    // No lifetime in the cookie: it goes with the browser's window, and the store's lifetime counts.
    return stringifySetCookie({ ...this.#cookie, value: token })
  }

  /** Ends the session of the request, if there is one. Answers the `Set-Cookie` header that clears the cookie. */
  async end(cookieHeader: string | undefined): Promise<string> {
    const tokenHash = this.#tokenHashIn(cookieHeader)
    if (tokenHash !== null) {
      await this.#store.sessions.delete(tokenHash)
      for (const listener of this.#listeners) listener(tokenHash)
    }
    return stringifySetCookie({ ...this.#cookie, value: '', maxAge: 0 })
  }

  /** `listener` is called with the hash of every session that is ended. Answers how to stop listening. */
  onEnded(listener: (tokenHash: string) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #tokenHashIn(cookieHeader: string | undefined): string | null {
    if (cookieHeader === undefined) return null
    const token = parseCookie(cookieHeader)[this.#cookie.name]
    return token !== undefined && TOKEN_PATTERN.test(token) ? hashOf(token) : null
  }
}

/**
 * A cookie no script reads. Over https its name begins with `__Host-`: the browser then refuses one set by another
 * host of the domain, with which an attacker there could sign a person in as somebody else.
 */
export function browserCookie(name: string, publicUrl: string): Omit<SetCookie, 'value'> {
  const secure = publicUrl.startsWith('https:')
  return { name: secure ? `__Host-${name}` : name, path: '/', httpOnly: true, sameSite: 'lax', secure }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
