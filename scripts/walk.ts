/** `npm run walk`: what a screen reader is told on the way through the main job. Words given go on to `tests/walk/main.ts`. */
import { join } from 'node:path'
import { buildPage, root, run } from './run.ts'

const isBuilt = await buildPage()
const ok = isBuilt && (await run(process.execPath, [join(root, 'tests/walk/main.ts'), ...process.argv.slice(2)]))
process.exit(ok ? 0 : 1)
