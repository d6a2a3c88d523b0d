/** Starts the server from its environment. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { ConfigError, parseConfig } from './config.ts'
import { startServer } from './server.ts'

/** Milliseconds a shutdown may take before the process ends anyway; what was called saved is on disk long before. */
const SHUTDOWN_MAX = 10_000

const webDir = fileURLToPath(new URL('../../web/dist', import.meta.url))

try {
  const config = parseConfig(process.env, existsSync(webDir) ? webDir : null)
  const log = pino({ level: config.logLevel, base: null })
  const server = await startServer(config, log)
  log.info({ url: server.url, demo: server.isDemo, page: config.webDir !== null }, 'listening')
  // Whoever started this as a child process hears when it can be used.
  process.send?.({ url: server.url, demo: server.isDemo })

  const stop = (): void => {
    setTimeout(() => process.exit(1), SHUTDOWN_MAX).unref()
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
} catch (error) {
  process.stderr.write(`${startUpSentence(error)}\n`)
  process.exitCode = 1
}

function startUpSentence(error: unknown): string {
  if (error instanceof ConfigError) return error.message
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return 'The port is taken by another program. Stop it, or choose another with PORT.'
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
