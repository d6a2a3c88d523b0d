/** `npm run bench:page`: how fast the page is on a slow phone. What it is given goes on to `bench/page/main.ts`. */
import { join } from 'node:path'
import { buildPage, root, run } from './run.ts'

const isBuilt = await buildPage()
const ok = isBuilt && (await run(process.execPath, [join(root, 'bench/page/main.ts'), ...process.argv.slice(2)]))
process.exit(ok ? 0 : 1)
