/** `npm run bench:history`: what ten years of a plan take on the disk. What it is given goes on to `bench/history/main.ts`. */
import { join } from 'node:path'
import { root, run } from './run.ts'

process.exit((await run(process.execPath, [join(root, 'bench/history/main.ts'), ...process.argv.slice(2)])) ? 0 : 1)
