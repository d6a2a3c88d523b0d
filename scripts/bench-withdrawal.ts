/** `npm run bench:withdrawal`: how long a withdrawn consent takes. What it is given goes on to `bench/withdrawal/main.ts`. */
import { join } from 'node:path'
import { root, run } from './run.ts'

process.exit((await run(process.execPath, [join(root, 'bench/withdrawal/main.ts'), ...process.argv.slice(2)])) ? 0 : 1)
