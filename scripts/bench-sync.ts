/** `npm run bench:sync`: the server's speed beside its peers'. What it is given goes on to `bench/sync/main.ts`. */
import { join } from 'node:path'
import { root, run } from './run.ts'

process.exit((await run(process.execPath, [join(root, 'bench/sync/main.ts'), ...process.argv.slice(2)])) ? 0 : 1)
