/** `npm run repair -- [reference …]`: says which rooms are not sound, and mends those that are named. */
import { run } from './run.ts'

process.exit((await run('node', ['apps/sync-server/src/repair.ts', ...process.argv.slice(2)])) ? 0 : 1)
