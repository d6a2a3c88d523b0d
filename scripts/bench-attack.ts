/** `npm run bench:attack`: what a meeting notices of attackers. What it is given goes on to `bench/attack/main.ts`. */
import { join } from 'node:path'
import { root, run } from './run.ts'

process.exit((await run(process.execPath, [join(root, 'bench/attack/main.ts'), ...process.argv.slice(2)])) ? 0 : 1)
