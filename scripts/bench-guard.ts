/** `npm run bench:guard`: what the guard costs beside what Yjs costs. What it is given goes on to `bench/guard/main.ts`. */
import { join } from 'node:path'
import { root, run } from './run.ts'

process.exit((await run(process.execPath, [join(root, 'bench/guard/main.ts'), ...process.argv.slice(2)])) ? 0 : 1)
