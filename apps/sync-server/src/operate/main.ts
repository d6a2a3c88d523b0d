/**
 * `npm run operate -- <command>`: what an operator does with a store (docs/operations.md). Prints no personal data;
 * exits with 1 when something is left to do or to look at.
 */
import { pino } from 'pino'
import { ConfigError, parseConfig } from '../config.ts'
import { loadKeys } from '../services/keys.ts'
import { hasStore } from '../store/sqlite/index.ts'
import { WrongMasterKeyError } from '../store/sqlite/key-ring.ts'
import { backup } from './backup.ts'
import { OperationError, type Command } from './command.ts'
import { erase } from './erase.ts'
import { repair } from './repair.ts'
import { restore } from './restore.ts'
import { rotateKey } from './rotate-key.ts'
import { trim } from './trim.ts'
import { unitMember } from './unit-member.ts'
import { verify } from './verify.ts'

const COMMANDS: Readonly<
  Record<string, { readonly run: Command; readonly usage: string; readonly needsStore: boolean }>
> = {
  repair: { run: repair, usage: 'repair [reference …]', needsStore: true },
  trim: { run: trim, usage: 'trim', needsStore: true },
  verify: { run: verify, usage: 'verify', needsStore: true },
  backup: { run: backup, usage: 'backup <folder for the data> <folder for the keys>', needsStore: true },
  restore: { run: restore, usage: 'restore <folder with the data> <folder with the keys>', needsStore: false },
  'rotate-key': { run: rotateKey, usage: 'rotate-key', needsStore: true },
  erase: { run: erase, usage: 'erase <plan or request>', needsStore: true },
  'unit-member': { run: unitMember, usage: 'unit-member add|remove', needsStore: true },
}

const [name = '', ...given] = process.argv.slice(2)
process.exitCode = (await run()) ? 0 : 1

async function run(): Promise<boolean> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command === undefined) {
    const usages = Object.values(COMMANDS).map(({ usage }) => `  npm run operate -- ${usage}`)
    return complain(`Say what to do:\n${usages.join('\n')}`)
  }
  try {
    const config = parseConfig(process.env, null)
    if (command.needsStore && !hasStore(config.dataDir))
      return complain(`There is no store in ${config.dataDir}. Say where it is with DATA_DIR.`)
    const { wrapping } = await loadKeys(config)
    const place = { dataDir: config.dataDir, wrappingKey: wrapping }
    return await command.run({ config, place, given, say })
  } catch (error) {
    const isForOperator = [ConfigError, OperationError, WrongMasterKeyError].some((kind) => error instanceof kind)
    if (isForOperator && error instanceof Error) return complain(error.message)
    pino({ base: null }).error({ error: error instanceof Error ? error.name : 'unknown' }, 'failed')
    return false
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function complain(line: string): false {
  process.stderr.write(`${line}\n`)
  return false
}
