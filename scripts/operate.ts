/** `npm run operate -- <command>`: an operator's commands (docs/operations.md). */
import { run } from './run.ts'

process.exit((await run('node', ['apps/sync-server/src/operate/main.ts', ...process.argv.slice(2)])) ? 0 : 1)
