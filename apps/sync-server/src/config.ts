/**
 * Configuration: every variable, its unit and default, parsed once. Contradictions refuse to start.
 */
import { ANSWER_TIMES, DECIDES_FROM_AGE, type AnswerTime } from '@ansvarsgruppe/plan-model'
import { resolve } from 'node:path'
import { parseAssurance, type RequiredLevels } from './config-assurance.ts'
import { ConfigError } from './config-error.ts'
import { parseMail, type MailConfig } from './config-mail.ts'
import { parseProviders, type OidcProviderConfig } from './config-providers.ts'
import { isSafeToTalkTo } from './safe-address.ts'

export { ConfigError, type MailConfig, type OidcProviderConfig, type RequiredLevels }
export { HIGH_FOR_ALL, lowestOf, nextAbove } from './config-assurance.ts'

export interface Config {
  /** TCP port to listen on. */
  readonly port: number
  /** Address the browser sees, without a trailing slash. */
  readonly publicUrl: string
  /** Folder of the embedded store and its key. */
  readonly dataDir: string
  /** In the order of their buttons. Empty: none configured, which only a demo store accepts. */
  readonly providers: readonly OidcProviderConfig[]
  /** How safely one must have signed in, by role. */
  readonly assurance: RequiredLevels
  /** Null: no mail is sent. */
  readonly mail: MailConfig | null
  /** Folder with the built page; null: not served (development, tests of the server alone). */
  readonly webDir: string | null
  /** 32 bytes that take the place of the key file in the data folder; null: use the file. */
  readonly masterKey: Uint8Array | null
  /** Reverse proxies in front of the server whose `X-Forwarded-For` is believed; 0: none. */
  readonly trustedProxies: number
  /** What `/metrics` wants as `Authorization: Bearer …`; null: it answers programs on this machine, where no proxy is. */
  readonly metricsToken: string | null
  /** Days for which is kept who wrote what and when; null: for ever. What stands in the plan stays however old it is. */
  readonly historyDays: number | null
  /** Days for which requests that led to no plan are kept after they are settled; null: for ever. */
  readonly requestsDays: number | null
  readonly municipality: MunicipalityConfig
  readonly logLevel: string
}

/** What a municipality decides for itself. */
export interface MunicipalityConfig {
  /** As it stands in letters; null: not said, or the demo's own. */
  readonly name: string | null
  /** Within which time a request is answered. A month is the law's, four weeks a promise. */
  readonly answerWithin: AnswerTime
  /** Whoever is younger has a child's coordinator (helse- og omsorgstjenesteloven: under 18). */
  readonly childUnder: number
  /** Years from which whoever has a plan decides for themselves, and parents no more (pasient- og brukerrettighetsloven: 16). */
  readonly decidesFromAge: number
}

const DEFAULT_PORT = 3000
/** Bytes of the key everything else is derived from. */
export const MASTER_KEY_BYTES = 32
/** More reverse proxies in a row than anyone has; a bound against a mistyped number. */
const TRUSTED_PROXIES_MAX = 10
/** Letters a token has at least and at most: not to be guessed, and still a header. */
const METRICS_TOKEN_LETTERS = { min: 32, max: 512 }
/**
 * Days of history, and of requests: a plan is looked through once a year, and whoever prepares that, or looks for how a
 * fault came about, looks back as far; so does whoever asks again. At most a hundred years: a bound against a mistyped
 * number.
 */
const DAYS_KEPT = { min: 365, max: 36_500 }
const MUNICIPALITY_LETTERS_MAX = 100
/** Years. The law's bound is 18; some go on until upper secondary school is over. */
const CHILD_UNDER = { usual: 18, min: 18, max: 25 }
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

export function parseConfig(env: Readonly<Record<string, string | undefined>>, webDir: string | null): Config {
  const port = parsePort(env['PORT'])
  const publicUrl = parsePublicUrl(env['PUBLIC_URL'] ?? `http://localhost:${port}`)
  return {
    port,
    publicUrl,
    dataDir: resolve(env['DATA_DIR'] ?? 'data'),
    providers: parseProviders(env),
    assurance: parseAssurance(env['ASSURANCE']),
    mail: parseMail(env),
    webDir,
    masterKey: parseMasterKey(env['MASTER_KEY']),
    trustedProxies: parseTrustedProxies(env['TRUSTED_PROXIES']),
    metricsToken: parseMetricsToken(env['METRICS_TOKEN']),
    historyDays: parseDaysKept('HISTORY_DAYS', env['HISTORY_DAYS']),
    requestsDays: parseDaysKept('REQUESTS_DAYS', env['REQUESTS_DAYS']),
    municipality: parseMunicipality(env),
    logLevel: parseLogLevel(env['LOG_LEVEL']),
  }
}

function parsePort(value: string | undefined): number {
  if (value === undefined || value === '') return DEFAULT_PORT
  const port = Number(value)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new ConfigError('PORT must be a whole number from 1 to 65535.')
  return port
}

function parsePublicUrl(value: string): string {
  if (!URL.canParse(value))
    throw new ConfigError('PUBLIC_URL must be a whole address, such as https://plan.example.no.')
  const url = new URL(value)
  if (!isSafeToTalkTo(url))
    throw new ConfigError('PUBLIC_URL must begin with https:// (http:// is for localhost alone).')
  if (url.pathname !== '/' || url.search !== '') throw new ConfigError('PUBLIC_URL must have no path.')
  return url.origin
}

// Node's decoder skips what is not base64; encoding back shows whether anything was skipped.
function parseMasterKey(value: string | undefined): Uint8Array | null {
  if (value === undefined || value === '') return null
  const key = Buffer.from(value, 'base64')
  if (key.length !== MASTER_KEY_BYTES || key.toString('base64') !== value) {
    throw new ConfigError(
      `MASTER_KEY must be ${MASTER_KEY_BYTES} random bytes in base64: 44 characters, such as "openssl rand -base64 32" prints.`,
    )
  }
  return new Uint8Array(key)
}

function parseTrustedProxies(value: string | undefined): number {
  if (value === undefined || value === '') return 0
  const proxies = Number(value)
  if (!Number.isInteger(proxies) || proxies < 0 || proxies > TRUSTED_PROXIES_MAX) {
    throw new ConfigError(`TRUSTED_PROXIES must be a whole number from 0 to ${TRUSTED_PROXIES_MAX}.`)
  }
  return proxies
}

function parseMetricsToken(value: string | undefined): string | null {
  if (value === undefined || value === '') return null
  const { min, max } = METRICS_TOKEN_LETTERS
  if (!/^[A-Za-z0-9._~+/=-]+$/.test(value) || value.length < min || value.length > max) {
    throw new ConfigError(
      `METRICS_TOKEN must be ${min} to ${max} letters and figures without spaces, such as "openssl rand -hex 32" prints.`,
    )
  }
  return value
}

function parseDaysKept(name: string, value: string | undefined): number | null {
  if (value === undefined || value === '') return null
  const days = Number(value)
  const { min, max } = DAYS_KEPT
  if (!Number.isInteger(days) || days < min || days > max)
    throw new ConfigError(`${name} must be a whole number of days from ${min} to ${max}, or empty: for ever.`)
  return days
}

function parseMunicipality(env: Readonly<Record<string, string | undefined>>): MunicipalityConfig {
  const name = (env['MUNICIPALITY'] ?? '').trim()
  if (name.length > MUNICIPALITY_LETTERS_MAX)
    throw new ConfigError(`MUNICIPALITY must have at most ${MUNICIPALITY_LETTERS_MAX} letters.`)
  const within = env['ANSWER_WITHIN'] ?? ''
  const answerWithin = within === '' ? 'oneMonth' : ANSWER_TIMES.find((time) => time === within)
  if (answerWithin === undefined) throw new ConfigError(`ANSWER_WITHIN must be one of ${ANSWER_TIMES.join(', ')}.`)
  const childUnder = parseYears('CHILD_COORDINATOR_UNDER', env, CHILD_UNDER)
  const decidesFromAge = parseYears('DECIDES_FROM_AGE', env, DECIDES_FROM_AGE)
  return { name: name === '' ? null : name, answerWithin, childUnder, decidesFromAge }
}

function parseYears(
  name: string,
  env: Readonly<Record<string, string | undefined>>,
  { usual, min, max }: { readonly usual: number; readonly min: number; readonly max: number },
): number {
  const value = env[name] ?? ''
  if (value === '') return usual
  const years = Number(value)
  if (!Number.isInteger(years) || years < min || years > max)
    throw new ConfigError(`${name} must be a whole number of years from ${min} to ${max}.`)
  return years
}

function parseLogLevel(value: string | undefined): string {
  if (value === undefined || value === '') return 'info'
  if (!LOG_LEVELS.includes(value)) throw new ConfigError(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.`)
  return value
}
